import type { ComponentName } from "../prose/components.ts";
import Aside from "./Aside.astro";
import Chart from "./Chart.astro";
import Contact from "./Contact.astro";
import CorrectionLog from "./CorrectionLog.astro";
import Day from "./Day.astro";
import Fact from "./Fact.astro";
import Glossary from "./Glossary.astro";
import Licence from "./Licence.astro";
import Note from "./Note.astro";
import PullFact from "./PullFact.astro";
import Step from "./Step.astro";
import Steps from "./Steps.astro";
import Term from "./Term.astro";
import Todo from "./Todo.astro";
import Unknown from "./Unknown.astro";

/** What MDX may use without importing it. */
export const proseComponents = {
  Aside,
  Chart,
  Contact,
  CorrectionLog,
  Day,
  Fact,
  Glossary,
  Licence,
  Note,
  PullFact,
  Step,
  Steps,
  Term,
  Todo,
  Unknown,
} satisfies Record<ComponentName, unknown>;
