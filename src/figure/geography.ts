import { z } from "zod";
import { loadCountyTopology, loadProvinceTopology } from "../content/boundaries.ts";
import { ContentError } from "../content/error.ts";
import { readJson } from "../content/read.ts";
import type { Geography } from "../maps/geography.ts";
import { nearest } from "../facts/nearest.ts";
import type { Facts } from "../facts/types.ts";
import { county, group, place, readings } from "../schemas/place.ts";
import { placeProblems, readingProblems } from "./places.ts";

const COUNTIES = "content/places/counties.json";
const OTHERS = "content/places/others.json";
const READINGS = "content/places/readings.json";

function readGeography(root: string): Geography {
  const counties = readJson(root, COUNTIES, z.array(county));
  const others = readJson(root, OTHERS, z.array(place));
  const boundaries = loadCountyTopology(root);
  const read = readJson(root, READINGS, readings);
  const problems = [
    ...placeProblems({ [COUNTIES]: counties, [OTHERS]: others }, boundaries),
    ...readingProblems(READINGS, read, counties),
  ];
  if (problems.length > 0) throw new ContentError(problems);
  return {
    counties,
    others,
    groups: readJson(root, "content/places/groups.json", z.array(group)),
    readings: read,
    boundaries,
    provinces: loadProvinceTopology(root),
  };
}

/** Reads counties, groups and boundaries when they are first asked for. */
export function loadGeography(root: string): () => Geography {
  let geography: Geography | undefined;
  return () => (geography ??= readGeography(root));
}

/** Every code that a fact's place may have: counties, other places, and the prefectures and provinces of both or outlined. */
function placeCodes({ counties, others, provinces }: Geography): Set<string> {
  const codes = [...counties, ...others].flatMap(({ adcode, prefecture, province }) => [
    adcode,
    prefecture?.adcode ?? province.adcode,
    province.adcode,
  ]);
  return new Set([...codes, ...provinces.objects.provinces.geometries.map(({ id }) => id)]);
}

/** Throws a ContentError for the first fact whose place is on none of the maps. */
export function checkPlaces(facts: Facts, geography: Geography): void {
  const codes = placeCodes(geography);
  for (const { id, file, place: code } of facts.values()) {
    if (code === null || codes.has(code)) continue;
    throw new ContentError({
      file,
      field: `${id} › place`,
      received: code,
      expected: "a code of content/places or of a province's outline, or null",
      fix: nearest(code, codes),
    });
  }
}
