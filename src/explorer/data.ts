import type { MultiLineString, MultiPolygon, Topology } from "topojson-specification";
import type { GroupId } from "../schemas/place.ts";
import type { Words } from "../schemas/words.ts";

/** What the explorer knows of a county: the properties of its shape. */
export type CountyRecord = {
  /** Its national code. */
  code: string;
  name: Words;
  /** Its English name as short as a map needs it; a city and a county of one name keep their kind. */
  short: string;
  /** Its Chinese name as read in Mandarin, to be found by. */
  pinyin: string;
  /** Its prefecture and its province: places in the list of regions; no prefecture is -1. */
  prefecture: number;
  province: number;
  /** Its groups; it is counted in the first. */
  groups: GroupId[];
  /** The year in which it left the national list, null if it never stood on it, and how well that is known. */
  year: number | null;
  confidence: "high" | "medium";
  /** Area in km². */
  area: number;
  /** A point well inside, in degrees. */
  point: [number, number];
};

/** A prefecture or a province as the explorer names it. */
export type RegionName = Words & {
  /** Its Chinese name as read in Mandarin, to be found by. */
  pinyin: string;
};

/** A group as the explorer names it. */
export interface GroupRecord {
  id: GroupId;
  name: Words;
  short: Words;
  /** How the short name is read, to be found by. */
  pinyin: string;
  /** A point well inside the group's land, in degrees. */
  point: [number, number];
}

/** A county's shape with what is known of it; its id is its code. */
export type CountyShape = Omit<MultiPolygon, "properties"> & {
  id: number;
  properties: CountyRecord;
};

/** The shapes of the file. */
export type ExplorerObjects = {
  counties: { type: "GeometryCollection"; geometries: CountyShape[] };
  /** The provinces around. Tibet is left out, for its counties cover it. */
  provinces: { type: "GeometryCollection"; geometries: MultiPolygon[] };
  /** The dashes of the South China Sea line. */
  seaLine: MultiLineString;
};

/** The file that the explorer starts with: a TopoJSON whose shapes carry what is known of them. */
export interface ExplorerFile extends Topology<ExplorerObjects> {
  /** Names of prefectures and provinces. */
  regions: RegionName[];
  groups: GroupRecord[];
}

/** The file for near views: the counties' arcs again, with more detail, in the same order. */
export type DetailFile = Pick<Topology, "arcs" | "transform">;
