import type { Font } from "./text-width.ts";
import { wrap } from "./wrap.ts";

/** Line breaks are tried at these widths in px. */
const BREAKS = [400, 170, 120, 92, 70, 50];
/** What a line costs that has nothing but the count of the name above it. */
const LONE_COST = 30;

/** The ways to break a name into lines at its spaces, the one with the fewest first. */
export function breaksOf(text: string, font: Font): string[][] {
  const ways = BREAKS.map((width) => wrap(text, width, font)).filter(
    (lines) => lines.join(" ") === text,
  );
  return ways.filter((lines, i) => lines.length > (ways[i - 1]?.length ?? 0));
}

/** What a way to break a name costs for a count that stands alone. */
export const loneCost = (lines: readonly string[]): number =>
  lines.length > 1 && /^\d+$/.test(lines.at(-1) ?? "") ? LONE_COST : 0;
