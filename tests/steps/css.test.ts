import { transform as parse } from "lightningcss";
import { expect, test } from "vitest";
import type { Motion } from "../../src/drawing/motion.ts";
import { poseCss, stepsCss } from "../../src/steps/css.ts";

const motion: Motion = {
  start: [{ group: ".far", pose: { opacity: 0 } }],
  tracks: [
    { group: ".far", step: 1, poses: [{ opacity: 0 }, { opacity: 1 }] },
    { group: ".near", step: 1, poses: [1, 1, 1, 0].map((opacity) => ({ opacity })) },
    { group: ".far", step: 2, poses: [{ opacity: 1 }, { opacity: 0.5 }] },
  ],
};
const css = stepsCss({ ...motion, id: "steps-x", steps: 3, phones: true });

/** The rule of a selector in a part of the sheet. */
const rule = (text: string, selector: string) => text.split(`${selector}{`)[1]?.split("}")[0];
const [tied = "", rest = ""] = css.split("@supports not ");
const [scripted = ""] = rest.split("@keyframes");

test("a pose moves, then turns, then enlarges, in no more digits than can be seen", () => {
  const transform = { scale: 3.33333, turn: -12.34567, x: -0.04, y: 1234.56 };
  expect(poseCss({ transform, opacity: 0.2, hidden: false })).toBe(
    "transform:translate(0px,1234.6px) rotate(-12.346deg) scale(3.3333);opacity:.2;visibility:visible",
  );
});

test("each step has its timeline, and a group follows those at which it changes", () => {
  expect(tied).toContain("#steps-x{timeline-scope:--step-1,--step-2,--step-3}");
  expect(tied).toContain("#steps-x .step:nth-child(3){view-timeline-name:--step-3}");
  expect(tied).toContain(
    "#steps-x .far{animation:steps-x-1 linear forwards,steps-x-3 linear forwards;animation-timeline:--step-2,--step-3;",
  );
  expect(css).toContain("@keyframes steps-x-3{0%{opacity:1}100%{opacity:.5}}");
});

test("a key frame between two of its kind is left out", () => {
  // The second of four poses stands between two like it; the third begins the change.
  expect(css).toContain("@keyframes steps-x-2{0%{opacity:1}66.67%{opacity:1}100%{opacity:0}}");
});

test("where scrolling moves nothing, each step says how every group that has changed by then stands", () => {
  expect(rule(scripted, '#steps-x[data-step="2"] .far')).toBe("opacity:1");
  expect(rule(scripted, '#steps-x[data-step="2"] .near')).toBe("opacity:0");
  expect(rule(scripted, '#steps-x[data-step="3"] .far')).toBe("opacity:.5");
  expect(rule(scripted, '#steps-x[data-step="3"] .near')).toBe("opacity:0");
});

test("where scrolling moves nothing, nothing moves without script", () => {
  expect(scripted).toMatch(/^\(animation-timeline:view\(\)\)\{@media \(scripting:enabled\)\{/);
  expect(scripted).toMatch(/\}\}\}$/);
});

test("all of it holds on screens only, for who does not mind motion; a high drawing moves only beside the words", () => {
  expect(css).toMatch(/^@media screen and \(prefers-reduced-motion:no-preference\) and /);
  // Outside the first block stand only key frames, which do nothing by themselves.
  expect(css.slice(css.indexOf("}}}@keyframes") + 3)).toMatch(
    /^(@keyframes [\w-]+\{(\S+%\{[^{}]*\})+\})+$/,
  );
  expect(css).not.toContain("min-width:60rem");
  expect(stepsCss({ ...motion, id: "x", steps: 3, phones: false })).toContain("min-width:60rem");
});

test("the sheet is sound CSS that needs no escaping in a drawing", () => {
  expect(css).not.toMatch(/[<>&]/);
  expect(() => parse({ filename: "x.css", code: Buffer.from(css) })).not.toThrow();
});
