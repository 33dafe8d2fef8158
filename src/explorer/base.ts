import { PLAIN, type Engine, type GlMap } from "./gl.ts";

/**
 * Changes the map's background; where it does not come, to our own land. Resolves with what is
 * there, or with null when `signal` was aborted because another is wanted by now.
 */
export async function changeBase(
  { engine, map }: { engine: Engine; map: GlMap },
  wanted: string,
  signal: AbortSignal,
): Promise<string | null> {
  try {
    await engine.setBase(map, wanted, signal);
    return wanted;
  } catch (error) {
    if (signal.aborted) return null;
    if (wanted === PLAIN) throw error;
    return await changeBase({ engine, map }, PLAIN, signal);
  }
}
