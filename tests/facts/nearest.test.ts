import { expect, test } from "vitest";
import { nearest } from "../../src/facts/nearest.ts";

test("the three known names that are spelt most like one, equals in order of the alphabet", () => {
  expect(nearest("bachu.peple", ["moyu.trees", "bachu.people", "bachu.area", "a.b"])).toBe(
    "check the spelling; nearest are bachu.people, bachu.area, a.b",
  );
  expect(nearest("b", ["d", "c", "a", "e"])).toBe("check the spelling; nearest are a, c, d");
});

test("nothing is near where nothing is known", () => {
  expect(nearest("bachu.people", [])).toBe("add it first");
});
