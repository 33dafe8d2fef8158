import { formatNumber } from "../facts/numbers.ts";
import { LANGUAGE_TAG } from "../schemas/tags.ts";
import type { Locale, Words } from "../schemas/words.ts";
import type { CountyRecord, ExplorerFile } from "./data.ts";
import { make } from "./dom.ts";
import { fill } from "./words.ts";
import type { RegionRecord } from "./regions.ts";
import type { Setting } from "./setting.ts";

/** What a panel needs to speak of a county. */
export interface PanelOptions {
  setting: Setting;
  file: ExplorerFile;
  neighbours: readonly CountyRecord[];
  /** Called with a neighbour that was pressed, or with null when the county is let go. */
  choose(county: CountyRecord | null): void;
}

/** When a county left the list, and how well that is known. */
export function delisting({ year, confidence }: CountyRecord, { words }: Setting): string {
  if (year === null) return words["map.neverListed"];
  const known = words[`confidence.${confidence}`];
  return fill(words["place.delisted"], { year: String(year), confidence: known });
}

function facts(county: CountyRecord, { setting, file }: PanelOptions): [string, string][] {
  const { locale, words } = setting;
  const region = (index: number) => file.regions[index]?.[locale] ?? "";
  const groups = county.groups.map((id) => file.groups.find((group) => group.id === id));
  const area = fill(words.km2, { n: formatNumber(county.area, locale) });
  const rows: [string, string][] = [
    [words["table.delisted"], delisting(county, setting)],
    [words["table.group"], groups.map((group) => group?.name[locale]).join(" · ")],
    [words["table.prefecture"], region(county.prefecture)],
    [words["table.province"], region(county.province)],
    [words["table.area"], area],
    [words["place.code"], county.code],
  ];
  return rows.filter(([, value]) => value);
}

/** The head of a panel: a way to let go, and the name in both languages. */
function headOf(
  name: Words,
  { setting, choose }: Pick<PanelOptions, "setting" | "choose">,
): Node[] {
  const { locale, words } = setting;
  const other: Locale = locale === "en" ? "zh" : "en";
  const close = make("button", { type: "button", className: "explorer-close" }, "×");
  close.ariaLabel = fill(words["explorer.close"], { name: name[locale] });
  close.addEventListener("click", () => choose(null));
  return [
    close,
    make("h2", { tabIndex: -1 }, name[locale]),
    make("p", { className: "explorer-other", lang: LANGUAGE_TAG[other] }, name[other]),
  ];
}

function listOf(rows: readonly [string, string][]): HTMLElement {
  const list = make("dl");
  for (const [what, value] of rows) list.append(make("dt", {}, what), make("dd", {}, value));
  return list;
}

/** Counties as buttons that choose them. */
function buttonsOf(
  counties: readonly CountyRecord[],
  { setting, choose }: Pick<PanelOptions, "setting" | "choose">,
): HTMLElement {
  const items = counties.map((county) => {
    const button = make("button", { type: "button" }, county.name[setting.locale]);
    button.addEventListener("click", () => choose(county));
    return make("li", {}, button);
  });
  return make("ul", {}, ...items);
}

/** What is known of a county, its neighbours as buttons, and the way to its page. */
export function drawCounty(host: HTMLElement, county: CountyRecord, options: PanelOptions): void {
  const { setting, neighbours } = options;
  const { locale, words, place } = setting;
  const more = make("a", { href: place.replace("CODE", county.code) });
  more.textContent = fill(words["explorer.more"], { name: county.name[locale] });
  host.replaceChildren(
    ...headOf(county.name, options),
    listOf(facts(county, options)),
    make("h3", {}, words["place.neighbours"]),
    buttonsOf(neighbours, options),
    make("p", { className: "explorer-more" }, more),
  );
}

/** A province or a prefecture: how many counties of it are on the list, and each as a button. */
export function drawRegion(
  host: HTMLElement,
  { name, counties, code }: RegionRecord,
  options: Pick<PanelOptions, "setting" | "choose">,
): void {
  const { words, locale } = options.setting;
  host.replaceChildren(
    ...headOf(name, options),
    listOf([
      [words["table.counties"], formatNumber(counties.length, locale)],
      [words["place.code"], code],
    ]),
    buttonsOf(counties, options),
  );
}
