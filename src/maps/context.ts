import type { ProvinceTopology } from "../schemas/boundaries.ts";
import { encodeLines, encodePath, ringOf, visibleRings } from "./encode.ts";
import { cornersOf, partsOf, type Corners, type MapFrame } from "./map-frame.ts";
import type { Point } from "./simplify.ts";
import { drawnLines } from "./stream.ts";
import { linesBetween, mergeShapes, provincesOf, seaLineOf } from "./topology.ts";

/** What lies around the subject of a map, as paths. */
export interface Context {
  /** The provinces as one land. */
  land: string;
  /** The borders between them. */
  borders: string;
  /** The dashes of the South China Sea line. */
  seaLine: string;
}

/** Tibet: its counties cover it whole, and its outline of another source would look out from under them. */
const COVERED = "540000";

/** The counties that lie over the provinces. */
export interface Cover {
  /** Whether a point lies under them. */
  hides(point: Point): boolean;
  /** Moves points of the provinces' outlines, which are of another source, to under them. */
  tuck(point: Point): Point;
}

/** The provinces within a frame, or within the box `shown` of it, but for borders under counties. */
export function contextOf(
  provinces: ProvinceTopology,
  frame: MapFrame,
  cover?: Cover,
  shown: Corners = cornersOf(frame),
): Context {
  const { projection } = frame;
  const clip = projection.clipExtent();
  projection.clipExtent(shown);
  const topology = provincesOf(provinces);
  const codes = topology.objects.shapes.geometries
    .map(({ id }) => id)
    .filter((id) => !cover || id !== COVERED);
  const outlines = drawnLines(mergeShapes(topology, codes), projection);
  const rings = outlines.map((line) => ringOf(cover ? line.map(cover.tuck) : line));
  const borders = drawnLines(
    linesBetween(topology, (a, b) => a !== b),
    projection,
  );
  const isSeen = (a: Point, b: Point) => !cover || !(cover.hides(a) && cover.hides(b));
  const context = {
    land: encodePath(visibleRings(rings)),
    borders: encodeLines(partsOf(borders, isSeen)),
    seaLine: encodeLines(drawnLines(seaLineOf(provinces), projection)),
  };
  projection.clipExtent(clip);
  return context;
}
