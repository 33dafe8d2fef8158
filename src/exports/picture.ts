import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { s } from "hastscript";
import type { Layout } from "../drawing/chart-type.ts";
import { block, lineHeight, px, textElement, type TextBlock } from "../drawing/svg.ts";
import { LABEL, textWidth, type Font } from "../drawing/text-width.ts";
import { wrap } from "../drawing/wrap.ts";
import type { Theme } from "../figure/address.ts";
import type { Caption } from "../figure/figure.ts";
import { KEY, legendOf } from "../figure/legend.ts";
import { sourceLineText } from "../figure/source-line.ts";
import { paletteOf, resolveColours } from "./colours.ts";
import { LANGUAGE_TAG } from "../schemas/tags.ts";

/** Faces that every system has one of; a picture carries no font. */
export const SAFE_FACES =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', sans-serif";

const PAD = 24;
const TITLE: Font = { size: 20, weight: 600 };
const SUBTITLE: Font = { size: 14, weight: 400 };
const GAP = { subtitle: 4, drawing: 16, legend: 14, note: 8 } as const;

/** A chart's drawing at one width, without what stands around it. */
export interface Drawing {
  layout: Layout;
  svg: Element;
}

/** What a picture says besides its drawing. */
export interface PictureOptions {
  theme: Theme;
  /** The last line: whose chart it is, its licence and where it stands. */
  credit: string;
}

/** A part of a picture, its top at zero, and the height that it takes. */
interface Part {
  elements: Element[];
  height: number;
}

function textPart(text: string, width: number, font: Font, tone: TextBlock["tone"]): Part {
  const lines = wrap(text, width, font);
  const element = textElement(block(0, font.size, lines, { font, tone }));
  return { elements: [element], height: lines.length * lineHeight(font) };
}

/** The legend's items in rows, as many in each as fit. */
function legendPart(figure: Caption, width: number): Part {
  let [x, y] = [0, 0];
  const elements = legendOf(figure).map(({ mark, text }) => {
    const wide = KEY.width + 5 + textWidth(text, LABEL);
    if (x > 0 && x + wide > width) [x, y] = [0, y + KEY.height + 4];
    const item = s("g", { transform: `translate(${px(x)} ${y})` }, [
      mark,
      textElement(block(KEY.width + 5, KEY.height / 2 + 4, [text])),
    ]);
    x += wide + 16;
    return item;
  });
  return { elements, height: elements.length > 0 ? y + KEY.height : 0 };
}

/** A drawing as a part of a larger picture, which names it. */
export function drawingElement({ layout, svg }: Drawing): Element {
  const size = { width: px(layout.width), height: px(layout.height) };
  const { role: _role, ariaLabel: _label, ...properties } = svg.properties;
  return { ...svg, properties: { ...properties, ...size } };
}

/** Parts one under the other, each with the gap before it; empty ones take no room. */
function stack(parts: readonly (readonly [gap: number, part: Part])[]): Part {
  let y = 0;
  const elements = parts.flatMap(([gap, part]) => {
    if (part.height === 0) return [];
    const top = y + gap;
    y = top + part.height;
    return [s("g", { transform: `translate(0 ${px(top)})` }, part.elements)];
  });
  return { elements, height: y };
}

/**
 * A chart as a picture that stands alone: title, drawing, legend, notes, source line and credit on
 * paper, in one theme's colours, with real text in faces that every system has. No style sheet, script or font.
 */
export function pictureElement(
  figure: Caption,
  drawing: Drawing,
  options: PictureOptions,
): Element {
  const { width } = drawing.layout;
  const source = sourceLineText(figure.sources, figure.language);
  const notes = figure.notes.map(
    (note) => [GAP.note, textPart(note, width, LABEL, "muted")] as const,
  );
  const content = stack([
    [0, textPart(figure.title, width, TITLE, "ink")],
    [GAP.subtitle, textPart(figure.subtitle, width, SUBTITLE, "muted")],
    [GAP.drawing, { elements: [drawingElement(drawing)], height: drawing.layout.height }],
    [GAP.legend, legendPart(figure, width)],
    ...notes,
    [GAP.note, textPart(source, width, LABEL, "muted")],
    [2, textPart(options.credit, width, LABEL, "muted")],
  ]);
  const size = { width: width + 2 * PAD, height: Math.ceil(content.height + 2 * PAD) };
  const root = s(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${size.width} ${size.height}`,
      ...size,
      role: "img",
      fontFamily: SAFE_FACES,
      fontSize: LABEL.size,
      fill: "var(--ink,#1F1B16)",
      xmlLang: LANGUAGE_TAG[figure.language.locale],
    },
    [
      // Elements, not attributes: as a file it is XML, in which no attribute may hold a bare "<".
      s("title", figure.title),
      s("desc", figure.summary),
      s("rect", { ...size, fill: "var(--paper,#FBF8F2)" }),
      s("g", { transform: `translate(${PAD} ${PAD})` }, content.elements),
    ],
  );
  return resolveColours(root, paletteOf(options.theme, figure.accent));
}

/** A drawing as a file, which is XML: there, unlike in HTML, no text may hold "]]>". */
export function printSvg(root: Element): string {
  return toHtml(root, { space: "svg" }).replaceAll("]]>", "]]&gt;");
}

/** A picture printed as a file. */
export function pictureSvg(figure: Caption, drawing: Drawing, options: PictureOptions): string {
  return printSvg(pictureElement(figure, drawing, options));
}
