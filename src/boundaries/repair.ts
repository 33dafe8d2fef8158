import polygonClipping from "polygon-clipping";
import { type GridPolygon, type GridRing, type GridShape, keyOf, rewind } from "./grid.ts";

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
 * that it encloses; a crossing point is moved to the nearest grid point.
 */
export function repair({ adcode, polygons }: GridShape): Repaired {
  if (!polygons.flat().some(touchesItself)) {
    return { shape: { adcode, polygons: polygons.map((p) => rewind(p)) }, repaired: false };
  }
  const cut = polygonClipping.union(polygons).map((polygon) => rewind(onGrid(polygon)));
  return { shape: { adcode, polygons: cut }, repaired: true };
}
