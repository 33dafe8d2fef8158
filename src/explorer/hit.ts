import type { FeatureCollection, MultiPolygon, Position } from "geojson";
import { boxesOf, type CountyShapes } from "./shapes.ts";

/** Whether a place lies within rings, by how often a line from it to the east meets them. */
function isWithin(rings: readonly Position[][], lon: number, lat: number): boolean {
  let within = false;
  for (const ring of rings) {
    ring.forEach(([x = 0, y = 0], i) => {
      const [fromX = 0, fromY = 0] = ring.at(i - 1)!;
      if (fromY > lat === y > lat) return;
      if (lon < fromX + ((lat - fromY) / (y - fromY)) * (x - fromX)) within = !within;
    });
  }
  return within;
}

/**
 * Gives the code of the county at a place, null for none. It asks the shapes and not the picture:
 * what the engine has not drawn yet, after a jump, is where it is all the same.
 */
export function countyFinder(shapes: Pick<CountyShapes, "counties">) {
  const { features }: FeatureCollection<MultiPolygon> = shapes.counties;
  const boxes = boxesOf(shapes);
  return (lon: number, lat: number): string | null => {
    const found = features.find(({ properties, geometry }) => {
      const [west, south, east, north] = boxes.get(String(properties?.["code"]))!;
      const near = lon >= west && lon <= east && lat >= south && lat <= north;
      return near && isWithin(geometry.coordinates.flat(), lon, lat);
    });
    return (found?.properties?.["code"] as string | undefined) ?? null;
  };
}
