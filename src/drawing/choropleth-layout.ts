import type { ChoroplethGeometry } from "./choropleth-geometry.ts";
import type { AreaName, Pin, SmallMark } from "./choropleth-labels.ts";
import type { MapLayout } from "./composed-map.ts";
import type { LegendCell } from "./class-legend.ts";

/** A laid-out map: geometry that all widths share, and what this width puts on it. */
export interface ChoroplethLayout extends MapLayout {
  geometry: ChoroplethGeometry;
  /** What the arrow keys do, for who cannot point. */
  keys: string;
  /** The fill of each class; where titles do not name it, what follows a county's name to do so. */
  classes: { fill: string; name: string | null }[];
  /** A title for each county. */
  titles: string[];
  names: AreaName[];
  pins: Pin[];
  small: SmallMark[];
  legend: LegendCell[];
}
