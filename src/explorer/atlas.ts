import { classesOf, classOf, type CountyClass } from "./classes.ts";
import type { CountyRecord, ExplorerFile } from "./data.ts";
import { prefixOf, regionsIn, type RegionRecord } from "./regions.ts";
import {
  around,
  boxesOf,
  countyShapes,
  landShapes,
  neighboursIn,
  type Box,
  type CountyShapes,
  type LandShapes,
} from "./shapes.ts";
import type { By, Known, View } from "./view.ts";

/** Everything that can be looked up in the explorer's file. */
export interface Atlas {
  file: ExplorerFile;
  /** The counties as the map draws them first, and the land around. */
  shapes: CountyShapes;
  land: LandShapes;
  counties: CountyRecord[];
  classes: Record<By, CountyClass[]>;
  /** The provinces and the prefectures. */
  regions: RegionRecord[];
  county(code: string): CountyRecord | undefined;
  region(code: string): RegionRecord | undefined;
  neighbours(code: string): CountyRecord[];
  /** Which values an address may hold, with the engine's backgrounds. */
  known(bases: readonly string[]): Known;
  /** What a view is about: the chosen county, the region or the class that stands out, or all. */
  boxOf(view: View): Box;
}

/** Reads the explorer's file. */
export function atlasOf(file: ExplorerFile): Atlas {
  const counties = file.objects.counties.geometries.map(({ properties }) => properties);
  const byCode = new Map(counties.map((county) => [county.code, county]));
  const shapes = countyShapes(file);
  const boxes = boxesOf(shapes);
  const neighbours = neighboursIn(file);
  const regions = regionsIn(file);
  const classes = classesOf(counties, file.groups);
  const ids = (by: By) => classes[by].map(({ id }) => id);
  const boxAround = (wanted: (county: CountyRecord) => boolean) =>
    around(counties.filter(wanted).map(({ code }) => boxes.get(code)!));
  return {
    file,
    shapes,
    land: landShapes(file),
    counties,
    classes,
    regions,
    county: (code) => byCode.get(code),
    region: (code) => regions.find((region) => region.code === code),
    neighbours: (code) => neighbours.get(code) ?? [],
    known: (bases) => ({
      classes: { group: ids("group"), year: ids("year") },
      regions: new Set(regions.map(({ code }) => code)),
      counties: new Set(byCode.keys()),
      bases,
    }),
    boxOf({ county, in: region, only, by }) {
      if (county !== null) return boxAround(({ code }) => code === county);
      if (region !== null) return boxAround(({ code }) => code.startsWith(prefixOf(region)));
      return boxAround((each) => only === null || classOf(each, by) === only);
    },
  };
}
