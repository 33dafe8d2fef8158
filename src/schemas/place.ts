import { z } from "zod";
import { adcode, words } from "./words.ts";

/** A province or a prefecture, as a place names it. */
export const region = z.strictObject({
  /** Six digits of the national code of administrative divisions, end of 2017. */
  adcode,
  /** Official Chinese name; English after the national romanisation table (GB/T 2260). */
  name: words,
});

/** A province or a prefecture. */
export type Region = z.infer<typeof region>;

/** The six groups of the three regions and three prefectures. */
export const groupId = z.enum([
  "xizang",
  "sisheng-zangqu",
  "nanjiang",
  "liangshan",
  "nujiang",
  "linxia",
]);

/** Id of a group. */
export type GroupId = z.infer<typeof groupId>;

/** A Chinese name as read in Mandarin, in one word without tones, to be found by: bachuxian. */
const pinyin = z.string().regex(/^[a-z]+$/, "pinyin in small letters, without tones and spaces");

/** content/places/readings.json: how the names of the counties' provinces and prefectures are read, by their codes. */
export const readings = z.record(adcode, pinyin);

/** content/places/groups.json: a group, in the order in which groups are listed. */
export const group = z.strictObject({
  /** What counties refer to. */
  id: groupId,
  /** The group's full name, for lists and tables. */
  name: words,
  /** A few words that fit on a map. */
  short: words,
  /** How the short name is read. */
  pinyin,
});

/** A group of counties. */
export type Group = z.infer<typeof group>;

/** When a county left the national list of poor counties. */
export const delisting = z
  .strictObject({
    /** Whether it was one of the 832 counties on the national list of 2014. */
    listed: z.boolean(),
    /** The batch in which it was taken off; most announcements came early in the next year. Null if never listed. */
    year: z.int().min(2016).max(2020).nullable(),
    /** `high`: also named in an announcement that was seen; `medium`: from one compilation alone. */
    confidence: z.enum(["high", "medium"]),
  })
  .refine(({ listed, year }) => listed === (year !== null), {
    error: "a listed county has the year in which it left the list, any other has null",
    path: ["year"],
  });

/** A county's delisting. */
export type Delisting = z.infer<typeof delisting>;

/** content/places/others.json: a place of the stories outside the 209 counties. */
export const place = z.strictObject({
  /** Six digits of the national code of administrative divisions, end of 2017. */
  adcode,
  /** Official Chinese name; English after the national romanisation table (GB/T 2260). */
  name: words,
  /** The prefecture it belongs to; null in a municipality, which has none. */
  prefecture: region.nullable(),
  /** The province, autonomous region or municipality it belongs to. */
  province: region,
  /** The groups it is in; empty outside them. It is counted in the first. */
  groups: z.array(groupId),
  /** Area in km², measured on the boundaries before their move to WGS 84: a check on the computed areas. */
  areaKm2: z.number().positive(),
});

/** A place outside the 209 counties. */
export type Place = z.infer<typeof place>;

/** content/places/counties.json: one of the 209 counties. */
export const county = place.extend({
  /** At least one group; Muli is in two and counted in the first. */
  groups: z.array(groupId).min(1),
  /** How the name is read. */
  pinyin,
  /** When it left the national list. */
  delisted: delisting,
});

/** One of the 209 counties. */
export type County = z.infer<typeof county>;
