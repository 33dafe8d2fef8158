import type { Layout } from "./chart-type.ts";
import type { ChoroplethGeometry } from "./choropleth-geometry.ts";
import type { AreaName, Pin, SmallMark } from "./choropleth-labels.ts";
import type { LegendCell } from "./class-legend.ts";

/** A laid-out map: geometry that all widths share, and what this width puts on it. */
export interface ChoroplethLayout extends Layout {
  /** Px of the drawing for a px of the grid. */
  scale: number;
  /** Where the grid's top is in the drawing, in px. */
  top: number;
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
