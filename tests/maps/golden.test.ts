import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { toHtml } from "hast-util-to-html";
import { expect, test } from "vitest";
import { WIDTHS } from "../../src/figure/figure.ts";
import { everyChart } from "../figure/editions.ts";

const folder = fileURLToPath(new URL("golden/", import.meta.url));
const maps = everyChart.filter(({ chart }) => chart.type.compose);

/** A path longer than this is land or a border: county-map.test.ts and locator-map.test.ts prove those. */
const LONGEST = 120;

/** What a width puts on a map, a line for each mark and each line of text. */
function marksOf(svg: string): string {
  const lines = svg.replaceAll("><", ">\n<").split("\n");
  const short = lines.filter((line) => !/<path/.test(line) || line.length <= LONGEST);
  return short.filter((line) => !/^<\/?(?:g|path|title|svg)\b[^>]*>$|<title/.test(line)).join("\n");
}

test.each(maps)(
  "$id in $locale: names, marks and legends at every width are as they were (npx vitest -u, then look at it)",
  async ({ id, locale, draw }) => {
    const parts = WIDTHS.map((width) => {
      const svg = draw().variants.find((variant) => variant.width === width)?.svg;
      return `<!-- ${width} px -->\n${marksOf(toHtml(svg ?? [], { space: "svg" }))}\n`;
    });
    await expect(parts.join("\n")).toMatchFileSnapshot(`${folder}${id}.${locale}.svg`);
  },
);

test("no golden file is left of a map that is gone", () => {
  const known = new Set(maps.map(({ id, locale }) => `${id}.${locale}.svg`));
  expect(readdirSync(folder).filter((name) => !known.has(name))).toEqual([]);
});
