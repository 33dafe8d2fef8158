import type { DetailFile } from "./data.ts";
import type { GlMap } from "./gl.ts";

/** Zoom from which the finer arcs are wanted. */
const DETAIL_FROM = 5;

/** Where the finer arcs come from and go to. */
export interface FinerOptions {
  /** Address of their file. */
  address: string;
  draw(detail: DetailFile): void;
  /** Called when they do not come; the coarse ones stay, and the next move asks again. */
  failed(): void;
}

/** Asks for the finer arcs when the map first comes near; call it with every move. */
export function finerArcs(map: GlMap, { address, draw, failed }: FinerOptions): () => void {
  let asked = false;
  return async () => {
    if (asked || map.getZoom() < DETAIL_FROM) return;
    asked = true;
    try {
      const response = await fetch(address);
      if (!response.ok) throw new Error(String(response.status));
      draw((await response.json()) as DetailFile);
    } catch {
      asked = false;
      failed();
    }
  };
}
