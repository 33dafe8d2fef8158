import { isChinese, isWide, stretchWidth, textWidth, type Font } from "./text-width.ts";

/** Characters that may not open a line (closing punctuation) and that may not end one (opening punctuation). */
const NOT_FIRST = new Set("、。，．：；！？）」』》〉】〕％%,.:;!?)]}’”…—·");
const NOT_LAST = new Set("（「『《〈【〔([{‘“$¥");

/**
 * The pieces of a text between which a line may break. Latin words and numbers stay whole with
 * their punctuation; Han text breaks between characters, but never before closing or after opening
 * punctuation, nor between a number and the character that counts it.
 */
export function pieces(text: string): string[] {
  const result: string[] = [];
  for (const char of text) {
    const last = result.at(-1);
    const previous = last?.at(-1) ?? "";
    const joins =
      last !== undefined &&
      previous !== " " &&
      (NOT_FIRST.has(char) ||
        NOT_LAST.has(previous) ||
        char === " " ||
        (!isWide(char) && !isWide(previous)) ||
        (isWide(char) && /\d/.test(previous)));
    if (joins) result[result.length - 1] = last + char;
    else result.push(char);
  }
  return result;
}

/** A piece of text with its width in px, with and without the space at its end. */
interface Piece {
  text: string;
  width: number;
  trimmed: number;
}

function measure(text: string, font: Font): Piece[] {
  const chinese = isChinese(text);
  let before = "";
  return pieces(text).map((piece) => {
    const trimmed = stretchWidth(piece.trimEnd(), font, chinese, before);
    const width = stretchWidth(piece, font, chinese, before);
    before = piece.at(-1) ?? "";
    return { text: piece, width, trimmed };
  });
}

function fill(parts: readonly Piece[], width: number): { text: string; width: number }[] {
  const lines: { text: string; width: number }[] = [];
  let [line, start, end] = ["", 0, 0];
  const close = () => {
    const text = line.trimEnd();
    if (text !== "") lines.push({ text, width: end });
  };
  for (const part of parts) {
    if (line !== "" && start + part.trimmed > width) {
      close();
      [line, start] = ["", 0];
    }
    line += part.text;
    end = start + part.trimmed;
    start += part.width;
  }
  close();
  return lines;
}

/**
 * A text in as few lines as `width` px allow, the lines about equally long. A piece wider than the
 * width stands on a line of its own.
 */
export function wrap(text: string, width: number, font: Font): string[] {
  const parts = measure(text, font);
  const greedy = fill(parts, width);
  let low = textWidth(text, font) / greedy.length;
  let high = width;
  let best = greedy;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const lines = fill(parts, middle);
    if (lines.length <= greedy.length && lines.every((line) => line.width <= width)) {
      best = lines;
      high = middle;
    } else low = middle;
  }
  return best.map((line) => line.text);
}

/** Width in px of the widest piece of a text: no narrower line holds it. */
export function widestPiece(text: string, font: Font): number {
  return Math.max(0, ...measure(text, font).map(({ trimmed }) => trimmed));
}
