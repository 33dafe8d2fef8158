import { readFileSync } from "node:fs";
import { join } from "node:path";
import { minimalMap, type MappedCounties } from "./minimal-map.ts";
import { CHART_PEERS, mapPeers, type PeerPage } from "./peer-pages.ts";

/** What is measured beside what, and the most it may cost. */
export interface Subject {
  name: string;
  /** Address on the built site. */
  path: string;
  /** The reference page's HTML, measured in the same run. */
  reference: string;
  /** What the reference is, for the table. */
  referenceName: string;
  /** Pages of other libraries that draw the same. */
  peers: readonly PeerPage[];
  /** Most bytes on the wire, in KiB. */
  kilobytes: number;
  /** Most script on the wire, in KiB. */
  scriptKilobytes: number;
  /** Most time to the first painted frame of the whole drawing, as a multiple of the reference's. */
  ratio: number;
}

const minimal = (name: string) =>
  readFileSync(join(import.meta.dirname, "minimal", `${name}.html`), "utf8");

/** The pages whose cost is measured. `map` is what every map is drawn from. */
export function subjects(map: MappedCounties): Subject[] {
  const chart = minimal("bachu-income");
  const paragraph = minimal("paragraph");
  return [
    {
      name: "embed of a chart",
      path: "/embed/bachu-income/",
      reference: chart,
      referenceName: "hand-written page of the chart",
      peers: CHART_PEERS,
      kilobytes: 8,
      scriptKilobytes: 0,
      ratio: 1.15,
    },
    {
      name: "embed of the map",
      path: "/embed/regions-map/",
      reference: minimalMap(map),
      referenceName: "hand-written page of the map",
      peers: mapPeers(map),
      kilobytes: 32,
      scriptKilobytes: 0,
      ratio: 1.15,
    },
    {
      name: "the Bachu story",
      path: "/stories/bachu-melon/",
      reference: paragraph,
      referenceName: "page of one paragraph",
      peers: [],
      kilobytes: 200,
      scriptKilobytes: 12,
      ratio: 1.3,
    },
  ];
}
