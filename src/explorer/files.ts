import { createHash } from "node:crypto";
import type { MultiLineString } from "topojson-specification";
import { interiorPoint } from "../boundaries/point.ts";
import { mapName } from "../drawing/names.ts";
import type { Language } from "../drawing/language.ts";
import type { Geography } from "../maps/geography.ts";
import { countiesOf, mergeShapes, provincesOf, selectShapes } from "../maps/topology.ts";
import type { Region } from "../schemas/place.ts";
import { asTopology, gridArcs } from "./arcs.ts";
import type { CountyRecord, DetailFile, ExplorerFile, GroupRecord, RegionName } from "./data.ts";

/** A file that the explorer loads. The name holds a hash of the contents, so it may be kept for ever. */
export interface HashedFile {
  name: string;
  body: string;
}

/** Steps of the grids in degrees: under a px where the whole map shows, and where detail has been loaded. */
const QUANTUM = { start: 0.02, detail: 0.002 } as const;
/** How far borders may move, in quanta, rounding apart. The land around is a backdrop. */
const TOLERANCE = { counties: 0.5, provinces: 2 } as const;
/** Tibet: its counties cover it whole, and its outline of another source would look out from under them. */
const COVERED = "540000";

const round = (degrees: number) => Number(degrees.toFixed(3));

/** Names of prefectures and provinces, each once, and where each code's is. */
function regionsOf({ counties, readings }: Geography) {
  const all = counties.flatMap(({ prefecture, province }): Region[] =>
    prefecture ? [prefecture, province] : [province],
  );
  const byCode = new Map(all.map(({ adcode, name }) => [adcode, name]));
  const codes = [...byCode.keys()];
  const regions = codes.map((code): RegionName => ({
    ...byCode.get(code)!,
    pinyin: readings[code]!,
  }));
  return { regions, indexOf: (code = "") => codes.indexOf(code) };
}

function recordsOf(geography: Geography, english: Language): CountyRecord[] {
  const { counties, boundaries } = geography;
  const { indexOf } = regionsOf(geography);
  const shapes = new Map(boundaries.objects.counties.geometries.map((shape) => [shape.id, shape]));
  return counties.map(({ adcode, name, pinyin, prefecture, province, groups, delisted }) => {
    const { point, areaKm2 } = shapes.get(adcode)!.properties;
    return {
      code: adcode,
      name,
      short: mapName(name, geography, english),
      pinyin,
      prefecture: indexOf(prefecture?.adcode),
      province: indexOf(province.adcode),
      groups,
      year: delisted.year,
      confidence: delisted.confidence,
      area: Math.round(areaKm2),
      point: [round(point[0]), round(point[1])],
    };
  });
}

function groupsOf({ groups, counties, boundaries }: Geography): GroupRecord[] {
  const topology = countiesOf(boundaries);
  return groups.map(({ id, name, short, pinyin }) => {
    const members = counties.filter((county) => county.groups[0] === id);
    const codes = members.map(({ adcode }) => adcode);
    const [lon, lat] = interiorPoint(mergeShapes(topology, codes));
    return { id, name, short, pinyin, point: [round(lon), round(lat)] };
  });
}

/** A list of arcs' indices, moved behind the counties' arcs. */
function moved<T>(arcs: T, by: number): T {
  const move = (part: unknown): unknown =>
    typeof part === "number" ? (part < 0 ? part - by : part + by) : (part as unknown[]).map(move);
  return move(arcs) as T;
}

function startFile(geography: Geography, english: Language): ExplorerFile {
  const { counties, provinces } = geography;
  const codes = counties.map(({ adcode }) => adcode);
  const subject = selectShapes(countiesOf(geography.boundaries), codes);
  const around = provincesOf(provinces);
  const behind = subject.arcs.length;
  const records = recordsOf(geography, english);
  const seaLine: MultiLineString = {
    type: "MultiLineString",
    arcs: moved(provinces.objects.seaLine.arcs, behind),
  };
  return {
    type: "Topology",
    objects: {
      counties: {
        type: "GeometryCollection",
        geometries: subject.objects.shapes.geometries.map(({ id, arcs }, i) => ({
          type: "MultiPolygon",
          id: Number(id),
          properties: records[i]!,
          arcs,
        })),
      },
      provinces: {
        type: "GeometryCollection",
        geometries: around.objects.shapes.geometries
          .filter(({ id }) => id !== COVERED)
          .map(({ arcs }) => ({ type: "MultiPolygon", arcs: moved(arcs, behind) })),
      },
      seaLine,
    },
    ...asTopology(
      QUANTUM.start,
      gridArcs(subject, QUANTUM.start, TOLERANCE.counties),
      gridArcs(around, QUANTUM.start, TOLERANCE.provinces),
    ),
    regions: regionsOf(geography).regions,
    groups: groupsOf(geography),
  };
}

function detailFile({ counties, boundaries }: Geography): DetailFile {
  const codes = counties.map(({ adcode }) => adcode);
  const subject = selectShapes(countiesOf(boundaries), codes);
  return asTopology(QUANTUM.detail, gridArcs(subject, QUANTUM.detail, TOLERANCE.counties));
}

function hashed(name: string, content: unknown): HashedFile {
  const body = JSON.stringify(content);
  const hash = createHash("sha256").update(body).digest("base64url").slice(0, 8);
  return { name: `${name}.${hash}.json`, body };
}

/** What the explorer loads: the file that it starts with, and the one for near views. */
export interface ExplorerFiles {
  start: HashedFile;
  detail: HashedFile;
}

const made = new WeakMap<Geography, ExplorerFiles>();

/** The explorer's files, made once. */
export function explorerFiles(geography: Geography, english: Language): ExplorerFiles {
  const files = made.get(geography) ?? {
    start: hashed("counties", startFile(geography, english)),
    detail: hashed("detail", detailFile(geography)),
  };
  made.set(geography, files);
  return files;
}
