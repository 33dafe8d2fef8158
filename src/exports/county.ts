import type { PictureFile } from "../figure/address.ts";
import { countyChart } from "../figure/county.ts";
import type { Edition } from "../figure/edition.ts";
import { CANONICAL, captionOf, drawOnce } from "../figure/figure.ts";
import type { County } from "../schemas/place.ts";
import type { Locale } from "../schemas/words.ts";
import { pageCredit } from "./jobs.ts";
import { pictureSvg } from "./picture.ts";

/** What a county's map is offered as. */
export const COUNTY_FILES = [
  { format: "svg", theme: "light", scale: 1 },
  { format: "png", theme: "light", scale: 2 },
] as const satisfies readonly PictureFile[];

/** A county's map as a picture that stands alone; `site` is the site's address with a slash at its end. */
export function countySvg(edition: Edition, county: County, locale: Locale, site: string): string {
  const chart = countyChart(county, edition);
  const language = edition.languages[locale];
  const caption = captionOf(chart, language);
  const credit = pageCredit(edition, caption, new URL(site));
  return pictureSvg(caption, drawOnce(chart, language, CANONICAL), { theme: "light", credit });
}
