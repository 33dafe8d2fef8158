import { classesOf, classOf, type CountyClass } from "./classes.ts";
import type { CountyRecord, ExplorerFile } from "./data.ts";
import { around, boxesOf, countyShapes, neighboursIn, type Box } from "./shapes.ts";
import type { By, Known, View } from "./view.ts";

/** Everything that can be looked up in the explorer's file. */
export interface Atlas {
  file: ExplorerFile;
  counties: CountyRecord[];
  classes: Record<By, CountyClass[]>;
  county(code: string): CountyRecord | undefined;
  neighbours(code: string): CountyRecord[];
  /** Which values an address may hold, with the engine's backgrounds. */
  known(bases: readonly string[]): Known;
  /** What a view is about: the chosen county, the class that stands out, or all. */
  boxOf(view: View): Box;
}

/** Reads the explorer's file. */
export function atlasOf(file: ExplorerFile): Atlas {
  const counties = file.objects.counties.geometries.map(({ properties }) => properties);
  const byCode = new Map(counties.map((county) => [county.code, county]));
  const boxes = boxesOf(countyShapes(file));
  const neighbours = neighboursIn(file);
  const classes = classesOf(counties, file.groups);
  const ids = (by: By) => classes[by].map(({ id }) => id);
  const boxAround = (wanted: (county: CountyRecord) => boolean) =>
    around(counties.filter(wanted).map(({ code }) => boxes.get(code)!));
  return {
    file,
    counties,
    classes,
    county: (code) => byCode.get(code),
    neighbours: (code) => neighbours.get(code) ?? [],
    known: (bases) => ({
      classes: { group: ids("group"), year: ids("year") },
      counties: new Set(byCode.keys()),
      bases,
    }),
    boxOf({ county, only, by }) {
      if (county !== null) return boxAround(({ code }) => code === county);
      return boxAround((each) => only === null || classOf(each, by) === only);
    },
  };
}
