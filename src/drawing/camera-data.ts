import { z } from "zod";
import type { Told } from "../facts/template.ts";
import type { Shown } from "../maps/camera-map.ts";
import type { Geography } from "../maps/geography.ts";
import type { Words } from "../schemas/words.ts";
import { mapTexts, type MapText } from "./map-texts.ts";
import type { Refs } from "./refs.ts";

const SHOWN =
  "the word country, the id of a group, or the code of a prefecture or county of content/places";

/** What a camera's JSON may say. */
export const cameraOptions = (refs: Refs) =>
  z
    .strictObject({
      /** What the camera shows, from far to near: each lies in the one before. As a still they stand two by two. */
      views: z
        .array(
          z.strictObject({
            /** The word `country`, the id of a group, or the code of a prefecture or county. */
            shows: z.string(),
            /** What is to be seen there, in a sentence or two. */
            text: refs.told,
          }),
        )
        .min(3)
        .max(4),
      /** Names of what has no code, such as a desert. */
      texts: mapTexts(refs),
    })
    .transform(({ views, texts }, context): CameraData => {
      const geography = refs.geography();
      const refuse = (i: number, message: string, input: unknown) =>
        context.addIssue({ code: "custom", path: ["views", i, "shows"], message, input });
      const found = views.map(({ shows, text }, i): CameraSubject => {
        const subject = subjectOf(shows, geography);
        if (!subject) refuse(i, SHOWN, shows);
        return { ...(subject ?? COUNTRY), text };
      });
      found.forEach(({ counties }, i) => {
        const outer = new Set(found[i - 1]?.counties ?? counties);
        const within = counties.every((code) => outer.has(code)) && counties.length < outer.size;
        if (i > 0 && counties.length > 0 && !within)
          refuse(i, "a part of what the view before it shows", views[i]?.shows);
      });
      return { geography, texts, views: found };
    });

/** A part of the country, or all of it. */
export interface CameraPart {
  kind: "country" | "group" | "prefecture" | "county";
  /** Null for the country, whose name is a word of the interface. */
  name: Words | null;
  /** Codes of those of the 209 counties that belong to it. */
  counties: readonly string[];
}

/** What a view is about. */
export interface CameraSubject extends CameraPart {
  text: Told;
}

/** A camera's options, looked up. */
export interface CameraData {
  geography: Geography;
  views: CameraSubject[];
  texts: MapText[];
}

const COUNTRY = { kind: "country", name: null, counties: [] } as const;

function subjectOf(shows: string, { counties, groups }: Geography): CameraPart | null {
  const codesOf = (wanted: (county: (typeof counties)[number]) => boolean) =>
    counties.filter(wanted).map(({ adcode }) => adcode);
  if (shows === "country") return { ...COUNTRY, counties: codesOf(() => true) };
  const group = groups.find(({ id }) => id === shows);
  if (group) {
    const members = codesOf((county) => county.groups.some((id) => id === shows));
    return { kind: "group", name: group.short, counties: members };
  }
  const county = counties.find(({ adcode }) => adcode === shows);
  if (county) return { kind: "county", name: county.name, counties: [shows] };
  const members = codesOf(({ prefecture }) => prefecture?.adcode === shows);
  const name = counties.find(({ prefecture }) => prefecture?.adcode === shows)?.prefecture?.name;
  return name ? { kind: "prefecture", name, counties: members } : null;
}

/** What a map is drawn for. */
export function shownOf({ kind, counties }: CameraPart): Shown {
  return kind === "country" ? "country" : counties;
}

/** The next smaller areas in a view, which it names: groups in the country, prefectures in a group, else counties. */
export function partsOf(
  { kind, counties: codes }: CameraPart,
  { counties, groups }: Geography,
): CameraPart[] {
  if (kind === "country") {
    return groups.map(({ id, short }) => ({
      kind: "group",
      name: short,
      counties: counties.filter((each) => each.groups[0] === id).map(({ adcode }) => adcode),
    }));
  }
  const members = counties.filter(({ adcode }) => codes.includes(adcode));
  if (kind !== "group") {
    return members.map(({ adcode, name }) => ({ kind: "county", name, counties: [adcode] }));
  }
  const byPrefecture = Map.groupBy(members, ({ prefecture }) => prefecture?.adcode);
  return [...byPrefecture.values()].flatMap((each): CameraPart[] => {
    const name = each[0]?.prefecture?.name;
    const inside = each.map(({ adcode }) => adcode);
    return name ? [{ kind: "prefecture", name, counties: inside }] : [];
  });
}
