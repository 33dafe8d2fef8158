import { s } from "hastscript";
import { describe, expect, test } from "vitest";
import { paletteOf, resolveColour, resolveColours } from "../../src/exports/colours.ts";

describe("a palette", () => {
  test("has the tokens of its theme", () => {
    // styles/tokens.css: --paper: light-dark(#fbf8f2, #191613)
    expect(paletteOf("light", "melon")["paper"]).toBe("#fbf8f2");
    expect(paletteOf("dark", "melon")["paper"]).toBe("#191613");
  });

  test("has the chart's accent under its common name", () => {
    const palette = paletteOf("light", "rice");
    expect(palette["accent"]).toBe(palette["rice"]);
    expect(palette["accent-text"]).toBe(palette["rice-text"]);
  });

  test("has a tint between paper and accent, nearer to paper", () => {
    const { tint = "", paper = "", accent = "" } = paletteOf("light", "melon");
    const red = (hex: string) => Number.parseInt(hex.slice(3, 5), 16);
    expect(red(tint)).toBeLessThan(red(paper));
    expect(red(paper) - red(tint)).toBeLessThan(red(tint) - red(accent));
  });
});

describe("a colour", () => {
  const palette = { ink: "#111111" };

  test("is looked up by its property", () => {
    expect(resolveColour("var(--ink,#999999)", palette)).toBe("#111111");
  });

  test("falls back to what stands beside it", () => {
    expect(resolveColour("var(--lake,#99ccff)", palette)).toBe("#99ccff");
  });

  test("that is no reference stays", () => {
    expect(resolveColour("url(#hatch)", palette)).toBe("url(#hatch)");
  });
});

test("every property of every element is resolved, however deep", () => {
  const tree = s("g", [s("path", { stroke: "var(--ink,#000)" }), s("g", { fill: "var(--paper)" })]);
  const [path, group] = resolveColours(tree, { ink: "#111111", paper: "#fefefe" }).children;
  expect(path).toMatchObject({ properties: { stroke: "#111111" } });
  expect(group).toMatchObject({ properties: { fill: "#fefefe" } });
});
