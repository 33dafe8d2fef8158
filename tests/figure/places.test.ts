import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { loadGeography } from "../../src/figure/geography.ts";
import type { CountyTopology, ProvinceTopology } from "../../src/schemas/boundaries.ts";
import type { County, Place } from "../../src/schemas/place.ts";
import { errorText, root } from "../facts/fixtures.ts";
import { edition } from "./editions.ts";
import { temporaryFolder } from "../files.ts";

interface Files {
  counties: County[];
  others: Place[];
  readings: Record<string, string>;
  boundaries: CountyTopology;
  provinces: ProvinceTopology;
}

const FILES = {
  counties: "content/places/counties.json",
  others: "content/places/others.json",
  readings: "content/places/readings.json",
  boundaries: "content/boundaries/counties.topo.json",
  provinces: "content/boundaries/provinces.topo.json",
} as const;

const PARTS = ["content/places", "content/boundaries"] as const;
const read = (key: keyof typeof FILES) =>
  JSON.parse(readFileSync(join(root, FILES[key]), "utf8")) as never;
/** Kashgar's counties and no others, so that each test reads little. */
function kashgar(): Files {
  const counties = (read("counties") as County[]).filter(
    ({ prefecture }) => prefecture?.adcode === "653100",
  );
  const codes = new Set(counties.map(({ adcode }) => adcode));
  const boundaries = read("boundaries") as CountyTopology;
  const all = boundaries.objects.counties;
  all.geometries = all.geometries.filter(({ id }) => codes.has(id));
  const used = new Set(all.geometries.flatMap(({ arcs }) => arcs.flat(2)));
  boundaries.arcs = boundaries.arcs.map((arc, i) => (used.has(i) || used.has(~i) ? arc : []));
  return {
    counties,
    others: [],
    readings: read("readings"),
    boundaries,
    provinces: read("provinces"),
  };
}

const original = kashgar();

/** What loading the map's data says of a copy of content/ after `change` had its way with one of its files. */
function refusal<K extends keyof Files>(key: K, change: (data: Files[K]) => void): string {
  const copy = temporaryFolder();
  for (const part of PARTS) cpSync(join(root, part), join(copy, part), { recursive: true });
  const data = structuredClone(original);
  change(data[key]);
  for (const [each, file] of Object.entries(FILES)) {
    writeFileSync(join(copy, file), JSON.stringify(data[each as keyof Files]));
  }
  return errorText(() => loadGeography(copy)());
}

const bachu = original.counties.findIndex(({ adcode }) => adcode === "653130");
const shape = original.boundaries.objects.counties.geometries.findIndex(
  ({ id }) => id === "653130",
);
const shapeOf = (file: CountyTopology) => file.objects.counties.geometries[shape]!;
/** Bachu's first arc, which no test can miss: some of its points taken out or put in wrong. */
const arcOf = (file: CountyTopology) => {
  const index = shapeOf(file).arcs[0]![0]![0]!;
  return file.arcs[index < 0 ? ~index : index]!;
};

test("a code that comes twice in the list of counties", () => {
  expect(
    refusal("counties", (all) => void (all[bachu]!.adcode = all[bachu - 1]!.adcode)),
  ).toContain(
    `content/places/counties.json › [${bachu}].adcode
  received  653129 (Bachu (Maralbexi) County)
  expected  a code of its own: content/places/counties.json › [${bachu - 1}] has this one (Jiashi (Payzawat) County)
  to mend   correct the code, or remove one of the two`,
  );
});

test("a code of the counties that another place has too", () => {
  const said = refusal("others", (all) => void all.push({ ...original.counties[bachu]! } as Place));
  // Of a county's fields only those of a place are known there.
  expect(said).toContain("content/places/others.json");
  const { name, prefecture, province, groups, areaKm2, adcode } = original.counties[bachu]!;
  const plain = { adcode, name, prefecture, province, groups, areaKm2 };
  expect(refusal("others", (all) => void all.push(plain))).toContain(
    `content/places/others.json › [${original.others.length}].adcode
  received  653130 (Bachu (Maralbexi) County)
  expected  a code of its own: content/places/counties.json › [${bachu}] has this one (Bachu (Maralbexi) County)`,
  );
});

test("a county in a prefecture that it does not lie in", () => {
  const said = refusal("counties", (all) => void (all[bachu]!.prefecture!.adcode = "653200"));
  expect(said).toBe(
    `content/places/counties.json › [${bachu}].prefecture.adcode
  received  653200
  expected  653100, in which 653130 lies
  to mend   correct the code of the place or that of what it belongs to`,
  );
});

test("a county in another province", () => {
  const said = refusal("counties", (all) => void (all[bachu]!.province.adcode = "620000"));
  expect(said).toContain(`content/places/counties.json › [${bachu}].province.adcode`);
  expect(said).toContain("  expected  650000, in which 653130 lies");
});

