import type { Element, ElementContent } from "hast";
import { s } from "hastscript";
import { LABEL, roomFor, textWidth, type Font } from "./text-width.ts";

/** Colours as presentation attributes: a page's theme sets the variables, a lone picture has the literals. */
export const INK = "var(--ink,#1F1B16)";
export const MUTED = "var(--muted,#6B6257)";
export const PAPER = "var(--paper,#FBF8F2)";
export const RULE = "var(--rule,#DDD5C7)";
export const ACCENT = "var(--accent,#C8601A)";
export const TINT = "var(--tint,#F1DCC9)";

/** A coordinate as printed: at most one decimal. */
export function px(value: number): number {
  const rounded = Math.round(value * 10) / 10;
  return Object.is(rounded, -0) ? 0 : rounded;
}

/** Lines of text at a place: `x`, `y` is the first baseline. */
export interface TextBlock {
  x: number;
  y: number;
  lines: string[];
  font: Font;
  anchor: "start" | "middle" | "end";
  tone: "ink" | "muted";
}

/** Distance of baselines in px. */
export function lineHeight(font: Font): number {
  return Math.round(font.size * 1.3);
}

/** A block of text: by default regular 12 px ink, from `x` on. */
export function block(
  x: number,
  y: number,
  lines: string[],
  rest: Partial<TextBlock> = {},
): TextBlock {
  return { x, y, lines, font: LABEL, anchor: "start", tone: "ink", ...rest };
}

/** How wide a block's longest line is. */
function widest({ lines, font }: TextBlock, widthOf: typeof textWidth): number {
  let width = 0;
  for (const line of lines) width = Math.max(width, widthOf(line, font));
  return width;
}

/** How much of a block `width` px wide lies before its `x`. */
function before({ anchor }: TextBlock, width: number): number {
  return anchor === "start" ? 0 : anchor === "middle" ? width / 2 : width;
}

/** The box that a block covers, in px. */
export function boxOf(text: TextBlock): { x0: number; y0: number; x1: number; y1: number } {
  const width = widest(text, textWidth);
  const x0 = text.x - before(text, width);
  const y0 = text.y - text.font.size * 0.8;
  const y1 = text.y + (text.lines.length - 1) * lineHeight(text.font) + text.font.size * 0.25;
  return { x0, y0, x1: x0 + width, y1 };
}

/** The room in px that a block takes sideways, also where letters are set wider. */
export function roomOf(text: TextBlock): number {
  return widest(text, roomFor);
}

/** Moves a block sideways so that it lies between `lo` and `hi`, also where letters are set wider. */
export function clampBlock(text: TextBlock, lo: number, hi: number): TextBlock {
  const width = roomOf(text);
  const x0 = text.x - before(text, width);
  const shift = x0 < lo ? lo - x0 : x0 + width > hi ? Math.max(hi - x0 - width, lo - x0) : 0;
  return { ...text, x: text.x + shift };
}

/** Prints a block of text. */
export function textElement(text: TextBlock): Element {
  const spans: ElementContent[] =
    text.lines.length === 1
      ? [{ type: "text", value: text.lines[0] ?? "" }]
      : text.lines.map((line, i) =>
          s("tspan", { x: px(text.x), ...(i ? { dy: lineHeight(text.font) } : {}) }, line),
        );
  return s(
    "text",
    {
      x: px(text.x),
      y: px(text.y),
      ...(text.anchor === "start" ? {} : { textAnchor: text.anchor }),
      ...(text.font.size === LABEL.size ? {} : { fontSize: text.font.size }),
      ...(text.font.weight === 400 ? {} : { fontWeight: 600 }),
      ...(text.tone === "muted" ? { fill: MUTED } : {}),
    },
    spans,
  );
}

/** Blocks of text with the colour of their ground around their letters, so that no line behind crosses them. */
export function haloed(texts: readonly TextBlock[], ground: string = PAPER): Element {
  const halo = { stroke: ground, strokeWidth: 3, strokeLineJoin: "round", paintOrder: "stroke" };
  return s("g", halo, texts.map(textElement));
}

/** The root of a drawing: an image with a name for assistive technology, whose ids start with `id`. */
export function svgRoot(
  id: string,
  width: number,
  height: number,
  label: string,
  children: ElementContent[],
): Element {
  return s(
    "svg",
    {
      id,
      viewBox: `0 0 ${px(width)} ${px(height)}`,
      role: "img",
      ariaLabel: label,
      fill: INK,
      fontSize: LABEL.size,
    },
    children,
  );
}
