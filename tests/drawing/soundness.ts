import type { Element, Nodes } from "hast";
import { expect } from "vitest";
import type { ChartType, Layout } from "../../src/drawing/chart-type.ts";
import type { Language } from "../../src/drawing/language.ts";
import { boxOf, lineHeight, type TextBlock } from "../../src/drawing/svg.ts";
import { isChinese, stretchWidth, textWidth, type Font } from "../../src/drawing/text-width.ts";

/** The widths at which the site draws a chart. */
export const WIDTHS = [280, 360, 480, 640, 880] as const;

/** A piece of text in a drawing and the box that it covers, in px. */
export interface TextBox {
  text: string;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** A box may reach this far in px over the edge or into another: boxes are upper bounds. */
const TOLERANCE = 0.5;

function textOf(node: Nodes): string {
  if (node.type === "text") return node.value;
  return "children" in node ? node.children.map(textOf).join("") : "";
}

function shiftOf(element: Element): [number, number] {
  const transform = element.properties.transform;
  if (transform === undefined) return [0, 0];
  const match = /^translate\((-?[\d.]+)[ ,]+(-?[\d.]+)\)$/.exec(String(transform));
  if (!match)
    throw new Error(`no text under ${String(transform)}: only translate(x y) is measured`);
  return [Number(match[1]), Number(match[2])];
}

function blockOf(element: Element): TextBlock {
  const { x, y, textAnchor, fontSize, fontWeight } = element.properties;
  const spans = element.children.filter((child) => child.type === "element");
  const lines = spans.length > 0 ? spans.map(textOf) : [textOf(element)];
  const font = {
    size: Number(fontSize ?? 12),
    weight: fontWeight === undefined ? (400 as const) : (600 as const),
  };
  for (const span of spans.slice(1)) expect(span.properties.dy).toBe(lineHeight(font));
  const anchor = (textAnchor ?? "start") as TextBlock["anchor"];
  return { x: Number(x), y: Number(y), lines, font, anchor, tone: "ink" };
}

/** Every text of a drawing with its box, as `boxed` measures it. */
export function textBoxes(
  node: Element,
  shift: readonly [number, number] = [0, 0],
  boxed: typeof boxOf = boxOf,
): TextBox[] {
  if (node.tagName === "text") {
    const block = blockOf(node);
    const { x0, y0, x1, y1 } = boxed(block);
    const [dx, dy] = shift;
    const text = block.lines.join(" ");
    return [{ text, x0: x0 + dx, y0: y0 + dy, x1: x1 + dx, y1: y1 + dy }];
  }
  return node.children
    .filter((child) => child.type === "element")
    .filter((child) => elementsOf(child).some(({ tagName }) => tagName === "text"))
    .flatMap((child) => {
      const [dx, dy] = shiftOf(child);
      return textBoxes(child, [shift[0] + dx, shift[1] + dy], boxed);
    });
}

/** Width in px of a line where each letter leads on by whole px. */
function widthInWholePx(line: string, font: Font): number {
  const chinese = isChinese(line);
  const letters = [...line].map((letter) => stretchWidth(letter, font, chinese));
  const moved = letters.map((exact) => Math.round(exact) - exact);
  return textWidth(line, font) + moved.reduce((sum, each) => sum + each, 0);
}

function boxInWholePx(text: TextBlock): ReturnType<typeof boxOf> {
  const width = Math.max(...text.lines.map((line) => widthInWholePx(line, text.font)));
  const before = { start: 0, middle: width / 2, end: width }[text.anchor];
  return { ...boxOf(text), x0: text.x - before, x1: text.x - before + width };
}

/** Texts that reach more than a px over the sides of a drawing where each letter leads on by whole px. */
export function cutInWholePx(svg: Element, width: number): string[] {
  return textBoxes(svg, [0, 0], boxInWholePx)
    .filter(({ x0, x1 }) => x0 < -1 || x1 > width + 1)
    .map((box) => `cut where letters lead on by whole px: ${show(box)}`);
}

const TRANSLATED = /^translate\([^)]*\)$/;

