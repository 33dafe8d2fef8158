import {
  AttributionControl,
  Map,
  ScaleControl,
  setAccessToken,
  type StyleSpecification,
} from "mapbox-gl/esm";
import styleSheet from "mapbox-gl/dist/mapbox-gl.css?url";
import { Failure, type Engine, type EngineWords, type GlMap } from "./gl.ts";
import { loadStyleSheet } from "./style-sheet.ts";

/** Backgrounds by name: Mapbox's own styles, and our land alone. */
const STYLES: Readonly<Record<string, string | StyleSpecification>> = {
  terrain: "mapbox://styles/mapbox/outdoors-v12",
  satellite: "mapbox://styles/mapbox/satellite-v9",
  plain: { version: 8, sources: {}, layers: [] },
};

/** Heights, for relief. */
const DEM = {
  type: "raster-dem",
  url: "mapbox://mapbox.mapbox-terrain-dem-v1",
  tileSize: 512,
  maxzoom: 14,
} as const;

/** Names are drawn with the reader's own faces, like the other engine's. */
const FACES = { localFontFamily: "system-ui, sans-serif", localIdeographFontFamily: "sans-serif" };
const LANGUAGES: Readonly<Record<string, string>> = { en: "en", zh: "zh-Hans" };
const REFUSED = new Set([401, 403]);

function localeOf(words: EngineWords): Record<string, string> {
  return {
    "Map.Title": words.title,
    "AttributionControl.ToggleAttribution": words.attributionToggle,
    "ScrollZoomBlocker.CtrlMessage": words.wheel,
    "ScrollZoomBlocker.CmdMessage": words.wheelMac,
    "TouchPanBlocker.Message": words.fingers,
  };
}

/** What an error of the engine means; a tile that is missing means nothing. */
function refuses(error: Error & { status?: number }): boolean {
  return REFUSED.has(error.status ?? 0) || /access token/i.test(error.message);
}

/** Resolves when the background has come. Rejects with a Failure when it does not, or the token is refused. */
function styled(map: Map): Promise<void> {
  return new Promise((resolve, reject) => {
    const fail = ({ error }: { error: Error }) => {
      map.off("error", fail);
      reject(new Failure(refuses(error) ? "token" : "network", error));
    };
    map.on("error", fail);
    map.once("style.load", () => {
      map.off("error", fail);
      resolve();
    });
  });
}

function raise(map: Map, base: string): void {
  if (base === "plain") return;
  map.addSource("heights", DEM);
  map.setTerrain({ source: "heights", exaggeration: 1.3 });
}

/** Mapbox GL JS, with satellite pictures and relief from its own hosts. */
export const engine: Engine = {
  bases: Object.keys(STYLES),
  fonts: ["Sans Regular"],

  async open(container, { language, words, bounds, limits, padding, base, lost }) {
    await loadStyleSheet(styleSheet);
    setAccessToken(import.meta.env.PUBLIC_MAPBOX_TOKEN);
    const map = new Map({
      container,
      style: STYLES[base] ?? "",
      projection: "mercator",
      bounds,
      fitBoundsOptions: { padding },
      maxBounds: limits,
      maxZoom: 14,
      cooperativeGestures: true,
      attributionControl: false,
      language: LANGUAGES[language] ?? language,
      // As on every other map of the site.
      worldview: "CN",
      ...FACES,
      locale: localeOf(words),
    });
    map.addControl(new ScaleControl({ maxWidth: 110 }), "bottom-left");
    map.addControl(new AttributionControl({ compact: true, customAttribution: words.attribution }));
    await styled(map);
    raise(map, base);
    map.on("error", ({ error }) => {
      if (refuses(error)) lost(new Failure("token", error));
    });
    // The same methods, typed by another project.
    return map as unknown as GlMap;
  },

  async setBase(glMap, base) {
    const map = glMap as unknown as Map;
    map.setTerrain(null);
    map.setStyle(STYLES[base] ?? "", { diff: false, ...FACES });
    await styled(map);
    raise(map, base);
  },
};
