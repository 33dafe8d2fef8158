/// <reference types="vite/client" />
import { formatHex, interpolate } from "culori";
import type { Element, Root } from "hast";
import { visit } from "unist-util-visit";
import type { Theme } from "../figure/address.ts";
import type { ChartFile } from "../schemas/chart.ts";
import lateTokensCss from "../styles/tokens-late.css?raw";
import tokensCss from "../styles/tokens.css?raw";

/** How much of the accent is in a tint: as --tint in figure.css. */
const TINT = 0.22;

/** Colours of one theme by the name of their custom property, without the dashes. */
export type Palette = Readonly<Record<string, string>>;

/** The tokens of styles/tokens.css and tokens-late.css in one theme, with a chart's accent and tint, as figure.css sets them. */
export function paletteOf(theme: Theme, accent: ChartFile["accent"]): Palette {
  const index = theme === "light" ? 1 : 2;
  const css = tokensCss + lateTokensCss;
  const tokens = [...css.matchAll(/--([\w-]+):\s*light-dark\(([^,]+),\s*([^)]+)\)/g)];
  const colours = Object.fromEntries(
    tokens.map((match) => [match[1] ?? "", (match[index + 1] ?? "").trim()]),
  );
  const main = colours[accent] ?? "";
  const tint = formatHex(interpolate([colours["paper"] ?? "", main], "oklab")(TINT)) ?? main;
  const maps = ["here", "around"].map((part) => [
    `map-${part}`,
    colours[`${accent}-${part}`] ?? colours[`map-${part}`] ?? main,
  ]);
  const own = { accent: main, "accent-text": colours[`${accent}-text`] ?? main, tint };
  return { ...colours, ...own, ...Object.fromEntries(maps) };
}

/** A value with its `var(--name,fallback)` replaced by the palette's colour, or by the fallback. */
export function resolveColour(value: string, palette: Palette): string {
  return value.replace(
    /var\(--([\w-]+)(?:,\s*([^()]+|[^()]*\([^()]*\)))?\)/g,
    (_, name: string, fallback: string | undefined) => palette[name] ?? fallback ?? "currentColor",
  );
}

/** Writes a palette's colours into a drawing, in place: a picture stands alone, without a style sheet. */
export function resolveColours<T extends Element | Root>(tree: T, palette: Palette): T {
  visit(tree, "element", (element: Element) => {
    for (const [name, value] of Object.entries(element.properties)) {
      if (typeof value === "string" && value.includes("var(")) {
        element.properties[name] = resolveColour(value, palette);
      }
    }
  });
  return tree;
}
