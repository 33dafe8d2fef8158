import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { listFiles } from "../../src/content/read.ts";
import { referencedFacts } from "../../src/facts/template.ts";
import { ruleOf } from "../../src/prose/components.ts";
import { readMdx } from "../../src/prose/mdx.ts";
import { root } from "../facts/fixtures.ts";
import { edition } from "../figure/editions.ts";

const folder = "content/stories/en";

/** The facts that a story names in its words, and those of the charts that it shows. */
function factsOf(name: string): string[] {
  const source = readFileSync(join(root, folder, name), "utf8");
  const named = readMdx(source).components.flatMap((component) => {
    const { id = "" } = component.attributes;
    const shows = ruleOf(component.name)?.shows;
    if (shows === "chart") return edition.charts.get(id)?.facts.map((fact) => fact.id) ?? [];
    return shows === "fact" ? [id] : [];
  });
  return [...named, ...referencedFacts(source)];
}

const used = new Set(listFiles(root, folder, ".mdx").flatMap(factsOf));

const interview = [...edition.facts.values()].filter(
  ({ evidence, sources }) => evidence !== null && sources[0]?.id === "interview",
);

test("each figure of the interview is used by a story or its charts, or the ledger says why not", () => {
  const unused = interview.filter(({ id }) => !used.has(id));
  expect(interview).toHaveLength(57);
  expect(unused.filter(({ note }) => note === null).map(({ id }) => id)).toEqual([]);
  // A reason that is no longer needed goes: this is the only one.
  expect(unused.map(({ id }) => id)).toEqual(["alibaba.founded"]);
});
