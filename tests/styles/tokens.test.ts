import { wcagContrast } from "culori";
import { describe, expect, test } from "vitest";
import { paletteOf } from "../../src/exports/colours.ts";
import { closest, VISIONS } from "./vision.ts";

const ACCENTS = ["melon", "rice", "buckthorn"];

describe.each(["light", "dark"] as const)("colours in %s", (theme) => {
  const palette = paletteOf(theme, "ink");
  const of = (name: string): string => {
    const colour = palette[name];
    if (!colour) throw new RangeError(`no token --${name}`);
    return colour;
  };

  test.each(["paper", "raised"])("text can be read on %s (4.5:1)", (ground) => {
    for (const name of ["ink", "muted", ...ACCENTS.map((accent) => `${accent}-text`)])
      expect(wcagContrast(of(name), of(ground)), name).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["paper", "raised"])("marks are seen on %s (3:1)", (ground) => {
    for (const name of ACCENTS)
      expect(wcagContrast(of(name), of(ground)), name).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(VISIONS))("the three accents are apart for %s vision", (_, see) => {
    const { least, pair } = closest(ACCENTS.map(of), see);
    expect(least, pair).toBeGreaterThan(12);
  });

  test("the two themes are two palettes, and paper is not pure", () => {
    const other = paletteOf(theme === "light" ? "dark" : "light", "ink");
    for (const name of ["paper", "raised", "ink", "muted", "rule", ...ACCENTS])
      expect(of(name), name).not.toBe(other[name]);
    expect(["#ffffff", "#000000"]).not.toContain(of("paper"));
  });
});
