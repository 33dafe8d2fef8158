/**
 * Widths of the printable ASCII characters in thousandths of an em, from the space on: for each the
 * wider of DejaVu Sans and Liberation Sans (which has Arial's widths). The system sans of a reader
 * is hardly ever wider, so what fits here fits there.
 */
const REGULAR = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
  636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667,
  611, 778, 752, 295, 500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685,
  667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
  278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];
/** The same of their bold faces, which stand in for semibold where a family has none. */
const BOLD = [
  348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696,
  696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 762, 734, 830, 683,
  683, 821, 837, 372, 556, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
  724, 725, 457, 365, 457, 838, 556, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
  343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
];

/** Letters with marks and signs beyond ASCII, where not full width. */
const LATIN = 780;
/** Punctuation that Latin faces and Chinese faces both have: as wide as a character in Chinese. */
const SHARED: Readonly<Record<string, number>> = {
  "‘": 380,
  "’": 380,
  "“": 657,
  "”": 657,
  "·": 380,
  "–": 500,
  "—": 1000,
  "…": 1000,
};
/** What a browser puts between a Han character and a Latin letter or digit (text-autospace). */
const AUTOSPACE = 125;

/** True for Han characters, full-width forms and Chinese punctuation: one em each. */
export function isWide(char: string): boolean {
  const code = char.codePointAt(0) ?? 0;
  return (
    (code >= 0x2e80 && code <= 0x9fff) ||
    (code >= 0xf900 && code <= 0xfaff) ||
    (code >= 0xff00 && code <= 0xff60) ||
    code >= 0x20000
  );
}

/** How a text is set. */
export interface Font {
  /** Size in px of the drawing. */
  size: number;
  /** 400 or 600. */
  weight: 400 | 600;
}

/** Label text: 12 px, regular. */
export const LABEL: Font = { size: 12, weight: 400 };
/** Values and names that lead: 13 px, semibold. */
export const VALUE: Font = { size: 13, weight: 600 };

const HAN = /[\u2e80-\u2fdf\u3400-\u9fff]/;

/** True for a text with Han characters: punctuation that both scripts share is full width in it. */
export function isChinese(text: string): boolean {
  return HAN.test(text);
}

/**
 * Width in px of a stretch of a line, an upper bound for the usual system faces. `chinese` says
 * whether the whole text is; `before` is the character that the stretch follows.
 */
export function stretchWidth(text: string, font: Font, chinese: boolean, before = ""): number {
  return add(text, font, chinese, before, (advance) => advance);
}

/** Sums up how far the characters of a stretch lead on, in px, each as `counted`. */
function add(
  text: string,
  { size, weight }: Font,
  chinese: boolean,
  before: string,
  counted: (advance: number) => number,
): number {
  const table = weight === 600 ? BOLD : REGULAR;
  let width = 0;
  let previous = before;
  for (const char of text) {
    const em = table[char.charCodeAt(0) - 32] ?? widthBeyond(char, chinese);
    width += counted((em / 1000) * size);
    if (chinese && isSpaced(previous, char)) width += (AUTOSPACE / 1000) * size;
    previous = char;
  }
  return width;
}

/** Width in thousandths of an em of a character beyond ASCII. */
function widthBeyond(char: string, chinese: boolean): number {
  const shared = SHARED[char];
  return isWide(char) || (chinese && shared !== undefined) ? 1000 : (shared ?? LATIN);
}

/** Width of a line in px, an upper bound for the usual system faces. */
export function textWidth(text: string, font: Font): number {
  return stretchWidth(text, font, isChinese(text));
}

const inWholePx = (advance: number) => Math.max(advance, Math.round(advance));

/**
 * The room in px that a line needs at the edge of a drawing, where it would be cut. Some systems let
 * each letter lead on by whole px, at the size that it is drawn at (`text-rendering` in figure.css
 * keeps it at that): where that is more, it counts.
 */
export function roomFor(text: string, font: Font): number {
  return add(text, font, isChinese(text), "", inWholePx);
}

function isSpaced(before: string, char: string): boolean {
  const [one, other] = [before.charCodeAt(0), char.charCodeAt(0)];
  return (isHan(one) && isLetter(other)) || (isLetter(one) && isHan(other));
}

function isHan(code: number): boolean {
  return (code >= 0x2e80 && code <= 0x2fdf) || (code >= 0x3400 && code <= 0x9fff);
}

function isLetter(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || (code >= 65 && code <= 90);
}
