import { assert, integer, property } from "fast-check";
import { h, s } from "hastscript";
import { expect, test } from "vitest";
import { heightsOf } from "../../src/embed/figure.ts";
import { heightAt, heightCss, tallest } from "../../src/embed/height.ts";
import { stackOf } from "../../src/embed/stack.ts";

const svg = (width: number, height: number) => s("svg", { viewBox: `0 0 ${width} ${height}` });

/** A figure with a title of one line, a drawing half as high as wide, and one that is a quarter from 640 px on. */
function figure(...more: ReturnType<typeof h>[]) {
  return h("figure", [
    h("figcaption", [h("h1", "三份"), h("p.subtitle", "收成")]),
    h("div.widths", [
      h("div", { className: ["w", "w280"] }, [svg(280, 140)]),
      h("div", { className: ["w", "w640"] }, [svg(640, 160)]),
    ]),
    ...more,
  ]);
}

const whole = (element: ReturnType<typeof h>) => heightsOf(element).full;

const item = (text: string) => h("li", [s("svg"), text]);

/** Title 24, subtitle 6 + 20, drawing 14 above, 12 above and below all. */
const TEXT = 24 + 6 + 20 + 14 + 24;

test("a page is as high as its text, its drawing and the space around them", () => {
  const height = whole(figure());
  // 268 px of drawing in a frame of 280, 276 in one of 300, 616 in one of 640 (w280 until 664).
  expect(heightAt(height, 280)).toBe(TEXT + 134);
  expect(heightAt(height, 300)).toBe(TEXT + 138);
  expect(heightAt(height, 640)).toBe(TEXT + 308);
  expect(heightAt(height, 664)).toBe(TEXT + 160);
  expect(heightAt(height, 1256)).toBe(TEXT + 308);
  expect(heightAt(height, 3000)).toBe(TEXT + 308);
  expect(heightAt(height, 100)).toBe(TEXT + 134);
});

const box = (width: number, height: number) =>
  h("div", { className: ["w", `w${width}`] }, [svg(width, height)]);
const drawn = (...boxes: ReturnType<typeof box>[]) => whole(h("figure", [h("div.widths", boxes)]));

test("a drawing stops to grow where the whole would be higher than WordPress shows", () => {
  // 960 px are left of 998: 1,200 px of a drawing that is 0.8 as high as wide.
  const height = drawn(box(640, 512));
  expect(heightAt(height, 1100)).toBeCloseTo(38 + 1076 * 0.8);
  expect(heightAt(height, 1224)).toBeCloseTo(998);
  expect(heightAt(height, 1240)).toBeCloseTo(998);
});

test("a drawing that is too high as it is laid out gives way to a narrower one, which may grow until it would", () => {
  // Twice as high as wide, 640 px would be 1,280 px high. The one for 280 px is as high as wide: its
  // 639 px, as many as the container may have, and the 38 px around it.
  const height = drawn(box(280, 280), box(640, 1280));
  expect(heightAt(height, 500)).toBe(38 + 476);
  expect(heightAt(height, 664)).toBe(38 + 639);
  expect(heightAt(height, 1200)).toBe(38 + 639);
});

test("no drawing is narrower than it is laid out for, however high that is", () => {
  const height = drawn(box(280, 1400), box(640, 3200));
  expect(heightAt(height, 400)).toBe(38 + 1400);
  expect(heightAt(height, 1200)).toBe(38 + 1400);
});

test("a legend fills rows, a note wraps, a folded table takes one line", () => {
  // Items of 39 + 26 px: three with gaps of 18 are 231 px, four are 314.
  const legend = h("ul.legend", ["公司", "政府", "媒体", "研究"].map(item));
  const height = whole(figure(legend));
  expect(heightAt(height, 280)).toBe(TEXT + 134 + 10 + 19 + 3 + 19);
  expect(heightAt(height, 350)).toBe(TEXT + 163 + 10 + 19 + 3 + 19);
  const table = h("details.data", [h("summary", "表"), h("div.scroll", "表".repeat(99))]);
  expect(heightAt(whole(figure(table)), 280)).toBe(TEXT + 134 + 8 + 19);
  // 60 characters of 13 px: 20 in a line of 268 px.
  const note = h("p.note", "注".repeat(60));
  expect(heightAt(whole(figure(note)), 280)).toBe(TEXT + 134 + 8 + 3 * 19);
  expect(heightAt(whole(figure(note)), 840)).toBe(TEXT + 204 + 8 + 19);
});

test("a block that nobody measured stops the build", () => {
  expect(() => stackOf(figure(h("p.erratum", "…")))).toThrow(
    'src/embed/metrics.ts does not say how high <p class="erratum"> is',
  );
});

test("the tallest of a range stands at the end of a piece", () => {
  const height = whole(figure());
  expect(tallest(height, 280, 640)).toBe(TEXT + 308);
  // Just below 664 px the drawing is 640 px wide and 320 high.
  expect(tallest(height, 280, 1200)).toBe(TEXT + 320);
  expect(tallest(height, 700, 904)).toBe(TEXT + 220);
});

const clamp = (low: number, value: number, high: number) => Math.max(low, Math.min(value, high));

/** Works out one of our calc() expressions as a browser does, for a container of some width. */
function evaluate(css: string, width: number): number {
  const code = css
    .replace(/^calc/, "")
    .replaceAll(/100cqw/g, String(width))
    .replaceAll(/px/g, "")
    .replaceAll(/max\(/g, "Math.max(");
  // oxlint-disable-next-line typescript/no-implied-eval
  return new Function("clamp", `return ${code}`)(clamp) as number;
}

test("the CSS expression gives the same height at every whole width", () => {
  const note = h(
    "p.note",
    "A note that is long enough to take several lines in a narrow frame. ".repeat(3),
  );
  const height = whole(figure(note));
  const css = heightCss(height, "cqw");
  assert(
    property(integer({ min: 240, max: 2000 }), (width) => {
      expect(Math.abs(evaluate(css, width) - heightAt(height, width))).toBeLessThan(0.5);
    }),
  );
});
