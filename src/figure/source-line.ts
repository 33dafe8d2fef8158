import type { Language } from "../drawing/language.ts";
import { formatDate } from "../facts/dates.ts";
import type { Source } from "../schemas/source.ts";

/** A source as a source line names it: its publisher, with the date where it has one. */
export function sourceText(source: Source, language: Language): string {
  const publisher = language.words(source.publisher);
  if (!source.date) return publisher;
  const date = formatDate({ date: source.date, part: source.datePart }, language.locale);
  return language.ui("chart.sourceItem", { publisher, date });
}

/** What stands between two sentences: Chinese punctuation brings its own space. */
export function spaceOf({ locale }: Language): string {
  return locale === "zh" ? "" : " ";
}

/** The whole source line as plain text, without the credit. */
export function sourceLineText(sources: readonly Source[], language: Language): string {
  const list = sources.map((source) => sourceText(source, language));
  const all = list.join(language.ui("chart.sourceSeparator"));
  return `${language.ui("chart.source")}${spaceOf(language)}${all}${language.ui("chart.sourceEnd")}`;
}
