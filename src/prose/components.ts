/** What MDX may use without importing it; src/components/prose.ts maps each to its Astro component. */
export const COMPONENTS: readonly string[] = ["Aside", "Chart", "Day", "Fact", "Unknown"];
