import { isWide, textWidth, type Font } from "../drawing/text-width.ts";
import { pieces } from "../drawing/wrap.ts";

/** The space in em that a browser may set between Han and Latin text (text-autospace). */
const AUTOSPACE = 0.125;

const touches = (left: string, right: string): boolean =>
  isWide(left) !== isWide(right) && /[\p{L}\p{N}]/u.test(left) && /[\p{L}\p{N}]/u.test(right);

function autospaces(text: string): number {
  const chars = [...text];
  return chars.filter((char, i) => i > 0 && touches(chars[i - 1] ?? "", char)).length;
}

/** Width in px that a text may take on a page, an upper bound for the usual system faces. */
export function flowWidth(text: string, font: Font): number {
  return textWidth(text, font) + autospaces(text) * AUTOSPACE * font.size;
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
