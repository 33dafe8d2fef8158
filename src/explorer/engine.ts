import type { Engine } from "./gl.ts";

/** The engine is large; its style sheet comes meanwhile. */
async function loadMapLibre() {
  const ahead = import("./ahead.ts").then((files) => {
    files.fetchStyleSheet();
    return files;
  });
  const [engine, { fetchWorker }] = await Promise.all([import("./maplibre.ts"), ahead]);
  fetchWorker();
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
