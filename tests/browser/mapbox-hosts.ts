import type { Page, Route } from "playwright-core";
import { TOKEN } from "./mapbox-site.ts";

/** A style with one picture of its own, and a name, which stays over the counties. */
const STYLE = {
  version: 8,
  name: "stand-in",
  glyphs: "mapbox://fonts/mapbox/{fontstack}/{range}.pbf",
  sources: {
    spot: { type: "geojson", data: { type: "Point", coordinates: [78.5, 39.8] } },
  },
  layers: [
    { id: "ground", type: "background", paint: { "background-color": "#3a5f3a" } },
    { id: "names", type: "symbol", source: "spot", layout: { "text-field": "." } },
  ],
};

/** What the stand-in for Mapbox's hosts was asked. */
export interface Asked {
  /** Paths below api.mapbox.com, in order. */
  paths: string[];
  /** Those that came without the right token. */
  refused: string[];
}

function answer(path: string): { status: number; body: string } {
  if (path.startsWith("/styles/v1/mapbox/")) return { status: 200, body: JSON.stringify(STYLE) };
  if (path.startsWith("/v4/")) {
    const tiles = ["https://api.mapbox.com/v4/heights/{z}/{x}/{y}.pngraw"];
    if (path.endsWith(".json"))
      return { status: 200, body: JSON.stringify({ tiles, maxzoom: 14 }) };
    return { status: 404, body: "" };
  }
  return { status: 200, body: "{}" };
}

/** Stands in for api.mapbox.com and events.mapbox.com on a page: it answers whoever has the token, and nobody else. */
export async function standInForMapbox(page: Page, token = TOKEN): Promise<Asked> {
  const asked: Asked = { paths: [], refused: [] };
  const reply = async (route: Route) => {
    const { pathname, searchParams } = new URL(route.request().url());
    asked.paths.push(pathname);
    const known = searchParams.get("access_token") === token;
    if (!known) asked.refused.push(pathname);
    const { status, body } = known ? answer(pathname) : { status: 401, body: "{}" };
    const headers = { "access-control-allow-origin": "*" };
    await route.fulfill({ status, body, headers, contentType: "application/json" });
  };
  await page.route("https://api.mapbox.com/**", reply);
  await page.route("https://events.mapbox.com/**", (route) => route.fulfill({ status: 204 }));
  return asked;
}
