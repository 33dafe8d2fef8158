import styleSheet from "maplibre-gl/dist/maplibre-gl.css?url";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { loadStyleSheet } from "./style-sheet.ts";

export { styleSheet, workerUrl };

/** Whoever needs what did not come asks again, and hears what went wrong. */
const ignore = () => {};

/**
 * Asks for the style sheet and the worker, which the engine would ask for only when it has come
 * itself. The worker waits in the browser's cache.
 */
export function fetchAhead(): void {
  loadStyleSheet(styleSheet).catch(ignore);
  fetch(workerUrl).catch(ignore);
}
