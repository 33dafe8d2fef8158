import type { GlMap } from "./gl.ts";
import type { Box } from "./shapes.ts";
import { isStill } from "./still.ts";
import type { Camera, View } from "./view.ts";

/** Room around many counties, in px: to the right for a name that is led out there, below for scale and credits. */
const AROUND_MANY = { top: 24, right: 48, bottom: 56, left: 16 };
/** A single county stands in the middle, where the keys choose. */
const AROUND_ONE = { top: 56, right: 48, bottom: 56, left: 48 };

/** The room around what a view is about. */
export const roomAround = ({ county }: View) => (county === null ? AROUND_MANY : AROUND_ONE);

/** A single county is not shown nearer than this, so that its surroundings are seen. */
const NEAREST = 7.5;

/** Moves the map until what a view is about fills it. */
export function showBox(map: GlMap, box: Box, view: View): void {
  const padding = roomAround(view);
  const animate = !isStill();
  map.fitBounds(box, { padding, maxZoom: NEAREST, bearing: 0, pitch: 0, animate });
}

/** Moves the map to where an address says. */
export function showCamera(map: GlMap, { lon, lat, zoom }: Camera): void {
  map.easeTo({ center: [lon, lat], zoom, animate: false });
}

/** Where the map looks. */
export function cameraOf(map: GlMap): Camera {
  const { lat, lng } = map.getCenter();
  return { lat, lon: lng, zoom: map.getZoom() };
}

/** One step nearer or farther, as if the reader had moved the map. */
export function zoomBy(map: GlMap, step: 1 | -1): void {
  const options = { animate: !isStill() };
  if (step > 0) map.zoomIn(options, { byReader: true });
  else map.zoomOut(options, { byReader: true });
}

/** Whether the reader moved the map, by hand or by a button, and not the page. */
export function isByReader(event: object): boolean {
  return ("originalEvent" in event && Boolean(event.originalEvent)) || "byReader" in event;
}
