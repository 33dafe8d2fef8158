import type { CountyRecord, ExplorerFile, RegionName } from "./data.ts";

/** A province or a prefecture with its counties of the list. */
export interface RegionRecord {
  /** Its national code. */
  code: string;
  kind: "province" | "prefecture";
  name: RegionName;
  counties: CountyRecord[];
}

/** The digits that a region's code shares with those of its counties: two of a province, four of a prefecture. */
export const prefixOf = (code: string): string => code.replace(/(?:00)+$/, "");

/** The provinces and after them the prefectures of a file, in the order of its counties. */
export function regionsIn({ objects, regions }: ExplorerFile): RegionRecord[] {
  const counties = objects.counties.geometries.map(({ properties }) => properties);
  return (["province", "prefecture"] as const).flatMap((kind) =>
    [...Map.groupBy(counties, (county) => county[kind])].flatMap(([index, members]) => {
      const name = regions[index];
      if (!name || !members[0]) return [];
      const digits = kind === "province" ? 2 : 4;
      return {
        code: members[0].code.slice(0, digits).padEnd(6, "0"),
        kind,
        name,
        counties: members,
      };
    }),
  );
}
