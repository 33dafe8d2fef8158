import { isWide, textWidth, type Font } from "../drawing/text-width.ts";
import { pieces } from "../drawing/wrap.ts";

/** The space in em that a browser may set between Han and Latin text (text-autospace). */
const AUTOSPACE = 0.125;
/** How much wider bold Latin letters run in DejaVu Sans, the widest of the usual faces; bold Han characters are as wide as others. */
const BOLD = 1.13;

const letter = /[\p{L}\p{N}]/u;

const touches = (left: string, right: string): boolean =>
  isWide(left) !== isWide(right) && letter.test(left) && letter.test(right);

/** Width in px that a text may take on a page, an upper bound for the usual system faces. */
export function flowWidth(text: string, { size, weight }: Font): number {
  const chars = [...text];
  const spaces = chars.filter((char, i) => i > 0 && touches(chars[i - 1] ?? "", char)).length;
  const wide = chars.filter(isWide).length * size;
  const narrow = textWidth(text, { size, weight: 400 }) - wide;
  return wide + narrow * (weight === 600 ? BOLD : 1) + spaces * AUTOSPACE * size;
}

/** How many lines a text may take in a column of `width` px when a browser breaks it. */
export function countLines(text: string, width: number, font: Font): number {
  let lines = 1;
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && flowWidth((line + piece).trimEnd(), font) > width) {
      lines += 1;
      line = piece;
    } else line += piece;
  }
  return lines;
}
