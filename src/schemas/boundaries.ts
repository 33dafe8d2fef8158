import { z } from "zod";
import { adcode } from "./words.ts";

const pair = z.tuple([z.number(), z.number()]);

/** A shape as TopoJSON writes it: polygons, rings, arcs by index (negative when run backwards). */
const multiPolygon = {
  type: z.literal("MultiPolygon"),
  /** The code of the county or province. */
  id: adcode,
  arcs: z.array(z.array(z.array(z.int()))),
};

/** A county's boundary and what was computed from it. */
export const countyGeometry = z.object({
  ...multiPolygon,
  properties: z.strictObject({
    /** A point well inside the county's largest polygon: longitude and latitude, WGS 84. */
    point: pair,
    /** Area on the WGS 84 ellipsoid in km², one decimal. */
    areaKm2: z.number().positive(),
  }),
});

/** A county's boundary and what was computed from it. */
export type CountyGeometry = z.infer<typeof countyGeometry>;

const provinceGeometry = z.object(multiPolygon);

const quantised = {
  type: z.literal("Topology"),
  /** From whole quanta to longitude and latitude: times scale, plus translate. */
  transform: z.strictObject({ scale: pair, translate: pair }),
  /** Each arc's first point, then its steps, in quanta. Only known to be a list: it is long, and npm run boundaries writes it. */
  arcs: z.custom<number[][][]>((arcs) => Array.isArray(arcs), "a list of arcs"),
};

/** content/boundaries/counties.topo.json: the 209 counties and the other places, in WGS 84. */
export const countyTopology = z.object({
  ...quantised,
  objects: z.strictObject({
    counties: z.object({
      type: z.literal("GeometryCollection"),
      geometries: z.array(countyGeometry),
    }),
  }),
});

/** Boundaries of the 209 counties and the other places. */
export type CountyTopology = z.infer<typeof countyTopology>;

/** content/boundaries/provinces.topo.json: outlines for context, and the South China Sea line. */
export const provinceTopology = z.object({
  ...quantised,
  objects: z.strictObject({
    provinces: z.object({
      type: z.literal("GeometryCollection"),
      geometries: z.array(provinceGeometry),
    }),
    /** The dashes of the South China Sea line. */
    seaLine: z.object({ type: z.literal("MultiLineString"), arcs: z.array(z.array(z.int())) }),
  }),
});

/** Outlines of the provinces and the South China Sea line. */
export type ProvinceTopology = z.infer<typeof provinceTopology>;
