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
  let [start, end] = [0, 0];
  let [previous, wasWide] = ["", false];
  for (const char of text) {
    const wide = isWide(char);
    if (end > start && !(wide || wasWide ? joins(previous, char, wide) : previous !== " ")) {
      result.push(text.slice(start, end));
      start = end;
    }
    end += char.length;
    [previous, wasWide] = [char, wide];
  }
  if (end > start) result.push(text.slice(start, end));
  return result;
}

/** Whether two characters, of which at least one is Han, stay together. */
function joins(previous: string, char: string, wide: boolean): boolean {
  if (previous === " ") return false;
  if (NOT_FIRST.has(char) || NOT_LAST.has(previous) || char === " ") return true;
  return wide && previous >= "0" && previous <= "9";
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
    const word = piece.trimEnd();
    const space = piece.slice(word.length);
    const trimmed = stretchWidth(word, font, chinese, before);
    before = piece.at(-1) ?? "";
    return { text: piece, trimmed, width: trimmed + stretchWidth(space, font, chinese) };
  });
}

/** Where the lines begin that pieces fill, and how wide the widest of them is. */
function fill(parts: readonly Piece[], width: number): { starts: number[]; widest: number } {
  const starts = [0];
  let [line, start, widest] = [0, 0, 0];
  for (const [i, part] of parts.entries()) {
    if (i > line && start + part.trimmed > width) {
      starts.push(i);
      [line, start] = [i, 0];
    }
    widest = Math.max(widest, start + part.trimmed);
    start += part.width;
  }
  return { starts, widest };
}

/**
 * A text in as few lines as `width` px allow, the lines about equally long. A piece wider than the
 * width stands on a line of its own.
 */
export function wrap(text: string, width: number, font: Font): string[] {
  const whole = text.trimEnd();
  const total = textWidth(whole, font);
  if (total <= width) return whole === "" ? [] : [whole];
  const parts = measure(text, font);
  const greedy = fill(parts, width).starts;
  let low = total / greedy.length;
  let high = width;
  let best = greedy;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const { starts, widest } = fill(parts, middle);
    if (starts.length <= greedy.length && widest <= width) {
      best = starts;
      high = middle;
    } else low = middle;
  }
  const lines = best.map((start, i) => parts.slice(start, best[i + 1]));
  return lines
    .map((line) =>
      line
        .map((part) => part.text)
        .join("")
        .trimEnd(),
    )
    .filter(Boolean);
}

/** Whether every piece of a text fits into lines of `width` px. */
export function canWrap(text: string, width: number, font: Font): boolean {
  if (textWidth(text, font) <= width) return true;
  return measure(text, font).every(({ trimmed }) => trimmed <= width);
}
