import { array, assert, boolean, property, record } from "fast-check";
import { expect, test } from "vitest";
import nestedArea from "../../src/charts/nested-area.ts";
import {
  dataOf,
  languages,
  number,
  refusalOf,
  someNumber,
  someWords,
  words,
} from "../drawing/fixtures.ts";
import { expectSound } from "../drawing/soundness.ts";

const facts = [
  number("test.all", 100_000, { unit: "mu" }),
  number("test.some", 25_000, { unit: "mu", qualifier: "nearly" }),
  number("test.tree", 5),
];
const data = dataOf(nestedArea, facts, {
  areas: [
    { label: words("the brand", "品牌瓜田"), fact: "test.some" },
    { label: words("all fields", "全部瓜田"), fact: "test.all" },
  ],
});

test("squares are to scale by area: a quarter of the area has half of the side", () => {
  const [all, some] = nestedArea.layout(data, 640, languages.en).areas.map(({ square }) => square);
  // round(640 × 0.44) = 282 px
  expect(all!.side).toBe(282);
  expect(some!.side).toBe(141);
  expect((some!.side / all!.side) ** 2).toBe(25_000 / 100_000);
});

test("the largest comes first and all share the lower left corner", () => {
  const squares = nestedArea.layout(data, 640, languages.en).areas.map(({ square }) => square);
  expect(squares.map(({ x }) => x)).toEqual([1, 1]);
  expect(new Set(squares.map(({ y, side }) => y + side)).size).toBe(1);
  expect(squares.map(({ sign }) => sign)).toEqual([null, "nearly"]);
});

test("no square is larger than 300 px", () => {
  const [largest] = nestedArea.layout(data, 880, languages.en).areas;
  expect(largest!.square.side).toBe(300);
});

test("metric values begin a line where both do not fit", () => {
  const { areas } = nestedArea.layout(data, 280, languages.zh);
  expect(areas[0]!.texts[0]!.lines).toEqual(["10万亩", "（约合6700公顷）"]);
  const wide = nestedArea.layout(data, 640, languages.zh);
  expect(wide.areas[0]!.texts[0]!.lines).toEqual(["10万亩（约合6700公顷）"]);
});

test("table and summary give the values with metric beside them", () => {
  expect(nestedArea.table(data, languages.en).rows).toEqual([
    [{ text: "the brand" }, { text: "nearly 25,000 mu (about 1,700 hectares)", fact: "test.some" }],
    [{ text: "all fields" }, { text: "100,000 mu (about 6,700 hectares)", fact: "test.all" }],
  ]);
  expect(nestedArea.summary(data, languages.zh)).toBe(
    "按比例绘制、层层相套的方块：品牌瓜田，近2.5万亩；全部瓜田，10万亩。",
  );
});

test("refuses mixed units, none and more than four areas", () => {
  const refused = (...ids: string[]) =>
    refusalOf(nestedArea, facts, { areas: ids.map((fact) => ({ label: words("x"), fact })) });
  expect(refused("test.all", "test.tree")).toMatch(/areas\[1\]\.fact[\s\S]*facts of one unit/);
  expect(refused()).toMatch(/at least 1/);
  expect(refused(...Array.from({ length: 5 }, () => "test.all"))).toMatch(/at most 4/);
});

const someArea = record({ label: someWords, fact: someNumber });

test("any areas lie inside the drawing with no label over another", () => {
  assert(
    property(array(someArea, { minLength: 1, maxLength: 4 }), boolean(), (areas, chinese) => {
      expectSound(nestedArea, { areas }, languages[chinese ? "zh" : "en"]);
    }),
    { numRuns: 80 },
  );
});
