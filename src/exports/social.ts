import type { Element } from "hast";
import { s } from "hastscript";
import { block, lineHeight, px, textElement } from "../drawing/svg.ts";
import type { Font } from "../drawing/text-width.ts";
import { wrap } from "../drawing/wrap.ts";
import type { Figure } from "../figure/figure.ts";
import { paletteOf, resolveColours } from "./colours.ts";
import { type Drawing, drawingElement, printSvg, SAFE_FACES } from "./picture.ts";
import { LANGUAGE_TAG } from "../schemas/tags.ts";

/** Size in px that the large networks ask of a card's picture. */
export const SOCIAL = { width: 1200, height: 630 } as const;

const PAD = 56;
const TITLE: Font = { size: 40, weight: 600 };
const CREDIT: Font = { size: 22, weight: 400 };
const GAP = 28;
/** Width of the title's column where the drawing stands beside it. */
const COLUMN = 380;
/** Labels are drawn at 12 px; enlarged by less than this they are not read on a phone's card. */
const READABLE = 1.25;

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A way to fill the card: the title's lines, the drawing and how much it is enlarged in its box. */
interface Arrangement {
  lines: string[];
  drawing: Drawing;
  box: Box;
  scale: number;
}

/** The title over the drawing, or beside it: its lines, and the box that is left for the drawing. */
function boxesFor(title: string): Pick<Arrangement, "lines" | "box">[] {
  const bottom = SOCIAL.height - PAD - CREDIT.size - GAP;
  const over = wrap(title, SOCIAL.width - 2 * PAD, TITLE);
  const y = PAD + over.length * lineHeight(TITLE) + GAP;
  const x = PAD + COLUMN + GAP;
  return [
    { lines: over, box: { x: PAD, y, width: SOCIAL.width - 2 * PAD, height: bottom - y } },
    {
      lines: wrap(title, COLUMN, TITLE),
      box: { x, y: PAD, width: SOCIAL.width - PAD - x, height: bottom - PAD },
    },
  ];
}

/** How well a card is filled: by the drawing's area once its labels can be read, before that by their size. */
function worth({ drawing, scale }: Arrangement): number {
  const { width, height } = drawing.layout;
  return scale < READABLE ? scale : width * height * scale * scale;
}

function arrange(title: string, drawings: readonly Drawing[]): Arrangement {
  const all = boxesFor(title).flatMap(({ lines, box }) =>
    drawings.map((drawing): Arrangement => {
      const { width, height } = drawing.layout;
      const scale = Math.min(box.width / width, box.height / height);
      return { lines, drawing, box, scale };
    }),
  );
  const best = all.toSorted((a, b) => worth(b) - worth(a))[0];
  if (!best) throw new RangeError("no drawing for a social picture");
  return best;
}

/** A chart as the picture of a card on other sites: title, drawing and credit in 1200 × 630 px. */
export function socialElement(
  figure: Figure,
  drawings: readonly Drawing[],
  credit: string,
): Element {
  const { lines, drawing, box, scale } = arrange(figure.title, drawings);
  const x = box.x + (box.width - drawing.layout.width * scale) / 2;
  const y = box.y + (box.height - drawing.layout.height * scale) / 2;
  const move = `translate(${px(x)} ${px(y)}) scale(${Math.round(scale * 1000) / 1000})`;
  const root = s(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${SOCIAL.width} ${SOCIAL.height}`,
      ...SOCIAL,
      fontFamily: SAFE_FACES,
      fontSize: 12,
      fill: "var(--ink,#1F1B16)",
      xmlLang: LANGUAGE_TAG[figure.language.locale],
    },
    [
      s("rect", { ...SOCIAL, fill: "var(--paper,#FBF8F2)" }),
      s("rect", { width: SOCIAL.width, height: 12, fill: "var(--accent,#1F1B16)" }),
      textElement(block(PAD, PAD + TITLE.size, lines, { font: TITLE })),
      s("g", { transform: move }, [drawingElement(drawing)]),
      textElement(block(PAD, SOCIAL.height - PAD, [credit], { font: CREDIT, tone: "muted" })),
    ],
  );
  return resolveColours(root, paletteOf("light", figure.accent));
}

/** A card's picture printed as SVG, to be drawn as PNG. */
export function socialSvg(figure: Figure, drawings: readonly Drawing[], credit: string): string {
  return printSvg(socialElement(figure, drawings, credit));
}
