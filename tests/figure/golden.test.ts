import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toHtml } from "hast-util-to-html";
import { describe, expect, test } from "vitest";
import { WIDTHS } from "../../src/figure/figure.ts";
import { everyChart } from "./editions.ts";

const folder = fileURLToPath(new URL("../golden/", import.meta.url));

/** Charts whose widths share one geometry are maps: tests/maps holds those, their paths are long. */
const drawings = everyChart.filter(({ chart }) => !chart.type.compose);

function fileOf(id: string, locale: string, width: number): string {
  return `${id}.${locale}.${width}.svg`;
}

describe.each(drawings)("$id in $locale", ({ id, locale, draw }) => {
  test.each(WIDTHS)(
    "%i px looks as it did (npx vitest -u, then look at it, if it should not)",
    async (width) => {
      const svg = draw().variants.find((variant) => variant.width === width)?.svg;
      const text = toHtml(svg ?? [], { space: "svg", closeEmptyElements: true });
      const lines = `${text.replaceAll("><", ">\n<")}\n`;
      await expect(lines).toMatchFileSnapshot(`${folder}${fileOf(id, locale, width)}`);
    },
  );
});

test("no golden file is left of a chart that is gone", () => {
  const known = new Set(
    drawings.flatMap(({ id, locale }) => WIDTHS.map((width) => fileOf(id, locale, width))),
  );
  const orphans = readdirSync(folder).filter((name) => !known.has(name));
  expect(orphans).toEqual([]);
});
