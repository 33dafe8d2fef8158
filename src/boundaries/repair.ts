import { polygonArea } from "d3";
import polygonClipping from "polygon-clipping";
import { meeting } from "../content/rings.ts";
import { type GridPolygon, type GridRing, type GridShape, keyOf, rewind } from "./grid.ts";

/** Whether a ring is a line walked to and fro, which bounds nothing. */
function isFlat(ring: GridRing): boolean {
  return polygonArea(ring) === 0;
}

/** Whether a ring crosses itself, or comes through one point twice. */
function meetsItself(ring: GridRing): boolean {
  return meeting(ring.slice(1)) !== null;
}

function onGrid(polygon: readonly (readonly [number, number])[][]): GridPolygon {
  return polygon.map((ring) => ring.map(([x, y]) => [Math.round(x), Math.round(y)]));
}

/** A county with valid polygons, and whether that took a repair. */
export interface Repaired {
  shape: GridShape;
  repaired: boolean;
}

/** Whether two rings run along one line, which is then no border: polygons that should be one. */
function adjoin(rings: readonly GridRing[]): boolean {
  const seen = new Set<string>();
  return rings.some((ring) =>
    ring.slice(1).some((point, i) => {
      const ends = [keyOf(ring[i]!), keyOf(point)].toSorted().join(" ");
      return seen.size === seen.add(ends).size;
    }),
  );
}

function isSound(polygons: readonly GridPolygon[]): boolean {
  const rings = polygons.flat();
  return !adjoin(rings) && !rings.some((ring) => isFlat(ring) || meetsItself(ring));
}

/** Cut anew until rounding to the grid makes rings touch no more. */
function cut(polygons: readonly GridPolygon[]): GridPolygon[] {
  const made = polygonClipping.union(polygons.filter(([outer]) => !isFlat(outer!))).map(onGrid);
  return isSound(made) ? made : cut(made);
}

/**
 * Polygons whose rings neither touch nor cross themselves nor run along each other, wound clockwise
 * with anticlockwise holes. Such rings are cut into the polygons and holes that they enclose, a
 * ring without area is dropped, and a crossing point is moved to the nearest grid point. Where a
 * ring touches its own border in the middle of a line, `snap` has to have put the point there first.
 */
export function repair({ adcode, polygons }: GridShape): Repaired {
  const repaired = !isSound(polygons);
  const sound = repaired ? cut(polygons) : polygons;
  return { shape: { adcode, polygons: sound.map(rewind) }, repaired };
}
