import { accent } from "../schemas/chart.ts";
import { qualifier } from "../schemas/fact.ts";
import { claimant } from "../schemas/words.ts";

/** What an editor is asked for a new thing; its name is the flag too. */
export interface Field {
  name: string;
  /** The question, without a question mark. */
  ask: string;
  /** The only answers, where they are few. */
  choices?: readonly string[];
  /** It may be left empty. */
  optional?: true;
}

/** A text in both languages. */
const inBoth = (name: string, ask: string): Field[] => [
  { name: `${name}.en`, ask: `${ask}, in English` },
  { name: `${name}.zh`, ask: `${ask}, in Chinese` },
];

const LANGUAGES = ["en", "zh"] as const;

/** The things that can be made, with their questions in order. */
export const KINDS = {
  source: [
    { name: "id", ask: "Its id, which becomes its file's name (lower case, digits, hyphens)" },
    ...inBoth("title", "Its title"),
    ...inBoth("publisher", "Who published it"),
    { name: "date", ask: "When: 2019, 2019-06 or 2019-06-30", optional: true },
    { name: "url", ask: "Address of the original", optional: true },
    { name: "language", ask: "Language of the original", choices: LANGUAGES },
    { name: "claimant", ask: "Whose word its figures are", choices: claimant.options },
    { name: "confidence", ask: "How sure we are of it", choices: ["high", "medium", "low"] },
  ],
  fact: [
    { name: "id", ask: "Its id: a topic of content/facts, a dot, a name" },
    ...inBoth("label", "What the number counts, without a digit"),
    { name: "value", ask: "The number in its unit, or a date" },
    { name: "unit", ask: "Its unit: a key of content/units.json" },
    { name: "qualifier", ask: "How firmly it is stated", choices: qualifier.options },
    { name: "asOf", ask: "When it held: a date, or `source` for the source's own", optional: true },
    { name: "place", ask: "The place's six digits; empty for the whole country", optional: true },
    { name: "source", ask: "Its source: a file of content/sources" },
    { name: "evidence", ask: "The phrase that the number is read from" },
    { name: "language", ask: "Language of that phrase", choices: LANGUAGES },
    { name: "paragraph", ask: "Paragraph of the source, counted from 1", optional: true },
  ],
  chart: [
    { name: "id", ask: "Its id, which becomes its file's name and its address" },
    { name: "like", ask: "A chart whose type and drawing it starts from" },
    { name: "story", ask: "The story that it belongs to" },
    { name: "accent", ask: "Its colour", choices: accent.options },
    ...inBoth("title", "The finding, as a sentence; figures as {fact:ID}"),
    ...inBoth("subtitle", "What is shown, in which unit, of what date"),
  ],
  story: [
    { name: "id", ask: "Its name in its address (lower case, digits, hyphens)" },
    ...inBoth("title", "Its title"),
    ...inBoth("standfirst", "One or two sentences under the title"),
    { name: "accent", ask: "Its colour", choices: accent.options },
    { name: "charts", ask: "Ids of the charts that it shows, with spaces between" },
  ],
} as const satisfies Record<string, readonly Field[]>;

/** What can be made. */
export type Kind = keyof typeof KINDS;

/** What an editor answered, by the fields' names; what was left empty is left out. */
export type Answers = Readonly<Record<string, string>>;
