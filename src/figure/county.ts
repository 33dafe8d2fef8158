import type { County } from "../schemas/place.ts";
import type { Words } from "../schemas/words.ts";
import { countyMapId } from "./address.ts";
import { bindChart, type BoundChart } from "./bind.ts";
import type { Edition } from "./edition.ts";

/** The locator of a county, made from its data: a chart like any other, but without a file in content/charts. */
export function countyChart(
  { adcode, name, prefecture, province }: County,
  edition: Edition,
): BoundChart {
  const { en, zh } = edition.languages;
  const said = (key: string, values: Readonly<Record<string, Words>>): Words => {
    const fill = (locale: "en" | "zh") =>
      Object.fromEntries(Object.entries(values).map(([at, words]) => [at, words[locale]]));
    return { en: en.ui(key, fill("en")), zh: zh.ui(key, fill("zh")) };
  };
  const where = prefecture
    ? said("locator.place", { prefecture: prefecture.name, province: province.name })
    : province.name;
  const file = {
    type: "locator",
    story: "three-regions",
    accent: "melon" as const,
    title: said("county.title", { name }),
    subtitle: where,
    notes: [],
    alsoCites: ["map.vintage"],
    options: { places: [{ code: adcode }] },
  };
  return bindChart(countyMapId(adcode), file, edition, () => edition.geography);
}
