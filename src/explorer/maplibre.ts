import {
  AttributionControl,
  Map,
  ScaleControl,
  setWorkerUrl,
  type StyleSpecification,
} from "maplibre-gl";
import styleSheet from "maplibre-gl/dist/maplibre-gl.css?url";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { Failure, type Engine, type EngineWords } from "./gl.ts";
import { loadStyleSheet } from "./style-sheet.ts";

/** No glyph server: without one, names are drawn with the reader's own faces. */
const EMPTY: StyleSpecification = { version: 8, sources: {}, layers: [] };

function localeOf(words: EngineWords): Record<string, string> {
  return {
    "Map.Title": words.title,
    "AttributionControl.ToggleAttribution": words.attributionToggle,
    "CooperativeGesturesHandler.WindowsHelpText": words.wheel,
    "CooperativeGesturesHandler.MacHelpText": words.wheelMac,
    "CooperativeGesturesHandler.MobileHelpText": words.fingers,
    "ScaleControl.Kilometers": words.kilometres,
    "ScaleControl.Meters": words.metres,
  };
}

/** MapLibre GL: our own shapes on our own land, nothing from any other host. */
export const engine: Engine = {
  bases: ["plain"],
  fonts: ["system-ui", "sans-serif"],

  async open(container, { words, bounds, limits, padding }) {
    await loadStyleSheet(styleSheet);
    setWorkerUrl(workerUrl);
    const map = new Map({
      container,
      style: EMPTY,
      bounds,
      fitBoundsOptions: { padding },
      maxBounds: limits,
      maxZoom: 10,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      cooperativeGestures: true,
      attributionControl: false,
      locale: localeOf(words),
    });
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    map.addControl(new ScaleControl({ maxWidth: 110 }), "bottom-left");
    map.addControl(
      new AttributionControl({
        compact: true,
        customAttribution: [
          words.attribution,
          '<a href="https://maplibre.org/" rel="noopener">MapLibre</a>',
        ],
      }),
    );
    await new Promise<void>((resolve, reject) => {
      map.once("style.load", () => resolve());
      map.once("error", ({ error }) => reject(new Failure("network", error)));
    });
    return map;
  },

  setBase: () => Promise.resolve(),
};
