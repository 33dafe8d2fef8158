import { isChinese, isWide, stretchWidth, textWidth, type Font } from "./text-width.ts";
import { endsClause, wordStarts } from "./words.ts";

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

/** A text in which a number and the word after it stay on one line of a page: `22 April`, `7.6 million yuan`. */
export function keepNumbers(text: string): string {
  return text.replace(/(\d) (?=\p{L})/gu, "$1\u00A0");
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

/** The pieces of a text between which a line breaks well: of Chinese, its words with their punctuation. */
export function wordPieces(text: string): string[] {
  if (!isChinese(text)) return pieces(text);
  const starts = wordStarts(text, "phrases");
  const result: string[] = [];
  let length = 0;
  for (const piece of pieces(text)) {
    if (starts.has(length)) result.push(piece);
    else result.push((result.pop() ?? "") + piece);
    length += piece.length;
  }
  return result;
}

/** Pieces put together where `breaks` says of what stands before and of its length that no line may break. */
function join(
  parts: readonly Piece[],
  breaks: (before: string, length: number) => boolean,
): Piece[] {
  const joined: Piece[] = [];
  let length = 0;
  for (const part of parts) {
    const last = joined.at(-1);
    if (!last || breaks(last.text, length)) joined.push({ ...part });
    else {
      last.text += part.text;
      last.trimmed = last.width + part.trimmed;
      last.width += part.width;
    }
    length += part.text.length;
  }
  return joined;
}

/** Ways to break a text, from the best: Chinese after a clause, then between words, then anywhere that the rules allow. */
function* ways(text: string, parts: readonly Piece[]): Generator<readonly Piece[]> {
  if (isChinese(text)) {
    yield join(parts, endsClause);
    for (const kind of ["phrases", "words"] as const) {
      const starts = wordStarts(text, kind);
      yield join(parts, (_, length) => starts.has(length));
    }
  }
  yield parts;
}

/** Where lines begin that are about equally long and no more than `count`. */
function balance(parts: readonly Piece[], width: number, count: number): number[] {
  let best = fill(parts, width).starts;
  let low = parts.reduce((sum, part) => sum + part.width, 0) / count;
  let high = width;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const { starts, widest } = fill(parts, middle);
    if (starts.length <= count && widest <= width) {
      best = starts;
      high = middle;
    } else low = middle;
  }
  return best;
}

/**
 * A text in as few lines as `width` px allow, the lines about equally long; Chinese breaks after a
 * clause or between words where that costs no line. A piece wider than the width stands on a line
 * of its own.
 */
export function wrap(text: string, width: number, font: Font): string[] {
  const whole = text.trimEnd();
  if (textWidth(whole, font) <= width) return whole === "" ? [] : [whole];
  const parts = measure(text, font);
  const count = fill(parts, width).starts.length;
  for (const way of ways(text, parts)) {
    const { starts, widest } = fill(way, width);
    if (way !== parts && (starts.length > count || widest > width)) continue;
    const best = balance(way, width, count);
    const lines = best.map((start, i) => way.slice(start, best[i + 1]));
    return lines
      .map((line) =>
        line
          .map((part) => part.text)
          .join("")
          .trimEnd(),
      )
      .filter(Boolean);
  }
  return [];
}

/** Whether every piece of a text fits into lines of `width` px. */
export function canWrap(text: string, width: number, font: Font): boolean {
  if (textWidth(text, font) <= width) return true;
  return measure(text, font).every(({ trimmed }) => trimmed <= width);
}
