/** What colours stand for. */
export type By = "group" | "year";

/** Where the map looks. */
export interface Camera {
  lat: number;
  lon: number;
  zoom: number;
}

/** What a reader has set: all that an address carries, so that whoever opens it sees the same. */
export interface View {
  by: By;
  /** The class that stands out, by its id: a group, or a year (`none` for counties never listed). */
  only: string | null;
  /** The prefecture or province whose counties stand out, by its code. */
  in: string | null;
  /** The chosen county, by its code. */
  county: string | null;
  /** The background, where the engine offers several; null for its first. */
  base: string | null;
  /** Where the reader moved the map to; null where it follows from the rest. */
  at: Camera | null;
}

/** The view of an address that says nothing. */
export const FIRST_VIEW: View = {
  by: "group",
  only: null,
  in: null,
  county: null,
  base: null,
  at: null,
};

/** Which values an address may hold; others fall away. */
export interface Known {
  classes: Readonly<Record<By, readonly string[]>>;
  regions: ReadonlySet<string>;
  counties: ReadonlySet<string>;
  bases: readonly string[];
}

const DIGITS = { degrees: 3, zoom: 2 } as const;

function readCamera(text: string | null): Camera | null {
  const [lat, lon, zoom, ...rest] = (text ?? "").split(",").map(Number);
  if (lat === undefined || lon === undefined || zoom === undefined || rest.length > 0) return null;
  const sound = Math.abs(lat) <= 85 && Math.abs(lon) <= 180 && zoom >= 0 && zoom <= 24;
  return sound ? { lat, lon, zoom } : null;
}

/** A value if it is among the known ones. */
function among<T extends string>(value: string | null, known: Iterable<T>): T | null {
  for (const each of known) if (each === value) return each;
  return null;
}

/** The view that the query of an address stands for. Whatever is not known in it is left out. */
export function readView(query: string, known: Known): View {
  const said = new URLSearchParams(query);
  const by = said.get("by") === "year" ? "year" : "group";
  return {
    by,
    only: among(said.get("only"), known.classes[by]),
    in: among(said.get("in"), known.regions),
    county: among(said.get("county"), known.counties),
    base: among(said.get("base"), known.bases),
    at: readCamera(said.get("at")),
  };
}

/** The query of an address for a view, with its `?`; empty for the first view. */
export function writeView({ by, only, in: region, county, base, at }: View): string {
  const { degrees, zoom } = DIGITS;
  const parts = [
    by === FIRST_VIEW.by ? null : `by=${by}`,
    only && `only=${only}`,
    region && `in=${region}`,
    county && `county=${county}`,
    base && `base=${base}`,
    at &&
      `at=${[at.lat.toFixed(degrees), at.lon.toFixed(degrees), at.zoom.toFixed(zoom)].map(Number).join()}`,
  ].filter(Boolean);
  return parts.length > 0 ? `?${parts.join("&")}` : "";
}

/** Whether a query asks for a view: then the reader who follows it has asked for the map. */
export function asksForView(query: string): boolean {
  const said = new URLSearchParams(query);
  return Object.keys(FIRST_VIEW).some((key) => said.has(key));
}
