import { isChinese, stretchWidth, type Font } from "../drawing/text-width.ts";
import { pieces } from "../drawing/wrap.ts";

/** How many lines a text may take in a column of `width` px when a browser breaks it. */
export function countLines(text: string, width: number, font: Font): number {
  const chinese = isChinese(text);
  let lines = 1;
  let line = "";
  for (const piece of pieces(text)) {
    if (line !== "" && stretchWidth((line + piece).trimEnd(), font, chinese) > width) {
      lines += 1;
      line = piece;
    } else line += piece;
  }
  return lines;
}
