import { expect, test } from "vitest";
import { countyPngs, countySvg } from "../../src/exports/county.ts";
import { edition } from "../figure/editions.ts";
import { temporaryFolder } from "../files.ts";

const SITE = "https://harvests.example/preview/";
const bachu = edition.geography.counties.find(({ adcode }) => adcode === "653130")!;

test.each([
  ["en", "Where Bachu (Maralbexi) County lies", "harvests.example/preview/places/653130/"],
  ["zh", "巴楚县在哪里", "harvests.example/preview/zh/places/653130/"],
] as const)(
  "a county's map in %s stands alone, with its title, licence and address",
  (locale, title, address) => {
    const svg = countySvg(edition, bachu, locale, SITE);
    expect(svg).not.toMatch(/var\(|<style|<script|@import|href="(?!#)|\sstyle=|vector-effect/);
    // Titles and credits may break into lines.
    const text = svg.replace(/<[^>]*>/g, "").replaceAll(" ", "");
    for (const part of [title, "CC BY 4.0", address]) {
      expect(text).toContain(part.replaceAll(" ", ""));
    }
  },
);

test("each SVG of a county in the built site becomes a PNG of two pixels a px beside it, and nothing else does", () => {
  const folder = temporaryFolder({
    "places/653130/county-653130-en.svg": "<svg>en</svg>",
    "zh/places/653130/county-653130-zh.svg": "<svg>zh</svg>",
    "places/653130/index.html": "",
    "charts/bachu-income/bachu-income-en.svg": "<svg/>",
    "embed/county-653130/v/abc/county-653130-en.svg": "<svg/>",
  });
  expect(countyPngs(folder)).toEqual([
    { path: "places/653130/county-653130-en@2x.png", svg: "<svg>en</svg>", scale: 2 },
    { path: "zh/places/653130/county-653130-zh@2x.png", svg: "<svg>zh</svg>", scale: 2 },
  ]);
});
