import { s } from "hastscript";
import { ACCENT, PAPER, px } from "../drawing/svg.ts";
import type { Canvas, Illustration } from "./shared/illustration.ts";
import { swellAt, type Swell } from "./shared/waves.ts";

/** A piece of land in px. */
export interface Field {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Shades of the paddies, as shares of the accent in the paper. */
const SHADES = [18, 26, 34];

/** Evenly spread numbers between 0 and 1, the same at every build. */
function spread(index: number): number {
  return (index * 0.6180339887498949) % 1;
}

/**
 * Cuts a field into equal parcels: again and again in two, across its longer side, in proportion to the
 * parcels on either side. So each parcel, whatever its shape, has the same area.
 */
export function cutParcels(field: Field, parcels: number, seed = 1): Field[] {
  if (parcels <= 1) return [field];
  const first = Math.min(
    parcels - 1,
    Math.max(1, Math.round(parcels * (0.34 + 0.32 * spread(seed)))),
  );
  const share = first / parcels;
  const { x, y, width, height } = field;
  const [one, other]: [Field, Field] =
    width > height * 1.25
      ? [
          { ...field, width: width * share },
          { ...field, x: x + width * share, width: width * (1 - share) },
        ]
      : [
          { ...field, height: height * share },
          { ...field, y: y + height * share, height: height * (1 - share) },
        ];
  return [...cutParcels(one, first, seed * 2), ...cutParcels(other, parcels - first, seed * 2 + 1)];
}

/** Bends land up and down as one goes along, and to and fro as one goes up: shears, which leave areas as they are. */
function bender({ width, height }: Canvas) {
  const along: Swell[] = [
    { amplitude: height * 0.05, length: width * 0.85, phase: 0.1 },
    { amplitude: height * 0.02, length: width * 0.29, phase: 0.6 },
  ];
  const across: Swell[] = [{ amplitude: height * 0.05, length: height * 1.1, phase: 0.3 }];
  return (x: number, y: number): string => {
    const bentX = x + swellAt(across, y);
    return `${px(bentX)} ${px(y + swellAt(along, bentX))}`;
  };
}

function outline({ x, y, width, height }: Field, bend: (x: number, y: number) => string): string {
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const;
  return `M${corners.map(([cx, cy]) => bend(cx, cy)).join("L")}Z`;
}

/** Paddies to scale: as many parcels as the league has of the one in full colour, whose crop the sales would pay for. */
const xinganRice: Illustration = (canvas, { value }) => {
  const { width, height } = canvas;
  const count = Math.round(value("xingan.rice-before") / value("xingan.equivalent-area"));
  const side = height * 0.05;
  const land = { x: side, y: side * 1.4, width: width - 2 * side, height: height - 2.8 * side };
  const parcels = cutParcels(land, count);
  const bend = bender(canvas);
  const chosen = Math.floor(count * 0.56);
  const shades = SHADES.map((share, shade) =>
    s("path", {
      d: parcels
        .filter((_, i) => i !== chosen && Math.floor(spread(i) * SHADES.length) === shade)
        .map((parcel) => outline(parcel, bend))
        .join(""),
      fill: `color-mix(in oklab,var(--accent) ${share}%,var(--paper))`,
    }),
  );
  const [sold] = parcels.slice(chosen, chosen + 1).map((parcel) => outline(parcel, bend));
  const dykes = { stroke: PAPER, strokeWidth: px(height / 180), strokeLinejoin: "round" };
  return [s("g", dykes, [...shades, s("path", { d: sold, fill: ACCENT })])];
};

export default xinganRice;
