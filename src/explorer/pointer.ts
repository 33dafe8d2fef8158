import type { GlMap } from "./gl.ts";

/** What a reader does on the map. */
export interface Pointing {
  /** The county at a place in degrees, null for none. */
  countyAt(lon: number, lat: number): string | null;
  /** The county under the pointer, or in the middle while the keyboard moves the map; null for none. */
  hover(code: string | null): void;
  /** A county was chosen; null for a place that is in none, or for Escape. */
  choose(code: string | null): void;
}

/** Calls back when the map stands still: at once, or when it has come to where it is going. */
function atRest(map: GlMap, then: () => void): void {
  if (map.isMoving()) map.once("moveend", then);
  else then();
}

/**
 * Mouse, finger and keyboard on the map. The engine moves it; Enter chooses the county in the
 * middle, or while the map moves the one that it is moving to, which is announced when the map has
 * come to rest; Escape lets it go.
 */
export function startPointing(map: GlMap, { countyAt, hover, choose }: Pointing): void {
  const canvas = map.getCanvas();
  const byKeyboard = () => canvas.matches(":focus-visible");
  const inMiddle = () => {
    const { lng, lat } = map.getCenter();
    return countyAt(lng, lat);
  };
  map.on("mousemove", ({ lngLat }) => {
    const code = countyAt(lngLat.lng, lngLat.lat);
    canvas.style.cursor = code ? "pointer" : "";
    hover(code);
  });
  map.on("mouseout", () => hover(null));
  map.on("click", ({ lngLat }) => choose(countyAt(lngLat.lng, lngLat.lat)));
  map.on("moveend", () => {
    if (byKeyboard()) hover(inMiddle());
  });
  canvas.addEventListener("focus", () => {
    if (byKeyboard()) hover(inMiddle());
  });
  canvas.addEventListener("blur", () => hover(null));
  canvas.addEventListener("keydown", ({ key }) => {
    if (key === "Enter") atRest(map, () => choose(inMiddle()));
    if (key === "Escape") choose(null);
  });
}
