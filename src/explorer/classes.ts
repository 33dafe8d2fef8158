import type { CountyRecord, GroupRecord } from "./data.ts";
import type { By } from "./view.ts";

/** A class of counties: one colour on the map, one line of the legend. */
export interface CountyClass {
  /** As an address names it: a group's id, a year, or `none`. */
  id: string;
  /** Custom property that holds its colour (styles/tokens-late.css). */
  colour: string;
  /** How many counties it has. */
  count: number;
}

/** Id of the class of counties that never stood on the national list. */
export const NEVER = "none";

/** The class that a county is in. */
export function classOf({ groups, year }: CountyRecord, by: By): string {
  if (by === "group") return groups[0] ?? "";
  return year === null ? NEVER : String(year);
}

/** The groups in their order, and the years with the counties never listed after them. */
export function classesOf(
  counties: readonly CountyRecord[],
  groups: readonly GroupRecord[],
): Record<By, CountyClass[]> {
  const count = (by: By, id: string) => counties.filter((each) => classOf(each, by) === id).length;
  const years = [...new Set(counties.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b);
  return {
    group: groups.map(({ id }, i) => ({ id, colour: `--map-${i + 1}`, count: count("group", id) })),
    year: [
      ...years.map((year, i) => ({
        id: String(year),
        colour: `--year-${i + 1}`,
        count: count("year", String(year)),
      })),
      { id: NEVER, colour: "--year-none", count: count("year", NEVER) },
    ],
  };
}
