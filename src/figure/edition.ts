import { checkPlaces, loadGeography } from "./geography.ts";
import { readFolder, readJson } from "../content/read.ts";
import { languageOf, type Language } from "../drawing/language.ts";
import { loadLedger, type Ledger } from "../facts/load.ts";
import { fillParts } from "../facts/template.ts";
import { chart } from "../schemas/chart.ts";
import type { Geography } from "../maps/geography.ts";
import type { Correction } from "../schemas/correction.ts";
import type { Term } from "../schemas/term.ts";
import { site, type Site } from "../schemas/site.ts";
import type { Version } from "../schemas/version.ts";
import { ui, type Ui } from "../schemas/ui.ts";
import { LOCALES, type Locale } from "../schemas/words.ts";
import { bindChart, type BoundChart } from "./bind.ts";
import { loadCorrections } from "./corrections.ts";
import { loadGlossary } from "./glossary.ts";
import { readVersions } from "../content/versions.ts";
import { fillUi } from "./interface.ts";

/** Everything that the site says, apart from its stories: read, proved and looked up. */
export interface Edition extends Ledger {
  root: string;
  site: Site;
  languages: Readonly<Record<Locale, Language>>;
  charts: ReadonlyMap<string, BoundChart>;
  /** Counties, groups, boundaries and outlines. */
  geography: Geography;
  /** What was corrected after publication, the newest first. */
  corrections: readonly Correction[];
  /** Terms explained, group by group, with references to facts in their texts. */
  glossary: readonly Term[];
  /** Frozen versions of each chart that ever had one, the newest first. */
  versions: ReadonlyMap<string, readonly Version[]>;
}

/** Reads content/ below `root`. Throws a ContentError for the first thing that does not hold. */
export function loadEdition(root: string): Edition {
  const ledger = loadLedger(root);
  const read = (locale: Locale) => readJson(root, `content/ui/${locale}.json`, ui);
  const wording = { en: read("en"), zh: read("zh") };
  const [en, zh] = fillUi(
    LOCALES.map((locale) => wording[locale]),
    ledger,
  );
  const speak = (locale: Locale, words: Ui) =>
    languageOf(locale, ledger.units, words, (key) =>
      fillParts(wording[locale][key] ?? "", locale, ledger.facts, ledger.units),
    );
  const geography = loadGeography(root);
  checkPlaces(ledger.facts, geography());
  const files = readFolder(root, "content/charts", chart);
  const versions = readVersions(root);
  const corrections = loadCorrections(root, ledger, [...files.keys(), ...versions.keys()]);
  const charts = [...files].map(([id, file]) => ({
    ...bindChart(id, file, ledger, geography),
    corrected: corrections.find((entry) => entry.charts.includes(id))?.date ?? null,
  }));
  return {
    root,
    ...ledger,
    site: readJson(root, "content/site.json", site),
    languages: { en: speak("en", en), zh: speak("zh", zh) },
    geography: geography(),
    charts: new Map(charts.map((bound) => [bound.id, bound])),
    glossary: loadGlossary(root, ledger),
    corrections,
    versions,
  };
}
