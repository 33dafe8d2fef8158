import type { Language } from "../drawing/language.ts";
import { formatDate } from "../facts/dates.ts";
import { LANGUAGE_TAG } from "../schemas/tags.ts";
import type { Site } from "../schemas/site.ts";

/** What is cited: a chart or the ledger. */
export interface Citable {
  /** Key of a BibTeX entry: `three-harvests-bachu-income`. */
  key: string;
  title: string;
  /** Address of its page, with its host. */
  url: string;
}

/** The day from which a page is cited: the last on which the content changed. */
const dayOf = (site: Site) => site.dates.updated;

/** A citation in words, in the reader's language. */
export function citeText({ title, url }: Citable, site: Site, language: Language): string {
  return language.ui("cite.text", {
    site: language.words(site.name),
    title,
    date: formatDate({ date: dayOf(site) }, language.locale),
    licence: site.licence.name,
    url,
  });
}

/** A value in braces; braces and backslashes of its own would break the entry. */
const braced = (text: string) => `{${text.replace(/[\\{}]/g, "")}}`;

/** A citation for BibTeX. */
export function citeBibtex({ key, title, url }: Citable, site: Site, language: Language): string {
  const [year = "", month] = dayOf(site).split("-");
  const fields: [string, string | undefined][] = [
    ["author", `{${language.words(site.name)}}`],
    ["title", braced(title)],
    ["year", braced(year)],
    ["month", month === undefined ? undefined : braced(month)],
    ["publisher", braced(language.words(site.publisher))],
    ["url", braced(url)],
    ["note", braced(site.licence.name)],
  ];
  const lines = fields.flatMap(([name, value]) =>
    value === undefined ? [] : [`  ${name} = ${value.startsWith("{") ? value : braced(value)}`],
  );
  return `@misc{${key},\n${lines.join(",\n")}\n}\n`;
}

/** A citation as CSL-JSON, which reference managers read. */
export function citeCsl({ key, title, url }: Citable, site: Site, language: Language): object[] {
  const name = language.words(site.name);
  return [
    {
      id: key,
      type: "webpage",
      title,
      author: [{ literal: name }],
      "container-title": name,
      publisher: language.words(site.publisher),
      issued: { "date-parts": [dayOf(site).split("-").map(Number)] },
      URL: url,
      language: LANGUAGE_TAG[language.locale],
    },
  ];
}
