import { s } from "hastscript";
import { ACCENT, px } from "../drawing/svg.ts";
import { dotsAround } from "./shared/dots.ts";
import type { Canvas, Illustration } from "./shared/illustration.ts";

/** Sessions for which one dot stands. */
export const SESSIONS_A_DOT = 100;

/** Rings of dots around the phone. */
const RINGS = 14;

/** Shares `count` dots out among rings in proportion to their sizes, so that all stand equally close. */
export function shareOut(count: number, sizes: readonly number[]): number[] {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let passed = 0;
  let given = 0;
  return sizes.map((size) => {
    passed += size;
    const share = Math.round((count * passed) / all) - given;
    given += share;
    return share;
  });
}

/** How many of the rings, from the inside, hold this share of all dots. */
function ringsFor(share: number, sizes: readonly number[]): number {
  const all = sizes.reduce((sum, size) => sum + size, 0);
  let passed = 0;
  return sizes.findIndex((size) => (passed += size) / all >= share) + 1;
}

/** A ring, seen from the side as on water. */
function ring(size: number, count: number, { width, height }: Canvas, opacity: number) {
  const [rx, ry] = [px(width * 0.485 * size), px(height * 0.42 * size)];
  const [left, cy] = [px(width / 2) - rx, px(height * 0.54)];
  const d = `M${px(left)} ${cy}a${rx} ${ry} 0 1 1 ${px(2 * rx)} 0a${rx} ${ry} 0 1 1 ${px(-2 * rx)} 0`;
  return dotsAround(d, count, px(height * 0.008 * (0.8 + size)), ACCENT, opacity);
}

function phone({ width, height }: Canvas) {
  const [w, h] = [height * 0.13, height * 0.26];
  const [x, y] = [width / 2 - w / 2, height * 0.54 - h * 0.8];
  return [
    s("rect", { x: px(x), y: px(y), width: px(w), height: px(h), rx: px(w * 0.15), fill: ACCENT }),
    s("path", {
      d: `M${px(x + w * 0.38)} ${px(y + h * 0.37)}v${px(h * 0.26)}l${px(w * 0.34)} ${px(-h * 0.13)}z`,
      fill: "var(--paper)",
    }),
  ];
}

/** A phone that sends: a dot for each hundred sessions, dark for the interview's count, pale up to another report's. */
const livestream: Illustration = (canvas, { value }) => {
  const dots = (id: string) => Math.round(value(id) / SESSIONS_A_DOT);
  const [told, reported] = [dots("village.streams"), dots("village.streams-november")];
  const sizes = Array.from({ length: RINGS }, (_, i) => 0.16 + (0.84 * i) / (RINGS - 1));
  const cut = ringsFor(told / reported, sizes);
  const near = shareOut(told, sizes.slice(0, cut));
  const far = shareOut(reported - told, sizes.slice(cut));
  return [
    ...[...near, ...far].map((count, i) => ring(sizes[i] ?? 0, count, canvas, i < cut ? 1 : 0.32)),
    ...phone(canvas),
  ];
};

export default livestream;
