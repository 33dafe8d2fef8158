import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from "maplibre-gl";
import type { CountyClass } from "./classes.ts";
import type { Colours } from "./colours.ts";
import { prefixOf } from "./regions.ts";
import type { ShapeKind } from "./shapes.ts";
import type { By } from "./view.ts";

/** What the layers' colours depend on. */
export interface Look {
  by: By;
  /** The class that stands out. */
  only: string | null;
  /** The region whose counties stand out. */
  in: string | null;
  classes: Readonly<Record<By, readonly CountyClass[]>>;
  colours: Colours;
  /** Whether a picture lies under the counties; then their fills let it through. */
  picture: boolean;
  /** Faces for names, as the engine takes them. */
  fonts: string[];
}

/** Zoom from which the counties' own names stand on the map, and the groups' no longer do. */
export const NAMES_FROM = 5.4;

/** The colour of each class, and of what is in none. */
export function fillColour({ by, classes, colours }: Look): ExpressionSpecification {
  const cases = classes[by].flatMap(({ id, colour }) => [id, colours[colour] ?? ""]);
  return ["match", ["get", by], ...cases, "transparent"] as unknown as ExpressionSpecification;
}

const PALE = 0.22;

/** Whether a county stands out; null where none does more than another. */
function standsOut({ by, only, in: region }: Look): unknown[] | null {
  if (only !== null) return ["==", ["get", by], only];
  if (region === null) return null;
  const prefix = prefixOf(region);
  return ["==", ["slice", ["get", "code"], 0, prefix.length], prefix];
}

/** How much of the fills is seen: all of it, or over a picture half; what does not stand out, less. */
export function fillOpacity(look: Look): number | ExpressionSpecification {
  const full = look.picture ? 0.5 : 1;
  const which = standsOut(look);
  if (!which) return full;
  return ["case", which, full, full * PALE] as unknown as ExpressionSpecification;
}

const isMarked = (state: string) => ["boolean", ["feature-state", state], false];

/** The value for the chosen county, the one under the pointer, and the others. */
function byState(chosen: number, hover: number, other: number): ExpressionSpecification {
  return [
    "case",
    isMarked("chosen"),
    chosen,
    isMarked("hover"),
    hover,
    other,
  ] as unknown as ExpressionSpecification;
}

/** The source of all shapes. */
export const SHAPES = "shapes";

const IS_COUNTY: FilterSpecification = ["has", "code"];

const isKind = (kind: ShapeKind): FilterSpecification => ["==", ["get", "kind"], kind];

function landLayers({ colours }: Look): LayerSpecification[] {
  return [
    { id: "paper", type: "background", paint: { "background-color": colours["--paper"] ?? "" } },
    {
      id: "land",
      type: "fill",
      source: SHAPES,
      filter: isKind("land"),
      paint: { "fill-color": colours["--land"] ?? "" },
    },
    {
      id: "borders",
      type: "line",
      source: SHAPES,
      filter: isKind("borders"),
      paint: { "line-color": colours["--land-line"] ?? "", "line-width": 1 },
    },
    {
      id: "sea-line",
      type: "line",
      source: SHAPES,
      filter: isKind("sea-line"),
      paint: { "line-color": colours["--muted"] ?? "", "line-width": 1.2 },
    },
  ];
}

function countyLayers(look: Look): LayerSpecification[] {
  const { by, colours, picture } = look;
  // Neighbours of one group have one colour; of one year or another they may have any.
  const inner = by === "group" ? "--county-line" : "--map-edge";
  return [
    {
      id: "counties",
      type: "fill",
      source: SHAPES,
      filter: IS_COUNTY,
      paint: {
        "fill-color": fillColour(look),
        "fill-opacity": fillOpacity(look),
        "fill-antialias": false,
      },
    },
    {
      id: "inner",
      type: "line",
      source: SHAPES,
      filter: isKind("inner"),
      paint: {
        "line-color": colours[inner] ?? "",
        "line-opacity": by === "group" ? 0.9 : 0.55,
        "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.4, 8, 1.2],
      },
    },
    {
      id: "edges",
      type: "line",
      source: SHAPES,
      filter: isKind("edges"),
      layout: { "line-join": "round" },
      paint: {
        "line-color": colours[picture ? "--paper" : "--map-edge"] ?? "",
        "line-width": ["interpolate", ["linear"], ["zoom"], 3, 0.8, 8, 2],
      },
    },
    {
      id: "outlines",
      type: "line",
      source: SHAPES,
      filter: IS_COUNTY,
      layout: { "line-join": "round" },
      paint: {
        "line-color": colours["--ink"] ?? "",
        "line-width": byState(3, 1.8, 0),
        "line-opacity": byState(1, 1, 0),
      },
    },
  ];
}

function nameLayers({ colours, by, fonts }: Look): LayerSpecification[] {
  const paint = {
    "text-color": colours["--ink"] ?? "",
    "text-halo-color": colours["--paper"] ?? "",
    "text-halo-width": 1.6,
  };
  const shared = {
    "text-field": ["get", "name"] as ["get", string],
    "text-font": fonts,
    "text-max-width": 7,
  };
  return [
    {
      id: "group-names",
      type: "symbol",
      source: "group-names",
      maxzoom: NAMES_FROM,
      layout: {
        ...shared,
        "text-size": ["interpolate", ["linear"], ["zoom"], 2.5, 11, 5, 15],
        "text-variable-anchor": ["center", "left", "right", "top", "bottom"],
        "text-radial-offset": 0.6,
        visibility: by === "group" ? "visible" : "none",
      },
      paint,
    },
    {
      id: "county-names",
      type: "symbol",
      source: "county-names",
      minzoom: NAMES_FROM,
      layout: {
        ...shared,
        "text-size": ["interpolate", ["linear"], ["zoom"], NAMES_FROM, 11, 9, 15],
        "symbol-sort-key": ["-", ["get", "area"]],
      },
      paint,
    },
  ];
}

/** The layers of the map from the lowest; over a picture without a land of their own. */
export function layersOf(look: Look): LayerSpecification[] {
  return [...(look.picture ? [] : landLayers(look)), ...countyLayers(look), ...nameLayers(look)];
}