/** Every rectangle and disc of a drawing with its box, outline included; what is turned or scaled is left out. */
function markBoxes(node: Element, [dx, dy]: readonly [number, number] = [0, 0]): TextBox[] {
  const { properties, tagName } = node;
  const [x, y, cx, cy] = ["x", "y", "cx", "cy"].map((name) => Number(properties[name] ?? 0));
  const half = properties.stroke === undefined ? 0 : Number(properties.strokeWidth ?? 1) / 2;
  const box = (x0: number, y0: number, x1: number, y1: number): TextBox => ({
    text: `<${tagName}>`,
    x0: x0 + dx - half,
    y0: y0 + dy - half,
    x1: x1 + dx + half,
    y1: y1 + dy + half,
  });
  if (tagName === "rect") {
    return [box(x!, y!, x! + Number(properties.width), y! + Number(properties.height))];
  }
  if (tagName === "circle") {
    const r = Number(properties.r);
    return [box(cx! - r, cy! - r, cx! + r, cy! + r)];
  }
  return node.children
    .filter((child) => child.type === "element" && !["defs", "clipPath"].includes(child.tagName))
    .map((child) => child as Element)
    .filter(({ properties: { transform = "translate()" } }) => TRANSLATED.test(String(transform)))
    .flatMap((child) => {
      const [ownX, ownY] = shiftOf(child);
      return markBoxes(child, [dx + ownX, dy + ownY]);
    });
}

function overlaps(a: TextBox, b: TextBox): boolean {
  return (
    Math.min(a.x1, b.x1) - Math.max(a.x0, b.x0) > TOLERANCE &&
    Math.min(a.y1, b.y1) - Math.max(a.y0, b.y0) > TOLERANCE
  );
}

/** Every element of a tree, itself first. */
export function elementsOf(node: Element): Element[] {
  return [node, ...node.children.filter((child) => child.type === "element").flatMap(elementsOf)];
}

/** Attributes without which a mark has no place; hastscript leaves out those that are NaN. */
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  rect: ["width", "height"],
  circle: ["cx", "cy", "r"],
  path: ["d"],
  text: ["x", "y"],
};

function brokenNumbers({ tagName, properties }: Element): string[] {
  const missing = (NEEDED[tagName] ?? [])
    .filter((name) => properties[name] === undefined)
    .map((name) => `<${tagName}> without ${name}`);
  const odd = Object.entries(properties)
    .filter(
      ([name, value]) => name !== "ariaLabel" && /NaN|Infinity|\de[+-]?\d/.test(String(value)),
    )
    .map(([name, value]) => `<${tagName} ${name}="${String(value)}">`);
  const negative = Object.entries(properties)
    .filter(([name, value]) => ["width", "height", "r"].includes(name) && Number(value) < 0)
    .map(([name, value]) => `<${tagName} ${name}="${String(value)}">`);
  return [...missing, ...odd, ...negative];
}

/** Paths of numbers in a layout that are not finite. */
function oddNumbers(value: unknown, path: string): string[] {
  if (typeof value === "number") return Number.isFinite(value) ? [] : [`layout${path} is ${value}`];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => oddNumbers(inner, `${path}.${key}`));
}

/** What is wrong with a drawing, in words; nothing where all is well. */
export function flawsOf(svg: Element, layout: Layout): string[] {
  const boxes = textBoxes(svg);
  const outside = [...boxes, ...markBoxes(svg)]
    .filter(
      ({ x0, y0, x1, y1 }) =>
        !(
          x0 >= -TOLERANCE &&
          y0 >= -TOLERANCE &&
          x1 <= layout.width + TOLERANCE &&
          y1 <= layout.height + TOLERANCE
        ),
    )
    .map((box) => `outside the drawing (${layout.width} × ${layout.height}): ${show(box)}`);
  const overlapping = boxes.flatMap((a, i) =>
    boxes
      .slice(i + 1)
      .filter((b) => overlaps(a, b))
      .map((b) => `overlap: ${show(a)} and ${show(b)}`),
  );
  const small = elementsOf(svg)
    .filter(({ properties }) => Number(properties.fontSize ?? 12) < 11)
    .map((element) => `text under 11 px: ${textOf(element)}`);
  return [
    ...oddNumbers(layout, ""),
    ...elementsOf(svg).flatMap(brokenNumbers),
    ...outside,
    ...overlapping,
    ...small,
  ];
}

function show({ text, x0, y0, x1, y1 }: TextBox): string {
  return `"${text}" at ${[x0, y0, x1, y1].map((n) => n.toFixed(1)).join(" ")}`;
}

/**
 * Expects that a chart of `data` is sound at every width: finite numbers, all text inside the
 * drawing, none over another, none smaller than 11 px.
 */
export function expectSound<D, L extends Layout>(
  type: ChartType<D, L>,
  data: D,
  language: Language,
): void {
  for (const width of WIDTHS) {
    const layout = type.layout(data, width, language);
    const svg = type.render(layout, { id: `test-${width}`, width, label: "test" });
    expect({ width, flaws: flawsOf(svg, layout) }).toEqual({ width, flaws: [] });
    expect(layout.width).toBe(width);
    expect(layout.height).toBeGreaterThan(0);
  }
}
