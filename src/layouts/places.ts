import type { Words } from "../schemas/words.ts";
import { edition } from "./site.ts";

let names: ReadonlyMap<string, Words> | undefined;

function readNames(): ReadonlyMap<string, Words> {
  const { counties, others } = edition.geography;
  const regions = [...counties, ...others].flatMap((place) => [
    place.province,
    ...(place.prefecture ? [place.prefecture] : []),
    place,
  ]);
  return new Map(regions.map(({ adcode, name }) => [adcode, name]));
}

/** The name of a county, prefecture or province by its code; null for one that no place of the site lies in. */
export function placeName(code: string): Words | null {
  names ??= readNames();
  return names.get(code) ?? null;
}
