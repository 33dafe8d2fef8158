import type { ContentProblem } from "../content/error.ts";
import { countiesOf, missingFrom } from "../maps/topology.ts";
import type { CountyTopology } from "../schemas/boundaries.ts";
import type { Place } from "../schemas/place.ts";

/** A place and where it stands: `content/places/counties.json › [3]`. */
interface Entry {
  file: string;
  index: number;
  place: Place;
}

const entriesOf = (file: string, places: readonly Place[]): Entry[] =>
  places.map((each, index) => ({ file, index, place: each }));

/** Codes that come twice, in one file or in both. */
function codesTwice(entries: readonly Entry[]): ContentProblem[] {
  const first = new Map<string, Entry>();
  return entries.flatMap((entry): ContentProblem[] => {
    const { file, index, place: each } = entry;
    const before = first.get(each.adcode);
    if (!before) {
      first.set(each.adcode, entry);
      return [];
    }
    return [
      {
        file,
        field: `[${index}].adcode`,
        received: `${each.adcode} (${each.name.en})`,
        expected: `a code of its own: ${before.file} › [${before.index}] has this one (${before.place.name.en})`,
        fix: "correct the code, or remove one of the two",
      },
    ];
  });
}

/** Places whose prefecture or province is another than that of their code: its first four and first two digits. */
function placesOutside(entries: readonly Entry[]): ContentProblem[] {
  return entries.flatMap(({ file, index, place: { adcode, prefecture, province } }) => {
    const regions = [
      { key: "prefecture", code: prefecture?.adcode, within: `${adcode.slice(0, 4)}00` },
      { key: "province", code: province.adcode, within: `${adcode.slice(0, 2)}0000` },
    ];
    return regions.flatMap(({ key, code, within }): ContentProblem[] =>
      code === undefined || code === within
        ? []
        : [
            {
              file,
              field: `[${index}].${key}.adcode`,
              received: code,
              expected: `${within}, in which ${adcode} lies`,
              fix: "correct the code of the place or that of what it belongs to",
            },
          ],
    );
  });
}

/** Places without boundaries. */
function placesMissing(entries: readonly Entry[], boundaries: CountyTopology): ContentProblem[] {
  const codes = entries.map(({ place: { adcode } }) => adcode);
  const missing = new Set(missingFrom(countiesOf(boundaries), codes));
  return entries
    .filter(({ place: { adcode } }) => missing.has(adcode))
    .map(({ file, index, place: { adcode } }) => ({
      file,
      field: `[${index}].adcode`,
      received: adcode,
      expected: "a code with boundaries in content/boundaries/counties.topo.json",
      fix: "correct the code, or run npm run boundaries",
    }));
}

/** What lacks among the readings: each province and prefecture of the counties has to have one. */
export function readingProblems(
  file: string,
  readings: Readonly<Record<string, string>>,
  counties: readonly Place[],
): ContentProblem[] {
  const regions = counties.flatMap(({ prefecture, province }) =>
    [prefecture ?? [], province].flat(),
  );
  const names = new Map(regions.map(({ adcode, name }) => [adcode, name]));
  return [...names]
    .filter(([code]) => readings[code] === undefined)
    .map(([code, name]) => ({
      file,
      field: code,
      received: "nothing",
      expected: `how ${name.zh} is read, in small letters without tones: the map's search finds it by that`,
      fix: `add "${code}": "…"`,
    }));
}

/** Everything that is wrong with the places of these files: codes that come twice, lie elsewhere or have no boundaries. */
export function placeProblems(
  files: Readonly<Record<string, readonly Place[]>>,
  boundaries: CountyTopology,
): ContentProblem[] {
  const entries = Object.entries(files).flatMap(([file, places]) => entriesOf(file, places));
  return [...codesTwice(entries), ...placesOutside(entries), ...placesMissing(entries, boundaries)];
}
