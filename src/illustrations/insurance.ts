import { ACCENT } from "../drawing/svg.ts";
import { dotsAlong } from "./shared/dots.ts";
import type { Canvas, Illustration } from "./shared/illustration.ts";
import { smoothLine } from "./shared/waves.ts";

/** Turns of the coil stand this much farther apart than the coins on it. */
const LOOSE = 1.12;
/** Points for each turn of the coil. */
const SAMPLES = 14;

/** Distance of coins in px so that `coins` of them fill a lead-in of this length and the coil after it. */
export function coinPitch(coins: number, lead: number, radius: number): number {
  const gaps = coins - 1;
  return (lead + Math.sqrt(lead ** 2 + (4 * gaps * Math.PI * radius ** 2) / LOOSE)) / (2 * gaps);
}

/** A coil from its rim at `start` (an angle) inwards, its turns `pitch` apart. */
function coil(cx: number, cy: number, radius: number, pitch: number, start: number) {
  const turns = radius / pitch - 0.5;
  return Array.from({ length: Math.round(turns * SAMPLES) + 1 }, (_, i) => {
    const turn = i / SAMPLES;
    const angle = start + turn * 2 * Math.PI;
    const r = radius - turn * pitch;
    return [cx + r * Math.cos(angle), cy + r * Math.sin(angle)] as const;
  });
}

/** Where the coil lies, and how the coins come to it. */
function place({ width, height }: Canvas) {
  const radius = height * 0.44;
  const cx = width > 2 * height ? width * 0.66 : width - radius - height * 0.06;
  return { radius, cx, cy: height / 2 };
}

/** A stream of coins that coils up: as many as there are acts of giving to one coverage. */
const insurance: Illustration = (canvas, { value }) => {
  const coins = Math.round(value("insurance.donations") / value("insurance.coverages"));
  const { radius, cx, cy } = place(canvas);
  const pitch = coinPitch(coins, cx, radius);
  const coin = Math.round(pitch * 62) / 100;
  const samples = Math.max(4, Math.round(cx / 40));
  const top = cy - radius;
  const lead = Array.from({ length: samples }, (_, i) => {
    const along = i / samples;
    const swing = Math.sin(along * Math.PI * (cx / radius)) * (1 - along) ** 0.7;
    return [
      Math.max(coin / 2, cx * along),
      top + radius * 0.9 * (1 - along) ** 2 + radius * 0.16 * swing,
    ] as const;
  });
  const line = smoothLine([...lead, ...coil(cx, cy, radius, pitch * LOOSE, -Math.PI / 2)]);
  return [dotsAlong(line, coins, coin, ACCENT)];
};

export default insurance;
