import { expect, test } from "vitest";
import { kindOfPage, searchRecords } from "../../src/exports/search.ts";
import { edition } from "../figure/editions.ts";

test.for([
  ["stories/bachu-melon/index.html", "story"],
  ["zh/charts/bachu-income/index.html", "chart"],
  ["zh/places/653130/index.html", "place"],
  ["methods/index.html", "page"],
  ["zh/use-our-charts/index.html", "page"],
  ["charts/index.html", null],
  ["charts/bachu-income/image/index.html", null],
  ["embed/bachu-income/index.html", null],
  ["zh/data/index.html", null],
  ["glossary/index.html", null],
  ["search/index.html", null],
  ["zh/index.html", null],
  ["index.html", null],
  ["404.html", null],
] as const)("%s is searched as %s", ([file, kind]) => {
  expect(kindOfPage(file)).toBe(kind);
});

test("every figure and term is a record in both languages, at its own address", () => {
  const records = searchRecords(edition);
  expect(records).toHaveLength(2 * (edition.facts.size + edition.glossary.length));
  expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
  const melon = records.find(({ url }) => url === "/zh/data/#bachu.households");
  expect(melon).toMatchObject({ kind: "fact", title: "留香瓜项目中的贫困户：500户" });
  expect(melon?.content).toContain("龙慧蕊专访阿里巴巴社会公益部总监王威");
  const mu = records.find(({ url }) => url === "/glossary/#mu");
  expect(mu).toMatchObject({ kind: "term", title: "mu" });
  expect(mu?.content).toContain("亩\nmǔ\n");
});
