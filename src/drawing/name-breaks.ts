import type { Font } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** Line breaks are tried at these widths in px. */
const BREAKS = [400, 170, 120, 92, 70, 50];

/** The ways to break a name into lines at its spaces, the one with the fewest first. A count stays beside a word of its name. */
export function breaksOf(text: string, font: Font): string[][] {
  const ways = BREAKS.map((width) => wrap(text, width, font)).filter(
    (lines) => lines.join(" ") === text && !lines.slice(1).some((line) => /^\d+$/.test(line)),
  );
  return ways.filter((lines, i) => lines.length > (ways[i - 1]?.length ?? 0));
}
