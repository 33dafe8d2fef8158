import type { Font } from "../drawing/text-width.ts";

/** How one kind of block is set in an embed, in px at the usual text size. */
export interface Setting {
  /** The block's selector inside the figure. */
  selector: string;
  font: Font;
  /** Height of a line. */
  line: number;
  /** Distance from the block above. */
  above: number;
}

const SMALL: Font = { size: 13, weight: 400 };

/** Every block of text that an embed may hold. The page's style sheet and its foreknown height both come from here. */
export const SETTINGS = {
  title: { selector: "h1", font: { size: 19, weight: 600 }, line: 24, above: 0 },
  subtitle: { selector: ".subtitle", font: { size: 14, weight: 400 }, line: 20, above: 6 },
  legend: { selector: ".legend", font: SMALL, line: 19, above: 10 },
  note: { selector: ".note", font: SMALL, line: 19, above: 8 },
  source: { selector: ".source", font: SMALL, line: 19, above: 8 },
  more: { selector: ".more", font: SMALL, line: 19, above: 8 },
  data: { selector: ".data", font: SMALL, line: 19, above: 8 },
  correction: { selector: ".correction", font: SMALL, line: 19, above: 8 },
  version: { selector: ".version", font: SMALL, line: 19, above: 8 },
} as const satisfies Record<string, Setting>;

/** Space in px above and below the page's content, and beside it where the frame has room. */
export const PADDING = 12;
/** Space in px beside the content in the narrowest frames. */
export const TIGHT = 6;
/** The narrowest frame in px that is provided for. */
export const NARROWEST = 280;
/** The frame's width in px from which on the content has its full space. */
export const ROOMY = NARROWEST + 2 * (PADDING - TIGHT);
/** Distance in px of the drawing from the block above. */
export const DRAWING_ABOVE = 14;
/** The width in px beyond which no drawing grows. */
export const WIDEST = 1232;
/** The height in px that a whole embed keeps within where it can: WordPress shows 1,000. */
export const TALLEST = 998;
/** The legend's items: the space of the mark, and the gaps between items of a row and between rows. */
export const LEGEND = { mark: 39, gap: 18, rowGap: 3 };

const rem = (px: number): string => `${px / 16}rem`;

function rule({ selector, font, line, above }: Setting): string {
  const block = `.chart ${selector}{margin:${rem(above)} 0 0;font-size:${rem(font.size)};line-height:${rem(line)}}`;
  return selector === ".data" ? `${block}.chart summary{padding:0}` : block;
}

/** The settings as a style sheet. */
export function metricsCss(): string {
  const gap = `clamp(${TIGHT}px,50vw - ${NARROWEST / 2 - TIGHT}px,${PADDING}px)`;
  return [
    `main{padding:${PADDING}px ${gap}}`,
    `.chart .widths{margin:${rem(DRAWING_ABOVE)} 0 0}`,
    ...Object.values(SETTINGS).map(rule),
    `.chart .legend{gap:${LEGEND.rowGap}px ${LEGEND.gap}px}`,
  ].join("");
}
