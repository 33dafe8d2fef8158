import { interpolateZoom, range } from "d3";
import { VIEW, type CameraView } from "../maps/camera-map.ts";
import { about, applyTo, compose, inverse, type Similarity } from "../maps/similarity.ts";
import type { Point } from "../maps/simplify.ts";
import { ALONE } from "./camera-layout.ts";
import type { Motion, Pose, Track } from "./motion.ts";

const MIDDLE: Point = [VIEW.width / 2, VIEW.height / 2];
/** Poses of a move: between two the browser goes straight. */
const POSES = 9;

/** Slow at both ends. */
const eased = (t: number) => t * t * (3 - 2 * t);

/** How opaque something is that comes or goes between two moments of a move. */
function fade(from: number, to: number): Pose[] {
  return range(POSES).map((i) => {
    const t = i / (POSES - 1);
    return { opacity: Math.max(0, Math.min(1, (t - from) / (to - from))) };
  });
}

/**
 * The way of a view's map until the next view fills the frame: nearer and towards it at once, as the
 * eye finds easiest (van Wijk and Nuij, 2003), and turned evenly.
 */
export function approach(toNext: Similarity): Similarity[] {
  const [x, y] = applyTo(MIDDLE, inverse(toNext));
  const path = interpolateZoom([...MIDDLE, VIEW.width], [x, y, VIEW.width / toNext.scale]);
  return range(POSES).map((i) => {
    const t = eased(i / (POSES - 1));
    const [cx, cy, width] = path(t);
    return about(VIEW.width / width, toNext.turn * t, [cx, cy], MIDDLE);
  });
}

/** A map that goes is hidden once the next one covers it. */
function covered(transform: Similarity, i: number): Pose {
  return i === POSES - 1 ? { transform, hidden: true } : { transform };
}

/** What happens while view `step` comes up over the one before. */
function tracksTo(step: number, toNext: Similarity): Track[] {
  const going = approach(toNext);
  const back = inverse(toNext);
  const [last, next] = [`.view-${step}`, `.view-${step + 1}`];
  const away = fade(0.3, 0);
  return [
    { group: `${last} .layer`, step, poses: going.map(covered) },
    {
      group: `${next} .layer`,
      step,
      poses: going.map((transform) => ({ transform: compose(transform, back) })),
    },
    { group: next, step, poses: fade(0.35, 0.8).map((pose) => ({ ...pose, hidden: false })) },
    { group: `.names-${step}`, step, poses: away },
    { group: `.names-${step + 1}`, step, poses: fade(0.75, 1) },
    ...(step === 1 ? [{ group: ".sea", step, poses: away }] : []),
  ];
}

/** How the camera goes through its views: one has the frame to itself, and the next comes up in it. */
export function cameraMotion(views: readonly CameraView[]): Motion {
  const later = views.slice(1).map((_, i) => i + 2);
  return {
    start: [
      { group: ".view", pose: { transform: { scale: ALONE, turn: 0, x: 0, y: 0 } } },
      ...later.map((n) => ({ group: `.view-${n}`, pose: { opacity: 0, hidden: true } })),
      ...later.map((n) => ({ group: `.names-${n}`, pose: { opacity: 0 } })),
    ],
    tracks: views.flatMap(({ toNext }, i) => (toNext ? tracksTo(i + 1, toNext) : [])),
  };
}
