import { load, type CheerioAPI } from "cheerio";
import { parse as parseCsv } from "csv-parse/sync";
import { JSDOM } from "jsdom";
import { describe, expect, test } from "vitest";
import { embedPage } from "../../src/embed/page.ts";
import { chartDataFiles } from "../../src/exports/files.ts";
import { pictureSvg } from "../../src/exports/picture.ts";
import { addresses } from "../../src/figure/address.ts";
import { bindChart, type BoundChart } from "../../src/figure/bind.ts";
import { chartTypes } from "../../src/figure/chart-types.ts";
import { buildFigure, drawOnce, type Figure } from "../../src/figure/figure.ts";
import { figureHtml } from "../../src/figure/html.ts";
import { readFolder } from "../../src/content/read.ts";
import { chart as chartSchema, type ChartFile } from "../../src/schemas/chart.ts";
import { LOCALES, words as wordsSchema } from "../../src/schemas/words.ts";
import { edition } from "./editions.ts";

/** What somebody may write where a label belongs. */
const ATTACKS = [
  "</script><img src=x onerror=alert(1)>",
  '"><svg onload=alert(1)>',
  "]]></text></svg><script>alert(1)</script>",
  "' onmouseover='alert(1)",
  "--><!-- &lt;b&gt; &amp; &#60;i&#62;",
  '=HYPERLINK("javascript:alert(1)")',
  "${alert(1)} $& $1 \\u003cb\\u003e",
  "W".repeat(120),
  "中".repeat(120),
];
/** A map has no room for longer names. */
const SHORT = "<b on>";

/** The same JSON with an attack in place of every text in two languages, and how many there were. */
function attacked(json: unknown, count = { texts: 0 }, key = ""): { json: unknown; texts: number } {
  if (typeof json !== "object" || json === null) return { json, texts: count.texts };
  const inner = Object.entries(json);
  if (inner.length === 2 && "en" in json && "zh" in json) {
    const text = key === "name" ? SHORT : ATTACKS[count.texts++ % ATTACKS.length];
    return { json: { en: text, zh: text }, texts: count.texts };
  }
  const changed = inner.map(([name, value]) => [name, attacked(value, count, name).json] as const);
  const made = Array.isArray(json)
    ? changed.map(([, value]) => value)
    : Object.fromEntries(changed);
  return { json: made, texts: count.texts };
}

const files = readFolder(edition.root, "content/charts", chartSchema);

/** For each type the chart that holds the most, as it is and attacked. */
const subjects = [...chartTypes.keys()].map((type) => {
  const own = [...files].filter(([, file]) => file.type === type);
  const [id, file] = own.toSorted(
    ([, a], [, b]) => JSON.stringify(b.options).length - JSON.stringify(a.options).length,
  )[0]!;
  return { type, id, file };
});

const bind = (id: string, file: ChartFile) => bindChart(id, file, edition, () => edition.geography);

/** Everything that a chart is made into for a reader, as HTML and as XML, in one language. */
function madeOf(chart: BoundChart, figure: Figure) {
  const at = addresses("/", figure.language.locale);
  const links = { fact: at.fact, chart: at.chart(chart.id) };
  const drawing = drawOnce(chart, figure.language, 640);
  return {
    page: figureHtml(figure, { links, level: 1, table: "open" }),
    embed: embedPage(figure, { at, canonical: `https://example.org${at.chart(chart.id)}` }),
    picture: pictureSvg(figure, drawing, { theme: "light", credit: "x" }),
  };
}

const countOf = ($: CheerioAPI, name: string) => $(name).length;
const attributesOf = ($: CheerioAPI) =>
  new Set(
    $("*")
      .get()
      .flatMap((element) => Object.keys("attribs" in element ? element.attribs : {})),
  );

describe.each(subjects)("$type", ({ id, file }) => {
  const { json } = attacked(file);
  const chart = { ...bind(id, json as ChartFile), corrected: null };
  const sound = bind(id, file);

  test.each(LOCALES)("what is no markup stays text, in %s", (locale) => {
    const language = edition.languages[locale];
    const figure = buildFigure(chart, language);
    const [made, before] = [madeOf(chart, figure), madeOf(sound, buildFigure(sound, language))];
    for (const kind of ["page", "embed", "picture"] as const) {
      const [$, was] = [load(made[kind]), load(before[kind])];
      // The attacks name no fact: the links of the chart's own words are not there.
      for (const each of [$, was]) each("a.fact, .scroll > .more").remove();
      for (const name of ["script", "style", "img", "svg", "iframe", "b", "i", "a"]) {
        expect(countOf($, name), `${kind} <${name}>`).toBe(countOf(was, name));
      }
      const added = [...attributesOf($)].filter((name) => !attributesOf(was).has(name));
      expect(added.filter((name) => !["dy", "font-size", "text-anchor"].includes(name))).toEqual(
        [],
      );
    }
    const $ = load(made.page);
    expect($("h1").text()).toBe(figure.title);
    expect($("tbody tr").text()).toBe(
      figure.table.rows
        .flat()
        .map(({ text }) => text)
        .join(""),
    );
    expect($("[role=img]").first().attr("aria-label")).toBe(figure.summary);
  });

  test.each(LOCALES)("its picture is sound XML, in %s", (locale) => {
    const figure = buildFigure(chart, edition.languages[locale]);
    const { window } = new JSDOM();
    const parsed = new window.DOMParser().parseFromString(
      madeOf(chart, figure).picture,
      "image/svg+xml",
    );
    expect(parsed.querySelector("parsererror")?.textContent).toBeUndefined();
    expect(parsed.querySelector("title")?.textContent).toBe(figure.title);
    expect(parsed.querySelector("desc")?.textContent).toBe(figure.summary);
  });

  test("its tables and JSON hold what was written", () => {
    const [en, zh] = LOCALES.map((locale) => buildFigure(chart, edition.languages[locale]));
    const data = chartDataFiles(edition, { en: en!, zh: zh! }, "https://example.org/");
    for (const { name, body } of data.filter((each) => each.name.endsWith(".json"))) {
      expect(() => JSON.parse(body) as unknown, name).not.toThrow();
    }
    const table = data.find(({ name }) => name === "table-en.csv")!;
    const rows = (parseCsv(table.body) as string[][]).slice(1);
    // A text that a spreadsheet would take for a formula has an apostrophe before it.
    const shown = en!.table.rows.map((row) =>
      row.map(({ text }) => text.replace(/^(?=[=+\-@])/, "'")),
    );
    expect(rows).toEqual(shown);
  });
});

test.each([
  ["NUL", "a\u0000b"],
  ["a line break", "a\nb"],
  ["an override of the direction", "a\u202Eb"],
  ["half a character", "a\uD800b"],
])("%s is refused in any text", (_, text) => {
  expect(wordsSchema.safeParse({ en: text, zh: "好" }).error?.issues[0]?.message).toBe(
    "one line of text without control characters",
  );
});

test("names of two languages are attacked wherever they stand", () => {
  for (const { file } of subjects) expect(attacked(file).texts).toBeGreaterThan(1);
});
