import { geoStream, type GeoPermissibleObjects, type GeoProjection } from "d3";
import { drawLine, type Point } from "./simplify.ts";

/** The lines of a shape in px, cut at the projection's clip extent; rings of polygons end where they start. */
export function projectLines(shape: GeoPermissibleObjects, projection: GeoProjection): Point[][] {
  const lines: Point[][] = [];
  let closed = false;
  geoStream(
    shape,
    projection.stream({
      point: (x, y) => void lines.at(-1)?.push([x, y]),
      lineStart: () => void lines.push([]),
      lineEnd: () => {
        const line = lines.at(-1);
        if (closed && line?.[0]) line.push(line[0]);
      },
      polygonStart: () => void (closed = true),
      polygonEnd: () => void (closed = false),
    }),
  );
  return lines.filter((line) => line.length > 1);
}

/** The lines of a shape on whole px, simplified within ACCURACY. */
export function drawnLines(shape: GeoPermissibleObjects, projection: GeoProjection): Point[][] {
  return projectLines(shape, projection).map(drawLine);
}
