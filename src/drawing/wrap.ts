import { isWide, textWidth, type Font } from "./text-width.ts";

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

function fill(parts: readonly string[], width: number, font: Font): string[] {
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && textWidth((line + part).trimEnd(), font) > width) {
      lines.push(line.trimEnd());
      line = part;
    } else line += part;
  }
  return line.trimEnd() === "" ? lines : [...lines, line.trimEnd()];
}

/**
 * A text in as few lines as `width` px allow, the lines about equally long. A piece wider than the
 * width stands on a line of its own.
 */
export function wrap(text: string, width: number, font: Font): string[] {
  const parts = pieces(text);
  const greedy = fill(parts, width, font);
  let low = textWidth(text, font) / greedy.length;
  let high = width;
  let best = greedy;
  while (high - low > 1) {
    const middle = (low + high) / 2;
    const lines = fill(parts, middle, font);
    if (lines.length <= greedy.length && lines.every((line) => textWidth(line, font) <= width)) {
      best = lines;
      high = middle;
    } else low = middle;
  }
  return best;
}
