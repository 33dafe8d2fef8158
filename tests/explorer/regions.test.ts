import { expect, test } from "vitest";
import { prefixOf, regionsIn } from "../../src/explorer/regions.ts";
import { start } from "./fixtures.ts";

const regions = regionsIn(start);

test("six provinces stand before the prefectures, each with its counties", () => {
  expect(regions.filter(({ kind }) => kind === "province")).toHaveLength(6);
  expect(regions.slice(0, 6).reduce((sum, { counties }) => sum + counties.length, 0)).toBe(209);
  const kashgar = regions.find(({ code }) => code === "653100")!;
  expect(kashgar).toMatchObject({ kind: "prefecture", name: { zh: "喀什地区" } });
  expect(kashgar.counties).toHaveLength(12);
});

test("a region's counties are those whose codes begin as its own", () => {
  expect(prefixOf("650000")).toBe("65");
  expect(prefixOf("653100")).toBe("6531");
  const all = regions[0]!.counties.concat(...regions.slice(1, 6).map(({ counties }) => counties));
  for (const { code, counties } of regions) {
    const begin = all.filter((county) => county.code.startsWith(prefixOf(code)));
    expect(counties.map((county) => county.code).toSorted(), code).toEqual(
      begin.map((county) => county.code).toSorted(),
    );
  }
});
