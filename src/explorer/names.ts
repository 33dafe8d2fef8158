import { NEVER } from "./classes.ts";
import type { CountyRecord, ExplorerFile } from "./data.ts";
import type { Setting } from "./setting.ts";

/** How the page and the map name things, in the reader's language. */
export interface Names {
  /** A county on the map. */
  county(county: CountyRecord): string;
  /** A class of counties: a group, or the year in which they left the list. */
  class(id: string): string;
}

/** The names of a file in the language of a page. */
export function namesOf({ groups }: ExplorerFile, { locale, words }: Setting): Names {
  return {
    county: ({ short, name }) => (locale === "en" ? short : name.zh),
    class: (id) =>
      id === NEVER
        ? words["map.never"]
        : (groups.find((group) => group.id === id)?.short[locale] ?? id),
  };
}
