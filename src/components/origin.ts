/** The id of the popover that shows where a fact comes from. */
export function originId(fact: string): string {
  return `origin-${fact.replace(".", "-")}`;
}

/** The facts that a story's MDX names, each once, in order. */
export function factsIn(mdx: string): string[] {
  const ids = [...mdx.matchAll(/<(?:Fact|PullFact)\s[^>]*?id="([^"]+)"/g)].map(
    (match) => match[1] ?? "",
  );
  return [...new Set(ids)];
}
