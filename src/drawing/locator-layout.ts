import type { PartMap } from "../maps/part-map.ts";
import type { Point } from "../maps/simplify.ts";
import type { MapLayout } from "./composed-map.ts";
import type { Inset } from "./inset.ts";
import type { PlacedLabel } from "./map-labels.ts";
import type { ScaleBar } from "./scale-bar.ts";
import type { TextBlock } from "./svg.ts";
import type { Swatch } from "./swatches.ts";

/** The country in a corner of the map, in px of the grid. */
export interface CornerCountry extends Inset {
  /** The area that is tinted on it. */
  tinted: string;
  /** Places marked on it. */
  dots: Point[];
}

/** A place marked with a dot. */
export interface PlaceDot {
  at: Point;
  fill: string;
  label: TextBlock;
}

/** A laid-out locator: geometry that all widths share, and what this width puts on it. */
export interface LocatorLayout extends MapLayout {
  map: PartMap;
  corner: CornerCountry;
  /** Outlines of the places that the map is about. */
  subjects: string[];
  /** Names of these, and of other counties where they fit. */
  names: PlacedLabel[];
  lesser: TextBlock[];
  dots: PlaceDot[];
  texts: TextBlock[];
  swatches: Swatch[];
  bar: ScaleBar;
}
