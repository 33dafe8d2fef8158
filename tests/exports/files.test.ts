import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { describe, expect, test } from "vitest";
import { chartDataFiles, ledgerFiles, type DataFile } from "../../src/exports/files.ts";
import { loadEdition } from "../../src/figure/edition.ts";
import { buildFigure } from "../../src/figure/figure.ts";
import { LOCALES } from "../../src/schemas/words.ts";

const edition = loadEdition(join(import.meta.dirname, "../.."));
const SITE = "https://harvests.example/preview/";

function figuresOf(id: string) {
  const chart = edition.charts.get(id);
  if (!chart) throw new RangeError(`no chart ${id}`);
  const [en, zh] = LOCALES.map((locale) => buildFigure(chart, edition.languages[locale]));
  return { en: en!, zh: zh! };
}

const bodyOf = (files: readonly DataFile[], name: string) => {
  const file = files.find((one) => one.name === name);
  if (!file) throw new RangeError(`no file ${name}`);
  return file.body;
};

describe.each([...edition.charts.keys()])("the data of %s", (id) => {
  const figures = figuresOf(id);
  const files = chartDataFiles(edition, figures, SITE);

  test.each(LOCALES)("holds the table as the page shows it (%s)", (locale) => {
    const { columns, rows } = figures[locale].table;
    const shown = [columns, ...rows.map((row) => row.map(({ text }) => text))];
    expect(parse(bodyOf(files, `table-${locale}.csv`))).toEqual(shown);
  });

  test("holds every figure, in CSV and JSON alike", () => {
    const ids = figures.en.facts.map((fact) => fact.id);
    const rows = parse(bodyOf(files, "figures.csv"), { columns: true }) as { id: string }[];
    const data = JSON.parse(bodyOf(files, "figures.json")) as { figures: { id: string }[] };
    expect(rows.map((row) => row.id)).toEqual(ids);
    expect(data.figures.map((figure) => figure.id)).toEqual(ids);
  });

  test("has a package whose resources are files beside it, with their columns in order", () => {
    const { resources } = JSON.parse(bodyOf(files, "datapackage.json")) as {
      resources: { path: string; schema: { fields: { name: string }[] } }[];
    };
    for (const { path, schema } of resources) {
      const [header] = parse(bodyOf(files, path)) as string[][];
      expect(schema.fields.map(({ name }) => name)).toEqual(header);
    }
  });
});

describe("a figure's record", () => {
  const rows = parse(bodyOf(ledgerFiles(edition, SITE), "figures.csv"), {
    columns: true,
  }) as Record<string, string>[];
  const row = (id: string) => rows.find((one) => one["id"] === id);

  test("keeps the qualifier and its bounds: more than 10 million has no upper one", () => {
    expect(row("seabuckthorn.trees")).toMatchObject({
      value: "10000000",
      qualifier: "over",
      low: "10000000",
      high: "",
      unit: "tree",
      claimant: "company",
      evidence: "超过1000万棵",
    });
  });

  test("of ours names its operation and operands", () => {
    expect(row("seabuckthorn.wage-per-tree")).toMatchObject({
      derivation: "ratio(seabuckthorn.wages, seabuckthorn.trees)",
      claimant: "us",
      qualifier: "under",
      evidence: "",
    });
  });

  test("of a date has it in a column of its own", () => {
    expect(row("fund.launched")).toMatchObject({ value: "", date: "2017-12" });
  });

  test("stands in the ledger once for every fact", () => {
    expect(rows.map((one) => one["id"])).toEqual([...edition.facts.keys()]);
  });
});

describe("citations", () => {
  const files = chartDataFiles(edition, figuresOf("bachu-income"), SITE);

  test("for BibTeX name title, year and address, in balanced braces", () => {
    const entry = bodyOf(files, "cite-en.bib");
    const year = edition.site.dates.updated.slice(0, 4);
    expect(entry).toMatch(/^@misc\{three-harvests-bachu-income,/);
    expect(entry).toContain(`year = {${year}}`);
    expect(entry).toContain("url = {https://harvests.example/preview/charts/bachu-income/}");
    expect(entry.split("{").length).toBe(entry.split("}").length);
  });

  test("for reference managers are CSL-JSON in the reader's language", () => {
    const [item] = JSON.parse(bodyOf(files, "cite-zh.json")) as Record<string, unknown>[];
    expect(item).toMatchObject({
      type: "webpage",
      language: "zh-CN",
      URL: "https://harvests.example/preview/zh/charts/bachu-income/",
      author: [{ literal: "三份收成" }],
    });
  });
});
