import { s } from "hastscript";
import { expect, test } from "vitest";
import { poseCss } from "../../src/steps/css.ts";
import { stripTracks } from "../../src/steps/strip.ts";

/** Three rows in a drawing of a hundred: from 0 to 20, from 40 to 60 with its two lines, from 70 to 90. */
const drawing = s("svg", [
  s("g", { dataOf: "a.x" }, [s("rect", { y: 0, height: 20 })]),
  s("g", { dataOf: "a.y" }, [
    s("circle", { cy: 44, r: 4 }),
    s("text", { y: 52 }, [s("tspan", "One"), s("tspan", { dy: 4 }, "two")]),
  ]),
  s("g", { dataOf: "a.z" }, [s("rect", { y: 70, height: 20 })]),
  s("rect", { y: 95, height: 5 }),
]);

test("a strip comes to show what each step lights, and the lower end where a step lights all", () => {
  const tracks = stripTracks(drawing, 100, ".w280>svg", [["a.x"], ["a.y", "a.z"], []]);
  const end = { shows: [1, 1] };
  expect(tracks).toEqual([
    { group: ".w280>svg", step: 0, poses: [end, { shows: [0, 0.2] }] },
    { group: ".w280>svg", step: 1, poses: [{ shows: [0, 0.2] }, { shows: [0.4, 0.9] }] },
    { group: ".w280>svg", step: 2, poses: [{ shows: [0.4, 0.9] }, end] },
  ]);
});

test("the part's middle in the strip's middle, its upper edge if it is higher, never beyond the drawing", () => {
  // Below the middle of 0.4 to 0.9 lie 35 %, below its upper edge 60 %.
  expect(poseCss({ shows: [0.4, 0.9] })).toBe(
    "translate:0 clamp(0px,max(35% - var(--strip)/2,60% - var(--strip)),100% - var(--strip))",
  );
});
