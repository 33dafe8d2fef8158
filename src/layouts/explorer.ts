import { explorerFiles } from "../explorer/files.ts";
import type { Setting } from "../explorer/setting.ts";
import { explorerWords } from "../explorer/words.ts";
import { unitOf } from "../facts/format.ts";
import type { Locale } from "../schemas/words.ts";
import { at, edition } from "./site.ts";

/** Whether this build was given a token for Mapbox. */
export const withMapbox = Boolean(import.meta.env.PUBLIC_MAPBOX_TOKEN);

/** What the explorer loads: the file that it starts with, and the one for near views. */
export const mapFiles = () => explorerFiles(edition.geography, edition.languages.en);

/** What the page tells the explorer. */
export function explorerSetting(locale: Locale): Setting {
  const here = at(locale);
  const { en, zh } = unitOf("km2", edition.units);
  const { start, detail } = mapFiles();
  return {
    locale,
    words: explorerWords(edition.languages[locale], locale === "zh" ? zh : en.other),
    start: here.mapData(start.name),
    detail: here.mapData(detail.name),
    place: here.place("CODE"),
  };
}
