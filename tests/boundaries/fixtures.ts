import { readFileSync } from "node:fs";
import type {
  CountyGeometry,
  CountyTopology,
  ProvinceTopology,
} from "../../src/schemas/boundaries.ts";
import type { Provenance } from "../../src/boundaries/provenance.ts";
import type { County, Group, Place } from "../../src/schemas/place.ts";

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../../content/${path}`, import.meta.url), "utf8"));
}

export const topology = read("boundaries/counties.topo.json") as CountyTopology;
export const provinces = read("boundaries/provinces.topo.json") as ProvinceTopology;
export const provenance = read("boundaries/provenance.json") as Provenance;
export const counties = read("places/counties.json") as County[];
export const others = read("places/others.json") as Place[];
export const groups = read("places/groups.json") as Group[];

/** What the boundaries say about each code. */
export const propertiesOf = new Map<string, CountyGeometry["properties"]>(
  topology.objects.counties.geometries.map(({ id, properties }) => [id, properties]),
);
