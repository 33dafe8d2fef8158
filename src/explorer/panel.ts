import { formatNumber } from "../facts/numbers.ts";
import { LANGUAGE_TAG } from "../schemas/tags.ts";
import type { Locale } from "../schemas/words.ts";
import type { CountyRecord, ExplorerFile } from "./data.ts";
import { make } from "./dom.ts";
import { fill } from "./words.ts";
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

/** What is known of a county, its neighbours as buttons, and the way to its page. */
export function drawPanel(host: HTMLElement, county: CountyRecord, options: PanelOptions): void {
  const { setting, neighbours, choose } = options;
  const { locale, words, place } = setting;
  const other: Locale = locale === "en" ? "zh" : "en";
  const close = make("button", { type: "button", className: "explorer-close" }, "×");
  close.ariaLabel = words["explorer.close"];
  close.addEventListener("click", () => choose(null));
  const title = make("h2", { tabIndex: -1 }, county.name[locale]);
  const list = make("dl");
  for (const [what, value] of facts(county, options)) {
    list.append(make("dt", {}, what), make("dd", {}, value));
  }
  const beside = neighbours.map((neighbour) => {
    const button = make("button", { type: "button" }, neighbour.name[locale]);
    button.addEventListener("click", () => choose(neighbour));
    return make("li", {}, button);
  });
  const more = make("a", { href: place.replace("CODE", county.code) });
  more.textContent = fill(words["explorer.more"], { name: county.name[locale] });
  host.replaceChildren(
    close,
    title,
    make("p", { className: "explorer-other", lang: LANGUAGE_TAG[other] }, county.name[other]),
    list,
    make("h3", {}, words["place.neighbours"]),
    make("ul", {}, ...beside),
    make("p", { className: "explorer-more" }, more),
  );
}
