import type { GlMap } from "./gl.ts";
import type { Box } from "./shapes.ts";
import type { Camera } from "./view.ts";

/** Room around what is shown, in px. */
export const PADDING = 28;
/** A single county is not shown nearer than this, so that its surroundings are seen. */
const NEAREST = 7.5;

/** Whether the map may fly: not for who asked for less motion. */
const still = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** Moves the map until a box fills it; at once where `jump` is set. */
export function showBox(map: GlMap, box: Box, jump = false): void {
  const animate = !jump && !still();
  map.fitBounds(box, { padding: PADDING, maxZoom: NEAREST, bearing: 0, pitch: 0, animate });
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
  const options = { animate: !still() };
  if (step > 0) map.zoomIn(options, { byReader: true });
  else map.zoomOut(options, { byReader: true });
}

/** Whether the reader moved the map, by hand or by a button, and not the page. */
export function isByReader(event: object): boolean {
  return ("originalEvent" in event && Boolean(event.originalEvent)) || "byReader" in event;
}
