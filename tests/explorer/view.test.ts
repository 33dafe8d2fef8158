import { assert, constantFrom, double, option, property, record } from "fast-check";
import { expect, test } from "vitest";
import {
  asksForView,
  FIRST_VIEW,
  readView,
  writeView,
  type Known,
} from "../../src/explorer/view.ts";

const known: Known = {
  classes: { group: ["xizang", "linxia"], year: ["2017", "2020", "none"] },
  regions: new Set(["650000", "653100"]),
  counties: new Set(["653130", "540102"]),
  bases: ["terrain", "satellite"],
};

test("the first view has an address of its own: none", () => {
  expect(writeView(FIRST_VIEW)).toBe("");
  expect(readView("", known)).toEqual(FIRST_VIEW);
  expect(asksForView("")).toBe(false);
});

test("a view is written in words that a person can read and change", () => {
  const at = { lat: 39.78541, lon: 78.5, zoom: 6.504 };
  const rest = { in: null, county: "653130", base: "satellite", at } as const;
  const view = { by: "year", only: "2020", ...rest } as const;
  // Three decimals of a degree are some 100 m, two of a zoom a hundredth of a doubling.
  const query = "?by=year&only=2020&county=653130&base=satellite&at=39.785,78.5,6.5";
  expect(writeView(view)).toBe(query);
  expect(asksForView(query)).toBe(true);
});

test("a prefecture stands in the address by its code", () => {
  expect(writeView({ ...FIRST_VIEW, in: "653100" })).toBe("?in=653100");
  expect(readView("?in=653100", known)).toEqual({ ...FIRST_VIEW, in: "653100" });
});

test("what is written is read again", () => {
  const by = constantFrom("group" as const, "year" as const);
  const at = record({
    lat: double({ min: -85, max: 85, noNaN: true }),
    lon: double({ min: -180, max: 180, noNaN: true }),
    zoom: double({ min: 0, max: 24, noNaN: true }),
  });
  const rest = record({
    in: option(constantFrom(...known.regions)),
    county: option(constantFrom(...known.counties)),
    base: option(constantFrom(...known.bases)),
    at: option(at),
  });
  assert(
    property(by, constantFrom(0, 1, null), rest, (coloured, index, others) => {
      const only = index === null ? null : known.classes[coloured][index]!;
      const read = readView(writeView({ by: coloured, only, ...others }), known);
      expect(read).toMatchObject({ by: coloured, only, ...others, at: read.at });
      expect(read.at === null).toBe(others.at === null);
      expect(read.at?.lat ?? 0).toBeCloseTo(others.at?.lat ?? 0, 2);
      expect(read.at?.lon ?? 0).toBeCloseTo(others.at?.lon ?? 0, 2);
      expect(read.at?.zoom ?? 0).toBeCloseTo(others.at?.zoom ?? 0, 1);
    }),
  );
});

test.each([
  "?by=colour",
  "?only=2020",
  "?by=year&only=xizang",
  "?county=110101",
  "?in=653130",
  "?in=11",
  "?county=65313",
  "?base=plain",
  "?at=39,78",
  "?at=39,78,5,1",
  "?at=north,78,5",
  "?at=95,78,5",
  "?at=39,78,-1",
  "?somewhere=else",
])("what is not known falls away: %s", (query) => {
  const { by, ...rest } = readView(query, known);
  expect(rest).toEqual({ only: null, in: null, county: null, base: null, at: null });
  expect(by).toBe(query.includes("by=year") ? "year" : "group");
});

test("a query that is no view does not ask for the map", () => {
  expect(asksForView("?from=mail")).toBe(false);
  expect(asksForView("?county=653130")).toBe(true);
});
