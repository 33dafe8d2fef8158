import { expect, test } from "vitest";
import { checkPlaces, loadGeography } from "../../src/figure/geography.ts";
import { errorText, ledger, resolved, root } from "../facts/fixtures.ts";

const geography = loadGeography(root)();
const at = (place: string | null) => new Map([["melon.number", { ...resolved(1, "mu"), place }]]);

test("the places of all facts are on the maps", () => {
  expect(() => checkPlaces(ledger.facts, geography)).not.toThrow();
});

test.each(["653130", "653100", "650000", "152222", "152200", "430000", null])(
  "a county, a prefecture, a province, a place outside or none: %s",
  (place) => {
    expect(() => checkPlaces(at(place), geography)).not.toThrow();
  },
);

test("a code that is on none of the maps", () => {
  expect(errorText(() => checkPlaces(at("653139"), geography))).toBe(
    `content/facts/melon.json › melon.number › place
  received  653139
  expected  a code of content/places or of a province's outline, or null
  to mend   check the spelling; nearest are 653129, 653130, 653131`,
  );
});
