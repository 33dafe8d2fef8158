import type { CountyTopology, ProvinceTopology } from "../schemas/boundaries.ts";
import { type Archive, COUNTIES, PROVINCES } from "./archives.ts";
import type { Repaired } from "./repair.ts";
import type { Snapped } from "./snap.ts";
import type { Sample } from "./topology.ts";

/** What came out of each step. */
export interface Made {
  topology: CountyTopology;
  provinces: ProvinceTopology;
  repaired: readonly Repaired[];
  snapped: Snapped;
  samples: readonly Sample[];
}

/** Where the boundaries come from and what was done to them, as content/boundaries says it. */
export interface Provenance {
  archives: (Archive & { gives: string })[];
  /** What was done, in order. */
  steps: string[];
  /** Whose boundaries these are, for the note under maps. */
  note: string;
  counts: {
    counties: number;
    arcs: number;
    points: number;
    provinces: number;
    seaLineDashes: number;
    pointsAddedToShareBorders: number;
  };
  /** Codes of the counties, and of the province outlines, whose rings touched or crossed themselves. */
  repaired: string[];
  /** First points of some arcs as the source has them, to prove the move to WGS 84. */
  samples: Sample[];
}

const STEPS = [
  "Take the counties of content/places by their codes; the zone 632825 is not a county and is left out.",
  "Put coordinates on the source’s grid of 1/1024 degree as whole numbers and drop repeated points.",
  "Cut rings that touch or cross themselves into valid polygons; wind outer rings clockwise, holes anticlockwise.",
  "Give each border the points that the neighbour has on it, so that neighbours share every vertex.",
  "Build one topology, in which a shared border is one arc; drop points in the middle of straight lines.",
  "Take off 1/2048 degree from both coordinates, then invert GCJ-02: the result is WGS 84.",
  "Round to 0.00002 degree.",
  "Compute each county’s area on the WGS 84 ellipsoid, and the point farthest from its border.",
  "Province outlines: rounded to 0.001 degree, cut where they crossed themselves, not moved, since they fit the counties better as WGS 84 than as GCJ-02; half of their points are within 2 km of the counties, and in the south-east of Tibet they differ by more.",
  "South China Sea line: moved from the source’s inset to its place by laying the inset’s Hainan on Hainan.",
];

const NOTE =
  "Boundaries as published in China in 2018 (counties) and 2016 (provinces). Drawing them is no position on any dispute.";

/** The provenance of one run; the same archives give the same text. */
export function describeProvenance(made: Made): Provenance {
  const { topology, provinces, repaired, snapped, samples } = made;
  return {
    archives: [
      { ...COUNTIES, gives: "counties.topo.json" },
      { ...PROVINCES, gives: "provinces.topo.json" },
    ],
    steps: STEPS,
    note: NOTE,
    counts: {
      counties: topology.objects.counties.geometries.length,
      arcs: topology.arcs.length,
      points: topology.arcs.flat().length,
      provinces: provinces.objects.provinces.geometries.length,
      seaLineDashes: provinces.objects.seaLine.arcs.length,
      pointsAddedToShareBorders: snapped.added,
    },
    repaired: repaired.filter((one) => one.repaired).map(({ shape }) => shape.adcode),
    samples: [...samples],
  };
}
