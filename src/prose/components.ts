/** What a component of MDX takes, and what the checks must know of it. */
export interface ComponentRule {
  /** Its attributes: one that must be there, one that may, or one without a value. */
  attributes: Readonly<Record<string, "needed" | "optional" | "flag">>;
  /** What the attribute `id` names. */
  shows?: "fact" | "chart" | "term";
  /** A word of a sentence: as a block it would tear the sentence apart. */
  inline?: boolean;
}

/** What MDX may use without importing it; src/components/prose.ts maps each to its Astro component. */
export const COMPONENTS = {
  Aside: { attributes: {} },
  Chart: { attributes: { id: "needed" }, shows: "chart" },
  Contact: { attributes: {}, inline: true },
  CorrectionLog: { attributes: {} },
  Day: { attributes: { date: "needed", part: "optional" }, inline: true },
  Fact: {
    attributes: { id: "needed", form: "optional", cap: "flag" },
    shows: "fact",
    inline: true,
  },
  Glossary: { attributes: {} },
  Licence: { attributes: {}, inline: true },
  Note: { attributes: {} },
  PullFact: { attributes: { id: "needed", form: "optional" }, shows: "fact" },
  Step: { attributes: { light: "optional" } },
  Steps: { attributes: { id: "needed" }, shows: "chart" },
  Term: { attributes: { id: "needed" }, shows: "term", inline: true },
  Todo: { attributes: {} },
  Unknown: { attributes: {} },
} as const satisfies Record<string, ComponentRule>;

/** Name of a component of MDX. */
export type ComponentName = keyof typeof COMPONENTS;

/** The rule of a component, or undefined for one that MDX does not have. */
export function ruleOf(name: string): ComponentRule | undefined {
  return Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as ComponentName] : undefined;
}
