import type { Locale, Words } from "../schemas/words.ts";
import type { Atlas } from "./atlas.ts";
import type { CountyRecord } from "./data.ts";
import type { RegionRecord } from "./regions.ts";
import type { View } from "./view.ts";
import type { ExplorerWords } from "./words.ts";

/** Something that the field finds. */
export interface Findable {
  /** What it is found by. */
  texts: string[];
  name: Words;
  /** What it is and where it lies, for one who reads a list. */
  about(locale: Locale, words: ExplorerWords): string;
  /** How the view changes when it is chosen. */
  change: Partial<View>;
}

/** A romanisation in brackets is a name too: `Bachu (Maralbexi) County` is also Maralbexi County. */
function englishNames(name: string): string[] {
  const [, before = "", inside = "", after = ""] = /^(.*)\((.*)\)(.*)$/.exec(name) ?? [];
  return inside ? [name, before + after, inside + after] : [name];
}

/** What follows the place in a region's Chinese name: whose it is, and its kind. */
const KIND = /(?:维吾尔|柯尔克孜|(?:藏|羌|彝|傈僳|回|蒙古)族)*(?:自治[区州]|地区|[省市])$/;

/** A region's names without its kind, as people say them: Kashgar, 喀什. In English it is one word. */
const bareNames = ({ en, zh }: Words): string[] => [
  zh.replace(KIND, ""),
  ...englishNames(en).map((name) => name.replace(/ .*/, "")),
];

function ofCounty(county: CountyRecord, { file }: Atlas): Findable {
  const { name, short, pinyin, code, prefecture, province } = county;
  return {
    texts: [name.zh, short, ...englishNames(name.en), pinyin, code],
    name,
    about: (locale) => (file.regions[prefecture] ?? file.regions[province])?.[locale] ?? "",
    change: { county: code, only: null, in: null },
  };
}

function ofRegion({ code, kind, name, counties }: RegionRecord, { file }: Atlas): Findable {
  const province = file.regions[counties[0]?.province ?? -1];
  return {
    texts: [name.zh, ...englishNames(name.en), ...bareNames(name), name.pinyin, code],
    name,
    about: (locale, words) =>
      [words[`table.${kind}`], kind === "prefecture" ? (province?.[locale] ?? "") : ""]
        .filter(Boolean)
        .join(" · "),
    change: { in: code, only: null, county: null },
  };
}

function ofGroup({ id, name, short, pinyin }: Atlas["file"]["groups"][number]): Findable {
  return {
    texts: [name.zh, name.en, short.zh, short.en, pinyin],
    name: short,
    about: (_, words) => words["table.group"],
    change: { by: "group", only: id, in: null, county: null },
  };
}

/** Everything on the map that has a name, the largest first: groups, provinces, prefectures, counties. */
export function findablesOf(atlas: Atlas): Findable[] {
  return [
    ...atlas.file.groups.map(ofGroup),
    ...atlas.regions.map((region) => ofRegion(region, atlas)),
    ...atlas.counties.map((county) => ofCounty(county, atlas)),
  ];
}
