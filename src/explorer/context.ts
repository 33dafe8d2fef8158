import type { GlMap } from "./gl.ts";

/** How long a drawing surface that was taken away may take to come back, in ms. */
const GRACE = 4000;

/**
 * Calls back when the browser has taken the map's drawing surface away and does not give it back.
 * While the page is not seen it need not: then the waiting begins when it is seen again.
 */
export function watchContext(map: GlMap, signal: AbortSignal, lost: () => void): void {
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(waiting);
  const wait = () => {
    stop();
    waiting = setTimeout(() => {
      if (!document.hidden) lost();
      else document.addEventListener("visibilitychange", wait, { once: true, signal });
    }, GRACE);
  };
  map.on("webglcontextlost", wait);
  map.on("webglcontextrestored", stop);
  signal.addEventListener("abort", stop);
}
