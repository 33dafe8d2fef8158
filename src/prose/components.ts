/** What MDX may use without importing it; src/components/prose.ts maps each to its Astro component. */
export const COMPONENTS: readonly string[] = ["Aside", "Chart", "Day", "Fact", "Unknown"];

/** Those of them that are words of a sentence: as a block they would tear it apart. */
export const INLINE: readonly string[] = ["Day", "Fact"];
