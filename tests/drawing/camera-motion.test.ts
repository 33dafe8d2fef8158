import { expect, test } from "vitest";
import { approach, cameraMotion } from "../../src/drawing/camera-motion.ts";
import type { CameraView } from "../../src/maps/camera-map.ts";
import { applyTo, compose, inverse, type Similarity } from "../../src/maps/similarity.ts";
import type { Point } from "../../src/maps/simplify.ts";

const close = (point: Point) => point.map((n) => Math.round(n * 1e6) / 1e6 + 0);

/** The next view is the quarter around (200, 150): four times as large, its middle carried to (400, 300). */
const toNext: Similarity = { scale: 4, turn: 0, x: -400, y: -300 };

test("an approach begins where it stands and ends where the next view fills the frame", () => {
  const path = approach(toNext);
  expect(path[0]).toMatchObject({ scale: 1, turn: 0 });
  expect(close(applyTo([0, 0], path[0]!))).toEqual([0, 0]);
  const last = path.at(-1)!;
  expect(last.scale).toBeCloseTo(4, 9);
  // (200, 150) · 4 - (400, 300) = (400, 300); the corner (100, 75) becomes the frame's (0, 0).
  expect(close(applyTo([200, 150], last))).toEqual([400, 300]);
  expect(close(applyTo([100, 75], last))).toEqual([0, 0]);
});

test("it comes nearer all the way, slowly at both ends", () => {
  const scales = approach(toNext).map(({ scale }) => Math.log(scale));
  const steps = scales.slice(1).map((value, i) => value - scales[i]!);
  expect(steps.every((step) => step > 0)).toBe(true);
  expect(Math.max(steps[0]!, steps.at(-1)!)).toBeLessThan(Math.max(...steps) / 2);
});

test("a turn is shared out evenly with the way", () => {
  const turned = approach({ ...toNext, turn: 12 }).map(({ turn }) => turn);
  // Half way, with as much before it as after, half of the turn is made.
  expect(turned[4]).toBeCloseTo(6, 9);
  expect([turned[0], turned.at(-1)]).toEqual([0, 12]);
});

const view = (next: Similarity | null) => ({ toNext: next }) as CameraView;
const motion = cameraMotion([view(toNext), view(toNext), view(null)]);
const track = (group: string, step: number) =>
  motion.tracks.find((each) => each.group === group && each.step === step)!;

test("the map that comes lies on the map that goes at every moment, and ends as it is drawn", () => {
  const [going, coming] = [track(".view-1 .layer", 1), track(".view-2 .layer", 1)];
  going.poses.forEach(({ transform }, i) => {
    const under = transform!;
    const over = coming.poses[i]!.transform!;
    // A point of the next map, once straight and once by way of the map under it.
    expect(close(applyTo([640, 480], over))).toEqual(
      close(applyTo(applyTo([640, 480], inverse(toNext)), under)),
    );
  });
  const end = coming.poses.at(-1)!.transform!;
  expect(close(applyTo([640, 480], end))).toEqual([640, 480]);
  expect(close(applyTo([640, 480], compose(end, inverse(end))))).toEqual([640, 480]);
});

test("what is covered is hidden, and names come and go when the map hardly moves", () => {
  expect(track(".view-1 .layer", 1).poses.at(-1)).toMatchObject({ hidden: true });
  expect(track(".view-2", 1).poses.at(0)).toMatchObject({ opacity: 0, hidden: false });
  expect(track(".view-2", 1).poses.at(-1)).toMatchObject({ opacity: 1 });
  const [away, near] = [track(".names-1", 1), track(".names-2", 1)].map(({ poses }) =>
    poses.map(({ opacity }) => opacity),
  );
  expect(away!.slice(3)).toEqual([0, 0, 0, 0, 0, 0]);
  expect(near!.slice(0, 7)).toEqual([0, 0, 0, 0, 0, 0, 0]);
  expect([away![0], near!.at(-1)]).toEqual([1, 1]);
});

test("at first the first view stands alone, as large as all of them", () => {
  // 1344 px of the grid for 664.
  expect(motion.start[0]).toEqual({
    group: ".view",
    pose: { transform: { scale: 1344 / 664, turn: 0, x: 0, y: 0 } },
  });
  expect(motion.start.filter(({ pose }) => pose.hidden).map(({ group }) => group)).toEqual([
    ".view-2",
    ".view-3",
  ]);
});
