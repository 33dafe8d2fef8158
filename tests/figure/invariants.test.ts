import type { Element } from "hast";
import { describe, expect, test } from "vitest";
import { buildFigure, WIDTHS } from "../../src/figure/figure.ts";
import { cutInWholePx, elementsOf, flawsOf } from "../drawing/soundness.ts";
import { edition, everyChart } from "./editions.ts";

/** Attributes that a drawing may have: nothing that a strict policy blocks, nothing misspelt. */
const ATTRIBUTES = new Set(
  `ariaLabel ariaHidden className clipPath cx cy d dataName dataOf display dominantBaseline dx dy fill fillOpacity
  fillRule fontSize fontWeight height href id opacity paintOrder points pointerEvents r role rx
  stroke strokeDashArray strokeLineCap strokeLineJoin strokeOpacity strokeWidth textAnchor
  textDecoration transform vectorEffect viewBox width x x1 x2 y y1 y2`.split(/\s+/),
);

/** A word twice in a row, or two Han characters: “sold sold”, “观看观看”. */
const TWICE = /\b([a-z]{2,}) \1\b|(\p{Script=Han}{2})\2/iu;

function idsOf(svg: Element): string[] {
  return elementsOf(svg).flatMap(({ properties: { id } }) =>
    id === undefined ? [] : [String(id)],
  );
}

describe.each(everyChart)("$id in $locale", ({ id, locale, chart, language, draw }) => {
  test.each(WIDTHS)(
    "%i px: finite numbers, all text inside and apart in any system’s letters, none under 11 px",
    (width) => {
      const layout = chart.type.layout(chart.data, width, language);
      const svg = chart.type.render(layout, { id: `${id}-${width}`, width, label: "x" });
      expect(flawsOf(svg, layout)).toEqual([]);
      expect(cutInWholePx(svg, width)).toEqual([]);
      expect(layout.width).toBe(width);
    },
  );

  test("drawings are images with a name, their ids begin with chart and language and are unique", () => {
    const figure = draw();
    for (const { svg } of figure.variants) {
      expect(svg.properties).toMatchObject({ role: "img", ariaLabel: figure.summary });
      expect(String(svg.properties.id)).toMatch(new RegExp(`^${id}-${locale}(-\\d+)?$`));
      for (const name of idsOf(svg)) expect(name).toMatch(new RegExp(`^${svg.properties.id}`));
    }
    const ids = figure.variants.flatMap(({ svg }) => idsOf(svg));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test("only known attributes, no style", () => {
    const figure = draw();
    const names = figure.variants.flatMap(({ svg }) =>
      elementsOf(svg).flatMap(({ properties }) => Object.keys(properties)),
    );
    expect([...new Set(names)].filter((name) => !ATTRIBUTES.has(name))).toEqual([]);
  });

  test("title, subtitle, summary and table say something, and no figure in them is left unfilled", () => {
    const figure = draw();
    const cells = [...figure.table.columns, ...figure.table.rows.flat().map(({ text }) => text)];
    const texts = [figure.title, figure.subtitle, figure.summary, ...figure.notes, ...cells];
    for (const text of texts) {
      expect(text.trim()).not.toBe("");
      expect(text).not.toMatch(/\{|\}|undefined|NaN/);
      expect(text, "a word of the unit stands twice").not.toMatch(TWICE);
    }
    expect(figure.table.rows.length).toBeGreaterThan(0);
    for (const row of figure.table.rows) expect(row).toHaveLength(figure.table.columns.length);
  });

  test("cells that link to the ledger name facts of it", () => {
    const figure = draw();
    const named = figure.table.rows.flat().flatMap(({ fact }) => fact ?? []);
    expect(named.filter((fact) => !edition.facts.has(fact))).toEqual([]);
  });
});

test("both languages draw the same: as many marks, rows and notes", () => {
  for (const chart of edition.charts.values()) {
    const [en, zh] = [edition.languages.en, edition.languages.zh].map((language) =>
      buildFigure(chart, language),
    );
    expect(zh!.table.rows.length).toBe(en!.table.rows.length);
    expect(zh!.table.columns.length).toBe(en!.table.columns.length);
    expect(zh!.table.rows.map((row) => row.map(({ fact }) => fact))).toEqual(
      en!.table.rows.map((row) => row.map(({ fact }) => fact)),
    );
  }
});
