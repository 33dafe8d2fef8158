import { ACCENT } from "../drawing/svg.ts";
import { dotsAlong } from "./shared/dots.ts";
import type { Canvas, Illustration } from "./shared/illustration.ts";
import { swellLine, type Swell } from "./shared/waves.ts";

/** Trees for which one dot stands. */
export const TREES_A_DOT = 1000;

/** Rows and dots in a row that give exactly `count` and stand about as far apart both ways. */
export function rowsOf(count: number, { width, height }: Canvas): { rows: number; dots: number } {
  const wanted = Math.sqrt((count * height) / width);
  const divisors = Array.from({ length: count }, (_, i) => i + 1).filter((n) => count % n === 0);
  const rows = divisors.reduce((best, n) =>
    Math.abs(Math.log(n / wanted)) < Math.abs(Math.log(best / wanted)) ? n : best,
  );
  return { rows, dots: count / rows };
}

/** The slope that the rows follow; it flattens towards the lower edge. */
function slope(depth: number, { width, height }: Canvas): Swell[] {
  const rise = height * 0.13 * (1 - depth * 0.75);
  return [
    { amplitude: rise, length: width * 1.05, phase: 0.55 + depth * 0.12 },
    { amplitude: rise * 0.4, length: width * 0.41, phase: 0.2 + depth * 0.3 },
  ];
}

/** A hillside of dots: each stands for a thousand of the trees that are said to be planted. */
const seaBuckthorn: Illustration = (canvas, { value }) => {
  const { width, height } = canvas;
  const { rows, dots } = rowsOf(value("seabuckthorn.trees") / TREES_A_DOT, canvas);
  const pitch = Math.min(width / dots, (height * 0.76) / rows);
  return Array.from({ length: rows }, (_, i) => {
    const depth = rows === 1 ? 0 : i / (rows - 1);
    const base = height * (0.2 + 0.76 * depth ** 1.25);
    const line = swellLine(base, slope(depth, canvas), width, width / 10);
    const diameter = pitch * (0.38 + 0.3 * depth);
    return dotsAlong(line, dots, Math.round(diameter * 100) / 100, ACCENT);
  });
};

export default seaBuckthorn;
