import type { Engine } from "./gl.ts";

/** The engine is large; what it needs besides comes meanwhile. */
async function loadMapLibre() {
  const ahead = import("./ahead.ts").then(({ fetchAhead }) => fetchAhead());
  const [engine] = await Promise.all([import("./maplibre.ts"), ahead]);
  return engine;
}

/**
 * Loads this build's engine: Mapbox GL JS where a token is set, else MapLibre GL. The condition is
 * settled when the site is built, so that the other engine is in no file of it.
 */
export async function loadEngine(): Promise<Engine> {
  const { engine } = import.meta.env.PUBLIC_MAPBOX_TOKEN
    ? await import("./mapbox.ts")
    : await loadMapLibre();
  return engine;
}