test("a county without a name", () => {
  const said = refusal("counties", (all) => void (all[bachu]!.name = { en: "Bachu", zh: "" }));
  expect(said).toBe(
    `content/places/counties.json › [${bachu}].name.zh
  received  ""
  expected  a text that is not empty
  to mend   correct the value`,
  );
});

test("a prefecture whose name nobody has said how to read", () => {
  expect(refusal("readings", (all) => void delete all["653100"])).toBe(
    `content/places/readings.json › 653100
  received  nothing
  expected  how 喀什地区 is read, in small letters without tones: the map's search finds it by that
  to mend   add "653100": "…"`,
  );
});

test("nothing is read that no county lies in", () => {
  const { counties, readings } = edition.geography;
  const codes = new Set(
    counties.flatMap(({ prefecture, province }) => [prefecture?.adcode, province.adcode]),
  );
  expect(Object.keys(readings).filter((code) => !codes.has(code))).toEqual([]);
});

test("a county without boundaries", () => {
  const said = refusal(
    "boundaries",
    ({ objects }) => void objects.counties.geometries.splice(shape, 1),
  );
  expect(said).toBe(
    `content/places/counties.json › [${bachu}].adcode
  received  653130
  expected  a code with boundaries in content/boundaries/counties.topo.json
  to mend   correct the code, or run npm run boundaries`,
  );
});

const WHERE = `content/boundaries/counties.topo.json › objects.counties.geometries[${shape}] (653130)`;
const MEND = "  to mend   run npm run boundaries, which writes the file anew";

test("boundaries whose code comes twice", () => {
  const said = refusal("boundaries", ({ objects }) => {
    objects.counties.geometries[shape + 1]!.id = "653130";
  });
  expect(said).toContain(
    `content/boundaries/counties.topo.json › objects.counties.geometries[${shape + 1}] (653130)
  received  653130
  expected  a code that [${shape}] does not have
${MEND}`,
  );
});

test.each<[string, (file: CountyTopology) => void, string]>([
  ["without a ring", (file) => void (shapeOf(file).arcs = []), "an empty ring"],
  ["with an empty ring", (file) => void shapeOf(file).arcs.push([[]]), "an empty ring"],
  [
    "with an arc that is not there",
    (file) => void (shapeOf(file).arcs[0]![0]![0] = 99_999),
    "an arc that is not in the file",
  ],
])("a county %s", (_, change, received) => {
  expect(refusal("boundaries", change)).toContain(`${WHERE}\n  received  ${received}\n`);
});

test("a county whose ring crosses itself", () => {
  const said = refusal("boundaries", (file) => {
    // Two points change places: the line runs back over itself.
    const arc = arcOf(file);
    const middle = arc.length >> 1;
    const [a, b] = [arc[middle]!, arc[middle + 1]!];
    arc[middle] = [a[0]! + 3 * b[0]! - 40 * b[1]!, a[1]! + 3 * b[1]! + 40 * b[0]!];
    arc[middle + 1] = [-2 * b[0]! + 40 * b[1]!, -2 * b[1]! - 40 * b[0]!];
  });
  expect(said).toMatch(/received {2}a ring that meets itself near 7\d\.\d\d E, \d\d\.\d\d N/);
  expect(said).toContain("  expected  a ring that does not\n" + MEND);
});

test("a county whose place lies outside it", () => {
  const said = refusal(
    "boundaries",
    (file) => void (shapeOf(file).properties.point = [75.99, 39.47]),
  );
  expect(said).toBe(
    `${WHERE}
  received  its point at 75.99 E, 39.47 N
  expected  a point inside the boundary
${MEND}`,
  );
});

/** Guangxi, of whose outline a line gets a spike. */
const guangxi = original.provinces.objects.provinces.geometries.findIndex(
  ({ id }) => id === "450000",
);

test.each<[string, (file: ProvinceTopology) => void, RegExp]>([
  [
    "without a ring",
    (file) => void (file.objects.provinces.geometries[guangxi]!.arcs = []),
    /received {2}an empty ring/,
  ],
  [
    "whose ring crosses itself",
    (file) => {
      const index = file.objects.provinces.geometries[guangxi]!.arcs[0]![0]![0]!;
      const arc = file.arcs[index < 0 ? ~index : index]!;
      // A spike nine degrees long, out of the province and back into it.
      arc.splice(1, 0, [-9000, 9001], [9000, -9000]);
    },
    /received {2}a ring that meets itself near \d+\.\d\d E, \d\d\.\d\d N/,
  ],
])("a province %s", (_, change, received) => {
  const said = refusal("provinces", change);
  expect(said).toContain(
    `content/boundaries/provinces.topo.json › objects.provinces.geometries[${guangxi}] (450000)`,
  );
  expect(said).toMatch(received);
  expect(said).toContain(MEND);
});
