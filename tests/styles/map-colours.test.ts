import { lab65, wcagContrast, rgb } from "culori";
import { describe, expect, test } from "vitest";
import {
  AROUND,
  GROUP_FILLS,
  HERE,
  LAND,
  NEVER_FILL,
  PART,
  YEAR_FILLS,
} from "../../src/drawing/map-colours.ts";
import { paletteOf, resolveColour } from "../../src/exports/colours.ts";
import { closest, VISIONS } from "./vision.ts";

describe.each(["light", "dark"] as const)("maps in %s", (theme) => {
  const palette = paletteOf(theme, "ink");
  const colours = (fills: readonly string[]) => fills.map((fill) => resolveColour(fill, palette));
  const groups = colours(GROUP_FILLS);
  const years = colours(YEAR_FILLS);
  const { land, ink, "map-edge": edge } = palette as Record<string, string>;

  test.each(Object.entries(VISIONS))("groups and the land are apart for %s vision", (_, see) => {
    const { least, pair } = closest([...groups, land!], see);
    expect(least, pair).toBeGreaterThan(theme === "light" ? 11 : 8);
  });

  test.each(Object.entries(VISIONS))("years are apart for %s vision, each darker", (_, see) => {
    const all = [...years, ...colours([NEVER_FILL])];
    const { least, pair } = closest(all, see);
    expect(least, pair).toBeGreaterThan(10);
    const lightness = years.map((colour) => lab65(see(rgb(colour)!)).l);
    expect(lightness).toEqual(lightness.toSorted((a, b) => b - a));
  });

  test("names can be read on every group (4.5:1), outlines seen against the land (3:1)", () => {
    for (const group of groups) expect(wcagContrast(group, ink!), group).toBeGreaterThan(4.5);
    expect(wcagContrast(edge!, land!)).toBeGreaterThan(3);
    expect(wcagContrast(edge!, palette["paper"]!)).toBeGreaterThan(3);
  });

  test("every colour of a map is a token: none falls back to its literal", () => {
    for (const fill of [...GROUP_FILLS, ...YEAR_FILLS, NEVER_FILL]) {
      const name = /--([\w-]+)/.exec(fill)![1]!;
      expect(palette, fill).toHaveProperty(name);
    }
  });
});

const ACCENTS = ["melon", "rice", "buckthorn", "ink"] as const;
const THEMES = ["light", "dark"] as const;
const LOOKS = ACCENTS.flatMap((accent) => THEMES.map((theme) => [accent, theme] as const));

describe.each(LOOKS)("a locator in %s, %s", (accent, theme) => {
  const palette = paletteOf(theme, accent);
  const [here, around, part, land] = [HERE, AROUND, PART, LAND].map((fill) =>
    resolveColour(fill, palette),
  ) as [string, string, string, string];

  test.each(Object.entries(VISIONS))("what swatches name is apart for %s vision", (_, see) => {
    const { least, pair } = closest([here, around, part], see);
    expect(least, pair).toBeGreaterThan(11);
    // What is around the place is outlined; the parts of the small map are not.
    expect(closest([here, part, land], see).least).toBeGreaterThan(11);
  });

  test("names can be read on it (4.5:1)", () => {
    for (const ground of [here, around, land]) {
      expect(wcagContrast(ground, palette["ink"]!), ground).toBeGreaterThan(4.5);
    }
    expect(wcagContrast(around, palette["muted"]!)).toBeGreaterThan(4.5);
  });
});

test("the place and its surroundings are coloured as the story is", () => {
  const hue = (accent: (typeof ACCENTS)[number]) => resolveColour(HERE, paletteOf("light", accent));
  expect(new Set(["melon", "rice", "buckthorn"].map((a) => hue(a as "melon"))).size).toBe(3);
});

test("a lone picture's literals are the light theme's tokens", () => {
  for (const fill of [...GROUP_FILLS, ...YEAR_FILLS, NEVER_FILL, HERE, AROUND, PART, LAND]) {
    const token = resolveColour(fill, paletteOf("light", "ink"));
    expect(resolveColour(fill, {}).toLowerCase()).toBe(token);
  }
});
