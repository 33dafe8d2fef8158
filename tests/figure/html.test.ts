import { load } from "cheerio";
import { describe, expect, test } from "vitest";
import { buildFigure, CANONICAL, WIDTHS } from "../../src/figure/figure.ts";
import { figureHtml, type FigureOptions } from "../../src/figure/html.ts";
import { LOCALES } from "../../src/schemas/words.ts";
import { edition, everyChart } from "./editions.ts";

const options: FigureOptions = {
  level: 3,
  table: "folded",
  links: { fact: (id) => `/data/#${id}`, chart: "/charts/it/" },
};

function parsed(id: string, locale: (typeof LOCALES)[number], change: Partial<FigureOptions> = {}) {
  const chart = edition.charts.get(id) ?? expect.fail(`no chart ${id}`);
  const figure = buildFigure(chart, edition.languages[locale]);
  return { figure, $: load(figureHtml(figure, { ...options, ...change }), null, false) };
}

/** Words as they are written: in a figure, a number and its unit are held together. */
const written = (text: string) => text.replaceAll("\u00A0", " ");

describe.each(everyChart)("$id in $locale", ({ id, locale }) => {
  const { figure, $ } = parsed(id, locale);

  test("title, subtitle, drawing, legend, notes, source line and table, in this order", () => {
    const root = $("figure.chart");
    expect(root.attr()).toMatchObject({
      id: `chart-${id}`,
      lang: locale === "zh" ? "zh-CN" : "en",
    });
    const parts = root
      .children()
      .get()
      .map((part) => $(part).prop("tagName")?.toLowerCase() + ($(part).attr("class") ?? ""));
    expect(parts[0]).toBe("figcaption");
    expect(parts[1]).toBe("divwidths");
    expect(parts.slice(2).filter((part) => part !== "pnote" && part !== "ullegend")).toEqual([
      "psource",
      "detailsdata",
    ]);
    expect(written($("figcaption h3").text())).toBe(figure.title);
    expect(written($("figcaption .subtitle").text())).toBe(figure.subtitle);
    expect(
      $(".note")
        .get()
        .map((note) => written($(note).text())),
    ).toEqual(figure.notes);
  });

  test("each source is named once, with its publisher, and linked where it has an address", () => {
    const line = $(".source");
    for (const source of figure.sources) {
      expect(line.text()).toContain(edition.languages[locale].words(source.publisher));
    }
    const addresses = figure.sources.flatMap(({ url }) => url ?? []);
    const links = line
      .find("a[rel=noopener]")
      .get()
      .map((link) => $(link).attr("href"));
    expect(links).toEqual(addresses);
    expect(figure.sources.length).toBeGreaterThan(0);
  });

  test("the table has every figure that is drawn, with a link into the ledger, and a name", () => {
    expect($("caption").text()).toBe(figure.title);
    expect($("section.scroll").attr("aria-labelledby")).toBe($("caption").attr("id"));
    expect($("tbody tr").length).toBe(figure.table.rows.length);
    expect($("tbody th[scope=row]").length).toBe(figure.table.rows.length);
    const linked = $("tbody a")
      .get()
      .map((link) => $(link).attr("href"));
    for (const href of linked) expect(href).toMatch(/^\/data\/#[a-z]/);
  });

  test("in title, subtitle and notes each digit is a link into the ledger; so is each fact that it rests on", () => {
    const words = $("figcaption, .note").clone();
    words.find("a.fact").remove();
    expect(words.text()).not.toMatch(/\p{N}/u);
    const linked = new Set(
      $("a.fact")
        .get()
        .map((link) => $(link).attr("href")),
    );
    const behind = figure.facts.map((fact) => `/data/#${fact.id}`);
    expect(behind.filter((address) => !linked.has(address))).toEqual([]);
  });
});

test("of the widths the canonical one shows without style sheets, the others are hidden", () => {
  for (const locale of LOCALES) {
    const { $ } = parsed("bachu-income", locale);
    const boxes = $(".widths > .w").get();
    expect(boxes.map((box) => $(box).attr("class"))).toEqual(WIDTHS.map((width) => `w w${width}`));
    const shown = boxes.filter((box) => $(box).attr("hidden") === undefined);
    expect(shown.map((box) => $(box).attr("class"))).toEqual([`w w${CANONICAL}`]);
  }
});

test("the legend names claimants only where there is more than one, and signs only where they are drawn", () => {
  const { figure, $ } = parsed("bachu-accounts", "en");
  expect(figure.claimants.length).toBeGreaterThan(1);
  const items = $(".legend li")
    .get()
    .map((item) => $(item).text());
  for (const claimant of figure.claimants) {
    expect(items).toContain(edition.languages.en.ui(`claimant.${claimant}`));
  }
  expect(items).toHaveLength(figure.claimants.length + figure.signs.length);
  const one = parsed("bachu-income", "en");
  expect(one.figure.claimants).toEqual(["company"]);
  expect(one.$(".legend").length).toBe(0);
});

test("the table: open, or left out with a link to the chart's page, or neither on a page without one", () => {
  const open = parsed("bachu-income", "en", { table: "open" }).$;
  expect(open("#table table").length).toBe(1);
  expect(open("details").length).toBe(0);
  const linked = parsed("bachu-income", "en", { table: "linked" }).$;
  expect(linked("table").length).toBe(0);
  expect(linked(".more a").attr()).toMatchObject({ href: "/charts/it/#table", target: "_top" });
  const links = { ...options.links, chart: null };
  const bare = parsed("bachu-income", "en", { table: "linked", links }).$;
  expect(bare(".more").length).toBe(0);
});

test("the heading has the level that the page asks for", () => {
  for (const level of [1, 2, 3] as const) {
    expect(parsed("bachu-income", "en", { level }).$(`figcaption h${level}`).length).toBe(1);
  }
});
