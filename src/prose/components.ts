/** What MDX may use without importing it; src/components/prose.ts maps each to its Astro component. */
export const COMPONENTS: readonly string[] = [
  "Aside",
  "Chart",
  "Day",
  "Fact",
  "Note",
  "PullFact",
  "Step",
  "Steps",
  "Unknown",
];

/** Those of them that are words of a sentence: as a block they would tear it apart. */
export const INLINE: readonly string[] = ["Day", "Fact"];

/** Those that show the fact that their `id` names. */
export const OF_FACTS: readonly string[] = ["Fact", "PullFact"];

/** Those that show the chart that their `id` names. */
export const OF_CHARTS: readonly string[] = ["Chart", "Steps"];
