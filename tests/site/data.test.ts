import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "cheerio";
import { parse } from "csv-parse/sync";
import { expect, inject, test } from "vitest";
import { packageProblems, tableProblems, type DescribedPackage } from "../exports/frictionless.ts";

const folder = inject("siteFolder");
const read = (...path: string[]) => readFileSync(join(folder, ...path), "utf8");
const charts = readdirSync(join(import.meta.dirname, "../../content/charts")).map((name) =>
  name.replace(".json", ""),
);

/** Strict: equal rows, RFC 4180's line ends, quotes only where they may stand. */
const rowsOf = (text: string) =>
  parse(text, { record_delimiter: "\r\n", relax_quotes: false, relax_column_count: false });

/** Text as CSV has it: what a spreadsheet could take for a formula has an apostrophe before it. */
const shown = (text: string) =>
  /^[=+\-@]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;

test.each(charts)("the CSV of %s is the table on its page, in both languages", (id) => {
  for (const [locale, prefix] of [
    ["en", ""],
    ["zh", "zh"],
  ] as const) {
    const $ = load(read(prefix, "charts", id, "index.html"));
    const table = $("#table table tr")
      .get()
      .map((row) =>
        $(row)
          .children()
          .get()
          .map((cell) => shown($(cell).text())),
      );
    expect(table.length).toBeGreaterThan(1);
    expect(rowsOf(read("charts", id, "data", `table-${locale}.csv`))).toEqual(table);
    const spreadsheet = read("charts", id, "data", `table-${locale}-spreadsheet.csv`);
    expect(spreadsheet.startsWith("\uFEFF")).toBe(true);
    expect(rowsOf(spreadsheet.slice(1))).toEqual(table);
  }
});

test.each(["data", ...charts.map((id) => `charts/${id}/data`)])(
  "the data package in %s is valid, and its files are what it says",
  (place) => {
    const described = JSON.parse(read(place, "datapackage.json")) as DescribedPackage;
    expect(packageProblems(described)).toEqual([]);
    for (const resource of described.resources) {
      expect(tableProblems(rowsOf(read(place, resource.path)), resource)).toEqual([]);
    }
  },
);

test("a package or a table that is not as the specification asks is found out", () => {
  const described = JSON.parse(read("data", "datapackage.json")) as DescribedPackage;
  const [figures] = described.resources;
  if (!figures) throw new Error("the ledger's package has no resource");
  expect(packageProblems({ ...described, name: "Three Harvests" })).toHaveLength(1);
  expect(packageProblems({ ...described, resources: [] })).toHaveLength(1);
  expect(packageProblems({ ...described, licenses: [{ name: "CC BY 4.0" }] })).not.toEqual([]);
  const away = { ...figures, path: "../figures.csv" };
  expect(packageProblems({ ...described, resources: [away] })).toHaveLength(1);
  const rows = rowsOf(read("data", "figures.csv"));
  expect(tableProblems([...rows, rows.at(-1) ?? []], figures)).toEqual([
    "figures.csv: id is not unique",
  ]);
  const value = rows[0]?.indexOf("value") ?? -1;
  const wrong = rows.map((row, i) => (i === 1 ? row.toSpliced(value, 1, "many") : row));
  expect(tableProblems(wrong, figures)).toEqual(["figures.csv: many is no number"]);
});
