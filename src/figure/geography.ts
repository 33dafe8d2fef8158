import { z } from "zod";
import type { Geography } from "../drawing/geography.ts";
import type { MapTopology } from "../maps/topology.ts";
import { county, group } from "../schemas/place.ts";
import { ContentError } from "../content/error.ts";
import { readJson } from "../content/read.ts";

const topologySchema = z.custom<MapTopology>(
  (data) => (data as Partial<MapTopology> | null)?.objects?.counties !== undefined,
  "TopoJSON with an object named counties",
);

function read(root: string): Geography {
  const file = "content/places/counties.json";
  const counties = readJson(root, file, z.array(county));
  const topology = readJson(root, "content/boundaries/counties.topo.json", topologySchema);
  const drawn = new Set(topology.objects.counties.geometries.map(({ id }) => String(id)));
  const missing = counties.findIndex(({ adcode }) => !drawn.has(adcode));
  if (missing >= 0) {
    throw new ContentError({
      file,
      field: `[${missing}].adcode`,
      received: counties[missing]?.adcode ?? "",
      expected: "a code with boundaries in content/boundaries/counties.topo.json",
      fix: "correct the code, or run npm run boundaries",
    });
  }
  return {
    counties,
    groups: readJson(root, "content/places/groups.json", z.array(group)),
    topology,
  };
}

/** Reads counties, groups and boundaries when they are first asked for. */
export function loadGeography(root: string): () => Geography {
  let geography: Geography | undefined;
  return () => (geography ??= read(root));
}
