import { VIEW, type CameraView } from "../maps/camera-map.ts";
import type { Point } from "../maps/simplify.ts";
import type { MapLayout } from "./composed-map.ts";
import type { PlacedLabel } from "./map-labels.ts";
import type { ScaleBar } from "./scale-bar.ts";
import type { TextBlock } from "./svg.ts";

/** What stands on one view, in px from its upper left corner. */
export interface ViewLabels {
  /** What the view shows. */
  title: TextBlock;
  /** What the next view shows; in the last view what it is about. */
  here: PlacedLabel;
  /** Names of other parts and of what has no code. */
  lesser: TextBlock[];
  bar: ScaleBar;
}

/** A laid-out camera: its views two by two, and the names for each view alone at the full width. */
export interface CameraLayout extends MapLayout {
  views: CameraView[];
  /** Names on the still views, at their small scale. */
  still: ViewLabels[];
  /** Names on a view that has the whole drawing to itself. */
  moving: ViewLabels[];
}

/** Space in px of the grid between the views; it keeps the whole in the shape of one view. */
const GAP = { x: 16, y: 12 } as const;

/** Size in px of the grid of all views. */
export const CAMERA_GRID = {
  width: 2 * VIEW.width + GAP.x,
  height: 2 * VIEW.height + GAP.y,
} as const;

/** How much a view grows that has the whole drawing to itself. */
export const ALONE: number = CAMERA_GRID.width / VIEW.width;

/** Where a view stands among the others, in px of the grid. */
export function placeOf(index: number): Point {
  return [(index % 2) * (VIEW.width + GAP.x), Math.floor(index / 2) * (VIEW.height + GAP.y)];
}
