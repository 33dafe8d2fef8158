import { countyChart } from "../figure/county.ts";
import { buildFigure, type Figure } from "../figure/figure.ts";
import { propertiesOf } from "../maps/counties.ts";
import { countiesOf, neighboursOf } from "../maps/topology.ts";
import type { County } from "../schemas/place.ts";
import type { Locale } from "../schemas/words.ts";
import { edition } from "./site.ts";

const { counties, groups, boundaries } = edition.geography;
const byCode = new Map(counties.map((county) => [county.adcode, county]));
const neighbours = neighboursOf(countiesOf(boundaries));
const properties = propertiesOf(boundaries);

/** Codes of the 209 counties. */
export const countyCodes: readonly string[] = counties.map(({ adcode }) => adcode);

/** A county by its code. Throws a RangeError for a code that is none of the 209. */
export function countyOf(adcode: string): County {
  const county = byCode.get(adcode);
  if (!county) throw new RangeError(`no county ${adcode}`);
  return county;
}

const figures = new Map<string, Figure>();

/** A county's own map in one language. */
export function countyFigure(adcode: string, locale: Locale): Figure {
  const key = `${locale} ${adcode}`;
  const figure =
    figures.get(key) ??
    buildFigure(countyChart(countyOf(adcode), edition), edition.languages[locale]);
  figures.set(key, figure);
  return figure;
}

/** Area of a county in km², from its boundary. */
export function countyArea(adcode: string): number {
  return Math.round(properties.get(adcode)?.areaKm2 ?? 0);
}

/** The counties of the 209 that a county borders on. */
export function countyNeighbours(adcode: string): County[] {
  return (neighbours.get(adcode) ?? []).flatMap((code) => byCode.get(code) ?? []);
}

/** The facts that are about a county. */
export function countyFacts(adcode: string): string[] {
  return [...edition.facts.values()].filter(({ place }) => place === adcode).map(({ id }) => id);
}

/** The counties of each group by prefecture, in the order of their file; each stands in its first group. */
export const countyGroups = groups.map((group) => {
  const members = counties.filter((county) => county.groups[0] === group.id);
  const prefectures = Map.groupBy(members, (county) => county.prefecture?.adcode ?? "");
  return { group, count: members.length, prefectures: [...prefectures.values()] };
});
