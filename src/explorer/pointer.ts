import type { GlMap } from "./gl.ts";

/** What a reader does on the map. */
export interface Pointing {
  /** The county under the pointer, or in the middle while the keyboard moves the map; null for none. */
  hover(code: string | null): void;
  /** A county was chosen; null for a place that is in none, or for Escape. */
  choose(code: string | null): void;
}

/** The county at a point of the map in px. */
function countyAt(map: GlMap, point: [number, number]): string | null {
  if (!map.getLayer("counties")) return null;
  const [found] = map.queryRenderedFeatures(point, { layers: ["counties"] });
  return (found?.properties["code"] as string | undefined) ?? null;
}

function countyInMiddle(map: GlMap): string | null {
  const { clientWidth, clientHeight } = map.getCanvas();
  return countyAt(map, [clientWidth / 2, clientHeight / 2]);
}

/**
 * Mouse, finger and keyboard on the map. The engine moves it; Enter chooses the county in the
 * middle, which is announced when the map has come to rest, and Escape lets it go.
 */
export function startPointing(map: GlMap, { hover, choose }: Pointing): void {
  const canvas = map.getCanvas();
  const byKeyboard = () => canvas.matches(":focus-visible");
  map.on("mousemove", ({ point }) => {
    const code = countyAt(map, [point.x, point.y]);
    canvas.style.cursor = code ? "pointer" : "";
    hover(code);
  });
  map.on("mouseout", () => hover(null));
  map.on("click", ({ point }) => choose(countyAt(map, [point.x, point.y])));
  map.on("moveend", () => {
    if (byKeyboard()) hover(countyInMiddle(map));
  });
  canvas.addEventListener("focus", () => {
    if (byKeyboard()) hover(countyInMiddle(map));
  });
  canvas.addEventListener("blur", () => hover(null));
  canvas.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") choose(countyInMiddle(map));
    if (key === "Escape") choose(null);
  });
}
