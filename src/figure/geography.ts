import { z } from "zod";
import { loadCountyTopology, loadProvinceTopology } from "../content/boundaries.ts";
import { ContentError } from "../content/error.ts";
import { readJson } from "../content/read.ts";
import type { Geography } from "../maps/geography.ts";
import { nearest } from "../facts/nearest.ts";
import type { Facts } from "../facts/types.ts";
import { countiesOf, missingFrom } from "../maps/topology.ts";
import { county, group, place } from "../schemas/place.ts";

function read(root: string): Geography {
  const file = "content/places/counties.json";
  const counties = readJson(root, file, z.array(county));
  const boundaries = loadCountyTopology(root);
  const codes = counties.map(({ adcode }) => adcode);
  const [missing] = missingFrom(countiesOf(boundaries), codes);
  if (missing !== undefined) {
    throw new ContentError({
      file,
      field: `[${codes.indexOf(missing)}].adcode`,
      received: missing,
      expected: "a code with boundaries in content/boundaries/counties.topo.json",
      fix: "correct the code, or run npm run boundaries",
    });
  }
  return {
    counties,
    others: readJson(root, "content/places/others.json", z.array(place)),
    groups: readJson(root, "content/places/groups.json", z.array(group)),
    boundaries,
    provinces: loadProvinceTopology(root),
  };
}

/** Reads counties, groups and boundaries when they are first asked for. */
export function loadGeography(root: string): () => Geography {
  let geography: Geography | undefined;
  return () => (geography ??= read(root));
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
