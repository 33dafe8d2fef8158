import { describe, expect, test } from "vitest";
import type { County } from "../../src/schemas/place.ts";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ledger, root } from "./fixtures.ts";

const counties = JSON.parse(
  readFileSync(join(root, "content/places/counties.json"), "utf8"),
) as County[];

function value(id: string): number {
  const fact = ledger.facts.get(id);
  if (fact?.kind !== "number") throw new Error(`no number ${id}`);
  return fact.value;
}

describe("counts that can be counted again", () => {
  test.each(["xizang", "sisheng-zangqu", "nanjiang", "liangshan", "nujiang", "linxia"])(
    "counties of %s",
    (group) => {
      const own = counties.filter(({ groups }) => groups[0] === group);
      expect(value(`regions.group-${group}`)).toBe(own.length);
    },
  );

  test.each([
    ["510000", "regions.province-sichuan"],
    ["530000", "regions.province-yunnan"],
    ["620000", "regions.province-gansu"],
    ["630000", "regions.part-qinghai"],
    ["540000", "regions.group-xizang"],
    ["650000", "regions.group-nanjiang"],
  ])("counties in province %s", (code, id) => {
    expect(value(id)).toBe(counties.filter(({ province }) => province.adcode === code).length);
  });

  test.each([
    ["513200", "regions.part-aba"],
    ["513300", "regions.part-garze"],
    ["513400", "regions.part-liangshan"],
    ["533400", "regions.part-diqing"],
    ["623000", "regions.part-gannan"],
  ])("counties in prefecture %s", (code, id) => {
    expect(value(id)).toBe(counties.filter(({ prefecture }) => prefecture?.adcode === code).length);
  });

  test.each([2016, 2017, 2018, 2019, 2020])(
    "counties that left in %d, and those left over",
    (year) => {
      const left = counties.filter(({ delisted }) => delisted.year === year).length;
      expect(value(`regions.delisted-${year}`)).toBe(left);
      for (const topic of ["regions", "national"]) {
        const before = value(`${topic}.left-${year - 1}`);
        expect(before - value(`${topic}.delisted-${year}`)).toBe(value(`${topic}.left-${year}`));
      }
    },
  );

  test("listed and never listed", () => {
    const listed = counties.filter(({ delisted }) => delisted.listed).length;
    expect([value("regions.listed"), value("regions.not-listed")]).toEqual([listed, 209 - listed]);
    expect(value("regions.unlisted-nanjiang") + value("regions.unlisted-liangshan")).toBe(13);
  });

  test("the plants on a mu that spacings give", () => {
    for (const [name, guide] of [
      ["wide", 83],
      ["narrow", 222],
    ] as const) {
      const plot = value(`seabuckthorn.${name}-plants`) * value(`seabuckthorn.${name}-rows`);
      expect(Math.floor(value("measures.mu") / plot)).toBe(guide);
    }
  });
});

describe("figures that must not stand alone", () => {
  const low = [...ledger.facts.values()].filter(({ sources }) =>
    sources.some(({ confidence }) => confidence === "low"),
  );

  test("the two of one reworded report, each with a note", () => {
    expect(low.map(({ id }) => id)).toEqual([
      "seabuckthorn.redeemed-users",
      "seabuckthorn.redeemed-area",
    ]);
    expect(low.every(({ note }) => note !== null)).toBe(true);
  });

  test("nothing is computed from them, and no verdict rests on them", () => {
    const ids = new Set(low.map(({ id }) => id));
    const derived = [...ledger.facts.values()].filter(
      (fact) => fact.kind === "number" && fact.derivation?.of.some(({ id }) => ids.has(id)),
    );
    const weighed = ledger.checks.filter(
      ({ other, relation }) => relation !== "context" && other !== null && ids.has(other),
    );
    expect([derived, weighed]).toEqual([[], []]);
  });
});

describe("divisions that the editorial rules forbid", () => {
  const pairs = [...ledger.facts.values()].flatMap((fact) =>
    fact.kind === "number" && fact.derivation && fact.derivation.op !== "sum"
      ? [fact.derivation.of.map(({ id }) => id)]
      : [],
  );

  test.each([
    ["bachu.people", "bachu.households"],
    ["bachu.brand-area", "bachu.all-area"],
    ["bachu.income-after", "bachu.yearly-before"],
    ["xingan.sales", "xingan.rice-before"],
    ["insurance.paid", "insurance.raised"],
  ])("%s and %s are not related", (one, other) => {
    expect(pairs.filter((ids) => ids.includes(one) && ids.includes(other))).toEqual([]);
  });

  test("the rice that the sales would pay for is an illustration, and what rests on it", () => {
    const shown = [...ledger.facts.values()].flatMap((fact) =>
      fact.kind === "number" && fact.derivation?.illustration ? [fact.id] : [],
    );
    expect(shown).toEqual(["xingan.equivalent-area", "xingan.equivalent-share"]);
  });
});

describe("order", () => {
  test("a fact's topic is the name of its file", () => {
    const strays = [...ledger.facts.values()].filter(
      ({ id, file }) => file !== `content/facts/${id.split(".")[0]}.json`,
    );
    expect(strays.map(({ id }) => id)).toEqual([]);
  });

  test("every source is used", () => {
    const used = new Set([...ledger.facts.values()].flatMap(({ sources }) => sources));
    expect(
      [...ledger.sources.values()].filter((one) => !used.has(one)).map(({ id }) => id),
    ).toEqual([]);
  });

  test("a pair of facts is checked once", () => {
    const keys = ledger.checks.map(({ fact, other }) => `${fact} ${other}`);
    expect(keys).toHaveLength(new Set(keys).size);
  });
});
