import type { Geography } from "../maps/geography.ts";
import type { Table } from "./chart-type.ts";
import type { Language } from "./language.ts";

/** Every county with its prefecture and group. */
export function groupTable({ counties, groups }: Geography, language: Language): Table {
  const names = new Map(groups.map(({ id, name }) => [id, language.words(name)]));
  return {
    columns: ["table.county", "table.prefecture", "table.group"].map((key) => language.ui(key)),
    rows: counties.map(({ name, prefecture, groups: [first] }) => [
      { text: language.words(name) },
      { text: prefecture ? language.words(prefecture.name) : "–" },
      { text: names.get(first!) ?? "–" },
    ]),
  };
}

/** Every county with its prefecture, the year in which it left the list, and how well that is known. */
export function yearTable({ counties }: Geography, language: Language): Table {
  const keys = ["table.county", "table.prefecture", "table.delisted", "table.confidence"];
  return {
    columns: keys.map((key) => language.ui(key)),
    rows: counties.map(({ name, prefecture, delisted: { year, confidence } }) => [
      { text: language.words(name) },
      { text: prefecture ? language.words(prefecture.name) : "–" },
      { text: year === null ? language.ui("map.neverListed") : String(year) },
      { text: language.ui(`confidence.${confidence}`) },
    ]),
  };
}
