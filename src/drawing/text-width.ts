/**
 * Widths of the printable ASCII characters in thousandths of an em, from the space on: for each the
 * wider of DejaVu Sans and Liberation Sans (which has Arial's widths). The system sans of a reader
 * is hardly ever wider, so what fits here fits there.
 */
const ASCII = [
  318, 401, 460, 838, 636, 950, 780, 275, 390, 390, 500, 838, 318, 361, 318, 337, 636, 636, 636,
  636, 636, 636, 636, 636, 636, 636, 337, 337, 838, 838, 838, 556, 1015, 684, 686, 722, 770, 667,
  611, 778, 752, 295, 500, 667, 557, 863, 748, 787, 667, 787, 722, 667, 611, 732, 684, 989, 685,
  667, 685, 390, 337, 390, 838, 556, 500, 613, 635, 550, 635, 615, 352, 635, 634, 278, 278, 579,
  278, 974, 634, 612, 635, 635, 411, 521, 392, 634, 592, 818, 592, 592, 525, 636, 337, 636, 838,
];

/** Letters with marks and punctuation beyond ASCII, where not full width. */
const LATIN = 700;
/** How much wider semibold text runs than regular text in the same faces. */
const BOLD = 1.11;

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

function charWidth(char: string): number {
  if (isWide(char)) return 1000;
  return ASCII[(char.codePointAt(0) ?? 0) - 32] ?? LATIN;
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

/** Width of a line in px, an upper bound for the usual system faces. */
export function textWidth(text: string, font: Font): number {
  const ems = [...text].reduce((total, char) => total + charWidth(char), 0) / 1000;
  return ems * font.size * (font.weight === 600 ? BOLD : 1);
}
