let known: boolean | undefined;

/**
 * Whether this browser draws with WebGL, found out once. It starts the browser's graphics, which
 * takes a while: ask when the reader is about to want the map.
 */
export function drawsWebGl(): boolean {
  if (known !== undefined) return known;
  const context = document.createElement("canvas").getContext("webgl2");
  context?.getExtension("WEBGL_lose_context")?.loseContext();
  known = context !== null;
  return known;
}
