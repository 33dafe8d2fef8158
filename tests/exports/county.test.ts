import { expect, test } from "vitest";
import { countySvg } from "../../src/exports/county.ts";
import { edition } from "../figure/editions.ts";

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
