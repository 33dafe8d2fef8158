import type { ComponentName } from "../prose/components.ts";
import Aside from "./Aside.astro";
import Chart from "./Chart.astro";
import Day from "./Day.astro";
import Fact from "./Fact.astro";
import Note from "./Note.astro";
import PullFact from "./PullFact.astro";
import Step from "./Step.astro";
import Steps from "./Steps.astro";
import Unknown from "./Unknown.astro";

/** What MDX may use without importing it. */
export const proseComponents = {
  Aside,
  Chart,
  Day,
  Fact,
  Note,
  PullFact,
  Step,
  Steps,
  Unknown,
} satisfies Record<ComponentName, unknown>;
