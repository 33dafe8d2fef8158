import type { CountyTopology } from "../schemas/boundaries.ts";
import type { County, Group } from "../schemas/place.ts";

/** What maps are drawn from. */
export interface Geography {
  /** The 209 counties, in the order of their file. */
  counties: readonly County[];
  /** The six groups, in the order of the legend. */
  groups: readonly Group[];
  /** Boundaries of the counties and of the places outside. */
  boundaries: CountyTopology;
}
