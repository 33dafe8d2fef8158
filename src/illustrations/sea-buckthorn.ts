import { s } from "hastscript";
import { ACCENT, px } from "../drawing/svg.ts";
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

/** Diameter of a dot, in parts of the distance of two: nearer ones are larger. */
const diameterAt = (depth: number) => 0.46 + 0.32 * depth;

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
  const { rows, dots } = rowsOf(value("seabuckthorn.trees") / TREES_A_DOT, canvas);
  const pitch = Math.min(canvas.width / dots, (canvas.height * 0.76) / rows);
  // Room at both edges, so that no dot is cut.
  const edge = (pitch * diameterAt(1)) / 2;
  const hill = { width: canvas.width - 2 * edge, height: canvas.height };
  const lines = Array.from({ length: rows }, (_, i) => {
    const depth = rows === 1 ? 0 : i / (rows - 1);
    const base = hill.height * (0.2 + 0.76 * depth ** 1.25);
    const line = swellLine(base, slope(depth, hill), hill.width, hill.width / 10);
    return dotsAlong(line, dots, Math.round(pitch * diameterAt(depth) * 100) / 100, ACCENT);
  });
  return [s("g", { transform: `translate(${px(edge)} 0)` }, lines)];
};

export default seaBuckthorn;
