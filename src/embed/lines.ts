import { isWide, textWidth, type Font } from "../drawing/text-width.ts";
import { pieces } from "../drawing/wrap.ts";

/** The space in em that a browser may set between Han and Latin text (text-autospace). */
const AUTOSPACE = 0.125;

/**
 * Widths of the printable ASCII characters in bold, in thousandths of an em, from the space on: for
 * each the wider of DejaVu Sans Bold and Liberation Sans Bold.
 */
const BOLD = [
  348, 456, 521, 838, 696, 1002, 872, 306, 457, 457, 523, 838, 380, 415, 380, 365, 696, 696, 696,
  696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 762, 734, 830, 683,
  683, 821, 837, 372, 556, 775, 637, 995, 837, 850, 733, 850, 770, 720, 682, 812, 774, 1103, 771,
  724, 725, 457, 365, 457, 838, 556, 500, 675, 716, 593, 716, 678, 435, 716, 712, 343, 343, 665,
  343, 1042, 712, 687, 716, 716, 493, 595, 478, 712, 652, 924, 645, 652, 582, 712, 365, 712, 838,
];
/** Marks that are an em wide in faces for Chinese, whatever they are in others. */
const EM_IN_CHINESE = new Set("“”‘’·");
/** Marks that are an em wide in all faces. */
const EM = new Set("—…");

const letter = /[\p{L}\p{N}]/u;
const han = /\p{Script=Han}/u;

const touches = (left: string, right: string): boolean =>
  isWide(left) !== isWide(right) && letter.test(left) && letter.test(right);

/**
 * Width in px that a text may take on a page, an upper bound for the usual system faces. `chinese`
 * says that faces for Chinese set its quotation marks.
 */
export function flowWidth(text: string, { size, weight }: Font, chinese = han.test(text)): number {
  const widthOf = (char: string): number => {
    if (isWide(char) || EM.has(char) || (chinese && EM_IN_CHINESE.has(char))) return size;
    const bold = weight === 600 ? BOLD[(char.codePointAt(0) ?? 0) - 32] : undefined;
    return bold === undefined ? textWidth(char, { size, weight }) : (bold / 1000) * size;
  };
  const chars = [...text];
  const spaces = chars.filter((char, i) => i > 0 && touches(chars[i - 1] ?? "", char)).length;
  return chars.reduce((total, char) => total + widthOf(char), spaces * AUTOSPACE * size);
}

function breakLines(text: string, width: number, font: Font): number {
  const chinese = han.test(text);
  let lines = 1;
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && flowWidth((line + piece).trimEnd(), font, chinese) > width) {
      lines += 1;
      line = piece;
    } else line += piece;
  }
  return lines;
}

/** What was counted before: hundreds of embeds say the same of boundaries and sources. */
const counted = new WeakMap<Font, Map<string, number>>();

/** How many lines a text may take in a column of `width` px when a browser breaks it. */
export function countLines(text: string, width: number, font: Font): number {
  const known = counted.get(font) ?? new Map<string, number>();
  counted.set(font, known);
  const key = `${width} ${text}`;
  const lines = known.get(key) ?? breakLines(text, width, font);
  known.set(key, lines);
  return lines;
}
