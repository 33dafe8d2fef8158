import styleSheet from "maplibre-gl/dist/maplibre-gl.css?url";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { loadStyleSheet } from "./style-sheet.ts";

export { styleSheet, workerUrl };

/** Whoever needs what did not come asks again, and hears what went wrong. */
const ignore = () => {};

/** Asks for the style sheet, which the engine would ask for only when it has come itself. */
export function fetchStyleSheet(): void {
  loadStyleSheet(styleSheet).catch(ignore);
}

/**
 * Asks for the worker, to wait in the browser's cache: when the engine has come, so that neither
 * keeps the other off the line, but before the engine is at work.
 */
export function fetchWorker(): void {
  fetch(workerUrl).catch(ignore);
}
