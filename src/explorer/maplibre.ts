import { AttributionControl, Map, ScaleControl, setWorkerUrl } from "maplibre-gl";
import { Failure, PLAIN, SCALE_WIDTH, type Engine, type EngineWords } from "./gl.ts";
import { styleSheet, workerUrl } from "./ahead.ts";
import { loadStyleSheet } from "./style-sheet.ts";

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
  fonts: ["system-ui", "sans-serif"],

  async open(container, { words, bounds, limits, padding, first, signal, lost }) {
    await loadStyleSheet(styleSheet);
    setWorkerUrl(workerUrl);
    const map = new Map({
      container,
      // No glyph server: without one, names are drawn with the reader's own faces.
      style: { version: 8, ...first },
      // The tests have: it would take as long as the rest.
      validateStyle: false,
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
    signal.addEventListener("abort", () => map.remove());
    map.touchZoomRotate.disableRotation();
    map.keyboard.disableRotation();
    const credits = [
      words.attribution,
      '<a href="https://maplibre.org/" rel="noopener">MapLibre</a>',
    ];
    // In one corner, so that they stand over each other where the map is narrow.
    const attribution = new AttributionControl({ compact: false, customAttribution: credits });
    map.addControl(attribution, "bottom-left");
    map.addControl(new ScaleControl({ maxWidth: SCALE_WIDTH }), "bottom-left");
    // All that it shows is ours and comes with it: what fails on the way is its worker.
    const fail = ({ error }: { error: unknown }) => lost(new Failure("network", error));
    map.on("error", fail);
    await new Promise<void>((resolve) => void map.once("style.load", () => resolve()));
    map.once("idle", () => map.off("error", fail));
    return { map, base: PLAIN };
  },

  setBase: () => Promise.resolve(),
};
