import { expect, test } from "vitest";
import {
  layoutCaption,
  leastWidth,
  mixedClaimants,
  moveCaption,
} from "../../src/drawing/caption.ts";
import { languages, number, words } from "./fixtures.ts";

const { en, zh } = languages;
const area = number("test.area", 80_000, { unit: "mu", qualifier: "over" });
const place = { x: 10, top: 20, width: 300, marked: false };

test("the number leads, what it counts stands under it", () => {
  const { texts, mark, bottom } = layoutCaption(area, words("planted", "种植"), place, en);
  expect(texts.map(({ lines }) => lines)).toEqual([["more than 80,000 mu"], ["planted"]]);
  // Baselines: 20 + 13 for the number; 4 + 12 further for the words, whose line is 16 px high.
  expect(texts.map(({ y }) => y)).toEqual([33, 49]);
  expect(bottom).toBe(33 + 4 + 16 + 1);
  expect(mark).toBeNull();
});

test("a claimant’s mark stands before the number, or behind it where something else does", () => {
  const marked = { ...place, marked: true };
  const before = layoutCaption(area, words("planted"), marked, en);
  expect(before.texts.map(({ x }) => x)).toEqual([27, 10]);
  expect(before.mark).toEqual({ claimant: "company", x: 15, y: 28.5 });
  const behind = layoutCaption(area, words("planted"), { ...marked, trailing: true }, zh);
  expect(behind.texts.map(({ x }) => x)).toEqual([10, 10]);
  // “超过8万亩”: four Han characters, one digit of 0.696 em, and twice the 0.125 em between the
  // scripts: 4.946 em of 13 px; then the column of 17 px, with 5 px of the mark’s radius.
  expect(behind.mark?.x).toBeCloseTo(10 + 4.946 * 13 + 17 - 5, 6);
  expect(behind.mark?.y).toBe(28.5);
});

test("the metric value is a line of its own, without its brackets, in both languages", () => {
  const metric = { ...place, form: "metric" } as const;
  const lines = (language: typeof en) =>
    layoutCaption(area, words("planted", "种植"), metric, language).texts.map((text) => text.lines);
  expect(lines(en)).toEqual([["more than 80,000 mu"], ["about 5,300 hectares", "planted"]]);
  expect(lines(zh)).toEqual([["超过8万亩"], ["约合5300公顷", "种植"]]);
});

test("a number’s longest piece says how narrow its column may be", () => {
  // The longest word of “more than 80,000 mu” is “80,000”: 5 × 0.696 em and a comma of 0.38 em,
  // 13 px high: 3.86 × 13.
  expect(leastWidth(area, "full", en)).toBeCloseTo(50.18, 2);
});

test("a caption moves as one", () => {
  const there = moveCaption(layoutCaption(area, words("planted"), place, en), 5, 7);
  expect(there).toEqual(layoutCaption(area, words("planted"), { ...place, x: 15, top: 27 }, en));
});

test("claimants are told apart only where there are several", () => {
  const press = number("test.press", 1, { claimant: "press" });
  expect([mixedClaimants([area, area]), mixedClaimants([area, press])]).toEqual([false, true]);
});
