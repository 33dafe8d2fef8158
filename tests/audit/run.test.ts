import { expect, test } from "vitest";
import { categoriesOf } from "./lighthouse.ts";
import { PAGES } from "./pages.ts";
import { shortfalls } from "./run.ts";

test("a page with full marks has no shortfall; any other says which marks, and what took them away", () => {
  const page = { name: "story", path: "stories/melon/" };
  const full = { performance: 100, accessibility: 100, "best-practices": 100, seo: 100 };
  expect(shortfalls(page, { marks: full, faults: {} })).toEqual([]);
  const marks = { ...full, performance: 99, seo: 92 };
  const faults = { performance: ["speed-index: Speed Index; 2.4 s"] };
  expect(shortfalls(page, { marks, faults })).toEqual([
    "/stories/melon/ (story): performance 99\n    speed-index: Speed Index; 2.4 s",
    "/stories/melon/ (story): seo 92",
  ]);
});

test("what search engines shall leave out has no mark for search, everything else has all four", () => {
  const three = PAGES.filter((page) => categoriesOf(page).length === 3).map(({ path }) => path);
  expect(three.every((path) => /embed\/|^404/.test(path))).toBe(true);
  expect(three).toHaveLength(PAGES.filter(({ path }) => /embed\/|^404/.test(path)).length);
});
