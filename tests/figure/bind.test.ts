import { expect, test } from "vitest";
import { buildFigure } from "../../src/figure/figure.ts";
import { edition } from "./editions.ts";

test("a fact that only measures a drawing is cited, but no legend explains it", () => {
  const chart = edition.charts.get("seabuckthorn-density");
  if (!chart) throw new Error("seabuckthorn-density is not in content/charts");
  const ids = (facts: readonly { id: string }[]) => facts.map(({ id }) => id);
  expect(ids(chart.drawn)).not.toContain("measures.mu");
  expect(ids(chart.facts)).toContain("measures.mu");
  const figure = buildFigure(chart, edition.languages.en);
  expect(figure.sources.map(({ id }) => id)).toContain("definition");
  expect(figure.claimants).not.toContain("government");
});
