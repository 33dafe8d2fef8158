import { LOCALES } from "../schemas/words.ts";
import { loadEdition, type Edition } from "./edition.ts";
import { layoutOf, WIDTHS } from "./figure.ts";

/**
 * Reads content/ below `root`, and draws the maps that have names of their own where there is the
 * least room. Throws a ContentError for the first thing that does not hold.
 */
export function loadProved(root: string): Edition {
  const edition = loadEdition(root);
  const maps = [...edition.charts.values()].filter(({ type, data }) => type.named?.(data));
  for (const chart of maps) {
    for (const locale of LOCALES) layoutOf(chart, edition.languages[locale], Math.min(...WIDTHS));
  }
  return edition;
}
