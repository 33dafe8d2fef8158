import type { Element, ElementContent } from "hast";
import { loadLedger } from "../../src/facts/load.ts";
import { loadGeography } from "../../src/figure/geography.ts";
import type { Materials } from "../../src/illustrations/shared/illustration.ts";

const { facts } = loadLedger(process.cwd());

/** The figures of content/facts, some of them replaced. */
export function materialsWith(values: Readonly<Record<string, number>> = {}): Materials {
  return {
    value(id) {
      const fact = facts.get(id);
      const value = values[id] ?? (fact?.kind === "number" ? fact.value : undefined);
      if (value === undefined) throw new RangeError(`no number ${id}`);
      return value;
    },
    geography: loadGeography(process.cwd()),
  };
}

/** All elements of a drawing, groups opened. */
export function elementsOf(contents: readonly ElementContent[]): Element[] {
  return contents.flatMap((content) =>
    content.type === "element" ? [content, ...elementsOf(content.children)] : [],
  );
}

/** How many dots a drawing's dashed strokes show; closed ones share their first and last. */
export function countDots(contents: readonly ElementContent[]): number {
  return elementsOf(contents)
    .filter(({ properties }) => properties["strokeDashArray"])
    .reduce((sum, { properties }) => {
      const closed = /a[^a]*a[^a]* 0$/.test(String(properties["d"]));
      return sum + Number(properties["pathLength"]) + (closed ? 0 : 1);
    }, 0);
}
