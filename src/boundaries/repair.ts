import polygonClipping from "polygon-clipping";
import {
  type GridPolygon,
  type GridRing,
  type GridShape,
  doubleArea,
  keyOf,
  rewind,
} from "./grid.ts";

/** Whether a ring is a line walked to and fro, which bounds nothing. */
function isFlat(ring: GridRing): boolean {
  return doubleArea(ring) === 0;
}

/** Whether a ring comes through one point twice: it touches or crosses itself there. */
function touchesItself(ring: GridRing): boolean {
  return new Set(ring.map(keyOf)).size < ring.length - 1;
}

function onGrid(polygon: readonly (readonly [number, number])[][]): GridPolygon {
  return polygon.map((ring) => ring.map(([x, y]) => [Math.round(x), Math.round(y)]));
}

/** A county with valid polygons, and whether that took a repair. */
export interface Repaired {
  shape: GridShape;
  repaired: boolean;
}

/**
 * Polygons whose rings neither touch nor cross themselves, wound clockwise with
 * anticlockwise holes. A ring that touches itself is cut into the polygons and holes
 * that it encloses, a ring without area is dropped, and a crossing point is moved to the
 * nearest grid point. Where a ring touches its own border in the middle of a line, `snap` has
 * to have put the point there first.
 */
export function repair({ adcode, polygons }: GridShape): Repaired {
  if (!polygons.flat().some((ring) => isFlat(ring) || touchesItself(ring))) {
    return { shape: { adcode, polygons: polygons.map((p) => rewind(p)) }, repaired: false };
  }
  const cut = polygonClipping
    .union(polygons.filter(([outer]) => !isFlat(outer!)))
    .map((polygon) => rewind(onGrid(polygon)));
  return { shape: { adcode, polygons: cut }, repaired: true };
}
