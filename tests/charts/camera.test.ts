import { describe, expect, test } from "vitest";
import camera from "../../src/charts/camera.ts";
import type { CameraData } from "../../src/drawing/camera-data.ts";
import { viewLabelElements } from "../../src/drawing/camera-elements.ts";
import { placeOf } from "../../src/drawing/camera-layout.ts";
import { svgRoot } from "../../src/drawing/svg.ts";
import { bindChart } from "../../src/figure/bind.ts";
import { edition } from "../figure/editions.ts";
import { flawsOf, WIDTHS } from "../drawing/soundness.ts";

const chart = edition.charts.get("china-to-bachu")!;
const data = chart.data as CameraData;

function refusal(shows: string[]): string {
  const text = { en: "text", zh: "字" };
  const views = shows.map((each) => ({ shows: each, text }));
  const file = {
    type: "camera",
    story: "three-regions",
    accent: "ink" as const,
    title: text,
    subtitle: text,
    notes: [],
    alsoCites: [],
    options: { views },
  };
  try {
    bindChart("test", file, edition, () => edition.geography);
    return "accepted";
  } catch (error) {
    return String(error);
  }
}

test("four views stand two by two, each 664 × 498 with 16 px between and 12 px under", () => {
  expect([0, 1, 2, 3].map(placeOf)).toEqual([
    [0, 0],
    [680, 0],
    [0, 510],
    [680, 510],
  ]);
  // 1344 × 1008 px of the grid at 640: 640 / 1344 = 0.476, and 1008 · 0.476 = 480.
  expect(camera.layout(data, 640, edition.languages.en)).toMatchObject({ width: 640, height: 480 });
});

describe.each(["en", "zh"] as const)("in %s", (locale) => {
  const language = edition.languages[locale];

  test.each(WIDTHS)("the names of a view alone at %i px lie inside it and apart", (width) => {
    const { moving } = camera.layout(data, width, language);
    const size = { width, height: (width * 3) / 4 };
    for (const labels of moving) {
      const svg = svgRoot("x", size.width, size.height, "x", viewLabelElements(labels));
      expect(flawsOf(svg, size)).toEqual([]);
    }
  });

  test("the names follow the camera: each view is called what the one before marks", () => {
    const { moving } = camera.layout(data, 640, language);
    const marked = moving.map(({ here }) => here.label.lines.join(" "));
    const titles = moving.map(({ title }) => title.lines.join(" "));
    titles.slice(1).forEach((title, i) => expect(title).toContain(marked[i]));
  });
});

test("table: a row for each view, with the counties of the list in it and its width", () => {
  const { rows } = camera.table(data, edition.languages.en);
  expect(rows.map((row) => row.slice(0, 2).map(({ text }) => text))).toEqual([
    ["China", "209 counties"],
    ["Southern Xinjiang", "33 counties"],
    ["Kashgar Prefecture", "12 counties"],
    ["Bachu County", "1 county"],
  ]);
  const kilometres = rows.map((row) => Number(row[2]!.text.replace(/[^\d]/g, "")));
  expect(kilometres.toSorted((a, b) => b - a)).toEqual(kilometres);
});

test("the summary says what each view shows, with the facts filled in", () => {
  const summary = camera.summary(data, edition.languages.zh);
  expect(summary).toContain("由远及近的4张地图。中国：");
  expect(summary).toContain("巴楚县：");
  expect(summary).not.toMatch(/[{}]/);
});

test("views that are unknown, or do not lie in the one before, are refused", () => {
  expect(refusal(["country", "nanjiang", "653100"])).toBe("accepted");
  expect(refusal(["country", "nanjang", "653100"])).toContain("views[1].shows");
  expect(refusal(["country", "nanjang", "653100"])).toContain("the id of a group");
  expect(refusal(["country", "653100", "nanjiang"])).toContain("views[2].shows");
  expect(refusal(["country", "653100", "653100"])).toContain("a part of what the view before");
  expect(refusal(["country", "653100"])).toContain("views");
});
