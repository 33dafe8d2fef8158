import type { CountyTopology, ProvinceTopology } from "../schemas/boundaries.ts";
import type { County, Group, Place } from "../schemas/place.ts";

/** What maps are drawn from. */
export interface Geography {
  /** The 209 counties, in the order of their file. */
  counties: readonly County[];
  /** The places of the stories outside them. */
  others: readonly Place[];
  /** The six groups, in the order of the legend. */
  groups: readonly Group[];
  /** How the Chinese names of the counties' provinces and prefectures are read, by their codes. */
  readings: Readonly<Record<string, string>>;
  /** Boundaries of the counties and of the places outside. */
  boundaries: CountyTopology;
  /** Outlines of the provinces, for context. */
  provinces: ProvinceTopology;
}
