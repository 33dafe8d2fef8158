import { ruleOf } from "../prose/components.ts";
import { readMdx } from "../prose/mdx.ts";

/** The id of the popover that shows where a fact comes from. */
export function originId(fact: string): string {
  return `origin-${fact.replace(".", "-")}`;
}

/** The facts that a story's MDX names, each once, in order. */
export function factsIn(mdx: string): string[] {
  const ids = readMdx(mdx).components.flatMap(({ name, attributes }) =>
    ruleOf(name)?.shows === "fact" ? (attributes["id"] ?? []) : [],
  );
  return [...new Set(ids)];
}
