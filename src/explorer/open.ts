import type { ExplorerFile } from "./data.ts";
import { loadEngine } from "./engine.ts";
import { Failure } from "./gl.ts";
import type { Setting } from "./setting.ts";
import { drawsWebGl } from "./webgl.ts";

/** How long a map lives, and who is told when it is taken away. */
export interface Life {
  /** Aborted at the map's end: then all that belongs to it goes. */
  signal: AbortSignal;
  /** Called when the map cannot go on. */
  lost(failure: Failure): void;
}

async function loadFile(address: string): Promise<ExplorerFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Failure("network", `${response.status} ${address}`);
  return (await response.json()) as ExplorerFile;
}

/**
 * Loads what the map needs, all at once, and opens it; resolves when it can be seen. Nothing is
 * loaded where nothing could be drawn: half a megabyte would be wasted.
 */
export async function openMap(root: HTMLElement, setting: Setting, life: Life): Promise<void> {
  if (!drawsWebGl()) throw new Failure("webgl");
  const engine = loadEngine();
  const own = Promise.all([import("./explore.ts"), loadFile(setting.start)]);
  const opened = own.then(([{ explore }, file]) => explore(root, setting, { engine, file }, life));
  // Whichever fails first is the answer.
  await Promise.all([engine, opened]);
}
