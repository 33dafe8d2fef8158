import {
  AttributionControl,
  Map,
  ScaleControl,
  setAccessToken,
  type StyleSpecification,
} from "mapbox-gl/esm";
import styleSheet from "mapbox-gl/dist/mapbox-gl.css?url";
import { Failure, PLAIN, SCALE_WIDTH, type Engine, type EngineWords, type GlMap } from "./gl.ts";
import { loadStyleSheet } from "./style-sheet.ts";

/** The engine wants to know where faces come from, though it draws all names with the reader's own. */
const GLYPHS = "mapbox://fonts/mapbox/{fontstack}/{range}.pbf";

/** Backgrounds by name: Mapbox's own styles, and our land alone. */
const STYLES: Readonly<Record<string, string | StyleSpecification>> = {
  terrain: "mapbox://styles/mapbox/outdoors-v12",
  satellite: "mapbox://styles/mapbox/satellite-v9",
  [PLAIN]: { version: 8, glyphs: GLYPHS, sources: {}, layers: [] },
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
/** The token is refused; any other status is about the one thing that was asked for. */
const REFUSED = 401;
/** How long a background may take, in ms. */
const PATIENCE = 12_000;

function localeOf(words: EngineWords): Record<string, string> {
  return {
    "Map.Title": words.title,
    "AttributionControl.ToggleAttribution": words.attributionToggle,
    "ScrollZoomBlocker.CtrlMessage": words.wheel,
    "ScrollZoomBlocker.CmdMessage": words.wheelMac,
    "TouchPanBlocker.Message": words.fingers,
  };
}

type EngineError = Error & { status?: number };

/** What the engine says when Mapbox has refused the token for the map as a whole. */
const isRevoked = ({ message }: EngineError) =>
  message.startsWith("A valid Mapbox access token is required");

/**
 * Resolves when the background has come. Rejects with a Failure when it does not or takes too long,
 * and when `signal` is aborted before.
 */
function styled(map: Map, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const settled = new AbortController();
    const settle = (then: () => void) => {
      if (settled.signal.aborted) return;
      settled.abort();
      map.off("error", fail);
      map.off("style.load", come);
      then();
    };
    const come = () => settle(resolve);
    const fail = ({ error }: { error: EngineError }) => {
      const reason = error.status === REFUSED || isRevoked(error) ? "token" : "network";
      settle(() => reject(new Failure(reason, error)));
    };
    map.on("style.load", come);
    map.on("error", fail);
    const late = setTimeout(() => fail({ error: new Error("the style is late") }), PATIENCE);
    settled.signal.addEventListener("abort", () => clearTimeout(late));
    const give = () => settle(() => reject(signal.reason as Error));
    signal.addEventListener("abort", give, { signal: settled.signal });
  });
}

function raise(map: Map, base: string): void {
  if (base === PLAIN) return;
  map.addSource("heights", DEM);
  map.setTerrain({ source: "heights", exaggeration: 1.3 });
}

async function setStyle(map: Map, base: string, signal: AbortSignal): Promise<void> {
  // A style that did not come has no terrain, and refuses to have it taken away.
  if (map.getTerrain()) map.setTerrain(null);
  map.setStyle(STYLES[base] ?? "", { diff: false, ...FACES });
  await styled(map, signal);
  raise(map, base);
}

/** Waits for the style that the map was made with, or goes on without it; a token that is refused ends the map. */
async function firstStyle(map: Map, base: string, signal: AbortSignal): Promise<string> {
  try {
    await styled(map, signal);
    raise(map, base);
    return base;
  } catch (error) {
    if (signal.aborted || (error instanceof Failure && error.reason === "token")) throw error;
    await setStyle(map, PLAIN, signal);
    return PLAIN;
  }
}

/** Mapbox GL JS, with satellite pictures and relief from its own hosts. */
export const engine: Engine = {
  fonts: ["Sans Regular"],

  async open(container, { language, words, bounds, limits, padding, base, signal, lost }) {
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
    signal.addEventListener("abort", () => map.remove());
    map.addControl(new ScaleControl({ maxWidth: SCALE_WIDTH }), "bottom-left");
    map.addControl(new AttributionControl({ compact: true, customAttribution: words.attribution }));
    const shown = await firstStyle(map, base, signal);
    map.on("error", ({ error }) => {
      if (isRevoked(error)) lost(new Failure("token", error));
    });
    // The same methods, typed by another project.
    return { map: map as unknown as GlMap, base: shown };
  },

  setBase: (map, base, signal) => setStyle(map as unknown as Map, base, signal),
};
