import { px } from "../../drawing/svg.ts";

/** A swell: how high, how long, and where along it begins. */
export interface Swell {
  amplitude: number;
  /** In px from crest to crest. */
  length: number;
  /** In parts of the length. */
  phase: number;
}

/** Height at `x` of several swells together. */
export function swellAt(swells: readonly Swell[], x: number): number {
  return swells.reduce(
    (sum, { amplitude, length, phase }) =>
      sum + amplitude * Math.sin(2 * Math.PI * (x / length + phase)),
    0,
  );
}

/** A smooth line through points, as quadratic curves that meet halfway between them. */
export function smoothLine(points: readonly (readonly [number, number])[]): string {
  const [first, ...rest] = points;
  if (!first) return "";
  const curves = rest.slice(0, -1).map(([x, y], i) => {
    const [nextX, nextY] = rest[i + 1] ?? [x, y];
    return `${px(x)} ${px(y)} ${px((x + nextX) / 2)} ${px((y + nextY) / 2)}`;
  });
  const [endX, endY] = rest.at(-1) ?? first;
  return `M${px(first[0])} ${px(first[1])}Q${curves.join(" ")} ${px(endX)} ${px(endY)} ${px(endX)} ${px(endY)}`;
}

/** The line y = base + swells across a width, sampled every `step` px. */
export function swellLine(
  base: number,
  swells: readonly Swell[],
  width: number,
  step: number,
): string {
  const count = Math.max(2, Math.ceil(width / step));
  const points = Array.from({ length: count + 1 }, (_, i) => {
    const x = (width * i) / count;
    return [x, base + swellAt(swells, x)] as const;
  });
  return smoothLine(points);
}
