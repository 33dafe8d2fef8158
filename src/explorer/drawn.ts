import type { GlMap } from "./gl.ts";

/** Resolves when a source's shapes are on the screen. */
export function drawn(map: Pick<GlMap, "on" | "off" | "once">, source: string): Promise<void> {
  return new Promise((resolve) => {
    const look = (event: { sourceId?: string; isSourceLoaded?: boolean }) => {
      if (event.sourceId !== source || !event.isSourceLoaded) return;
      map.off("sourcedata", look);
      map.once("render", () => resolve());
    };
    map.on("sourcedata", look);
  });
}
