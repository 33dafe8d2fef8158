import {
  type CountyTopology,
  type ProvinceTopology,
  countyTopology,
  provinceTopology,
} from "../schemas/boundaries.ts";
import { readJson } from "./read.ts";

/** Boundaries of the counties. @throws {ContentError} when the file is missing or broken. */
export function loadCountyTopology(root: string): CountyTopology {
  return readJson(root, "content/boundaries/counties.topo.json", countyTopology);
}

/** Outlines of the provinces. @throws {ContentError} when the file is missing or broken. */
export function loadProvinceTopology(root: string): ProvinceTopology {
  return readJson(root, "content/boundaries/provinces.topo.json", provinceTopology);
}
