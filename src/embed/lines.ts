import { isChinese, stretchWidth, type Font } from "../drawing/text-width.ts";
import { pieces } from "../drawing/wrap.ts";

function breakLines(parts: readonly string[], chinese: boolean, width: number, font: Font) {
  let lines = 1;
  let line = "";
  for (const piece of parts) {
    if (line !== "" && stretchWidth((line + piece).trimEnd(), font, chinese) > width) {
      lines += 1;
      line = piece;
    } else line += piece;
  }
  return lines;
}

/** What was counted before: hundreds of embeds say the same of boundaries and sources. */
const counted = new WeakMap<Font, Map<string, number>>();

/**
 * How many lines a text may take in a column of `width` px when a browser breaks it; `split` gives
 * the pieces between which it may.
 */
export function countLines(text: string, width: number, font: Font, split = pieces): number {
  const known = counted.get(font) ?? new Map<string, number>();
  counted.set(font, known);
  const key = `${width} ${text}`;
  const lines = known.get(key) ?? breakLines(split(text), isChinese(text), width, font);
  known.set(key, lines);
  return lines;
}
