import gcoord from "gcoord";
import { type GridPoint, STEPS } from "./grid.ts";

/** Longitude and latitude in degrees. */
export type LonLat = [number, number];

/**
 * A grid point of the counties' source in WGS 84. The source's points stand half a step
 * (1/2048 degree) too far east and north, which is taken off first. What is left is GCJ-02, the shifted system of Chinese web maps, which gcoord inverts to 0.1 m.
 */
export function toWgs84([x, y]: Readonly<GridPoint>): LonLat {
  const gcj: LonLat = [(x - 0.5) / STEPS, (y - 0.5) / STEPS];
  const [lon, lat] = gcoord.transform(gcj, gcoord.GCJ02, gcoord.WGS84);
  return [lon!, lat!];
}
