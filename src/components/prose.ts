import Aside from "./Aside.astro";
import Chart from "./Chart.astro";
import Day from "./Day.astro";
import Fact from "./Fact.astro";
import Unknown from "./Unknown.astro";

/** What MDX may use without importing it. */
export const proseComponents = { Aside, Chart, Day, Fact, Unknown };
