import type { Element } from "hast";
import { s } from "hastscript";
import { ACCENT, px } from "../drawing/svg.ts";
import { dotsAlong } from "./shared/dots.ts";
import type { Canvas, Illustration } from "./shared/illustration.ts";
import { swellLine, type Swell } from "./shared/waves.ts";

const DUNES = 6;
/** Melons in a row of the field. */
const ROW = 25;

/** Swells of a range of dunes: nearer ones are longer and higher. */
function duneSwells(nearness: number, height: number): Swell[] {
  const size = 0.35 + 0.65 * nearness;
  return [
    { amplitude: height * 0.075 * size, length: height * 2.9 * size, phase: nearness * 2.7 },
    { amplitude: height * 0.03 * size, length: height * 1.13 * size, phase: nearness * 5.3 },
  ];
}

function dune(index: number, { width, height }: Canvas): Element {
  const nearness = index / (DUNES - 1);
  const base = height * (0.2 + 0.32 * nearness);
  const line = swellLine(base, duneSwells(nearness, height), width, height / 9);
  return s("path", {
    // The sides run outside of the picture, so that no line is seen there.
    d: `${line}h9V${px(height)}H-9V${px(base)}z`,
    fill: `color-mix(in oklab,var(--accent) ${8 + Math.round(26 * nearness)}%,var(--paper))`,
    stroke: ACCENT,
    strokeOpacity: 0.45,
    strokeWidth: 1,
  });
}

/** One row of the field, as seen from its near edge: farther rows are narrower, closer together and smaller. */
function melonRow(index: number, rows: number, count: number, { width, height }: Canvas): Element {
  const near = (index + 1) / rows;
  const scale = 0.34 + 0.66 * near;
  const y = height * (0.64 + 0.31 * near ** 1.6);
  const largest = height * 0.026 + 1;
  const half = ((width - largest) / 2) * scale;
  const sag = height * 0.02 * scale;
  const pitch = (2 * half) / ROW;
  const path = `M${px(width / 2 - half)} ${px(y)}q${px(half)} ${px(sag)} ${px(2 * half)} 0`;
  return dotsAlong(path, count, px(Math.min(pitch * 0.5, largest * scale)), ACCENT);
}

/** Dunes, and before them a field: one melon for each household of the scheme. */
const bachuMelon: Illustration = (canvas, { value }) => {
  const melons = value("bachu.households");
  const rows = Math.ceil(melons / ROW);
  const { width, height } = canvas;
  // Beyond the picture's edges, where part of a pixel would let the dunes through.
  const field = `M-9 ${px(height * 0.62)}H${px(width + 9)}V${px(height + 9)}H-9z`;
  return [
    ...Array.from({ length: DUNES }, (_, i) => dune(i, canvas)),
    s("path", { d: field, fill: "var(--paper)" }),
    ...Array.from({ length: rows }, (_, i) =>
      melonRow(i, rows, Math.min(ROW, melons - i * ROW), canvas),
    ),
  ];
};

export default bachuMelon;
