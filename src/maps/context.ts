import { mesh } from "topojson-client";
import type { GeoProjection } from "d3";
import type { ProvinceTopology } from "../schemas/boundaries.ts";
import { encodeLines, encodePath, ringOf, visibleRings } from "./encode.ts";
import type { Point } from "./simplify.ts";
import { drawnLines } from "./stream.ts";
import { mergeShapes, provincesOf, seaLineOf } from "./topology.ts";

/** What lies around the subject of a map, as paths. */
export interface Context {
  /** The provinces as one land. */
  land: string;
  /** The borders between them. */
  borders: string;
  /** The dashes of the South China Sea line. */
  seaLine: string;
}

/** Outlines are a backdrop: they may move by so many px. */
const TOLERANCE = 0.5;

/**
 * The provinces within `frame` (its corners in px). Their outline, of another source, would look
 * out from under the counties: `hidden` are provinces that the counties cover whole, `tuck` moves
 * the points of the others.
 */
export function contextOf(
  provinces: ProvinceTopology,
  projection: GeoProjection,
  frame: [[number, number], [number, number]],
  hidden: readonly string[] = [],
  tuck: (point: Point) => Point = (point) => point,
): Context {
  const clip = projection.clipExtent();
  projection.clipExtent(frame);
  const topology = provincesOf(provinces);
  const { shapes } = topology.objects;
  const codes = shapes.geometries.map(({ id }) => id).filter((id) => !hidden.includes(id));
  const outlines = drawnLines(mergeShapes(topology, codes), projection, TOLERANCE);
  const rings = outlines.map((line) => ringOf(line.map(tuck)));
  const lines = mesh(topology, shapes, (a, b) => a !== b);
  const context = {
    land: encodePath(visibleRings(rings)),
    borders: encodeLines(drawnLines(lines, projection, TOLERANCE)),
    seaLine: encodeLines(drawnLines(seaLineOf(provinces), projection, TOLERANCE)),
  };
  projection.clipExtent(clip);
  return context;
}
