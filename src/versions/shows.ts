import type { Element, ElementContent } from "hast";
import { hashOf, sha256 } from "../content/versions.ts";
import type { BoundChart } from "../figure/bind.ts";
import type { Edition } from "../figure/edition.ts";
import { CANONICAL, drawOnce } from "../figure/figure.ts";
import { sourceLineText } from "../figure/source-line.ts";
import { plainText } from "../facts/template.ts";
import { PARTS, type Part, type Version, type VersionFile } from "../schemas/version.ts";
import { LOCALES, type Locale } from "../schemas/words.ts";

/** The words in a drawing, in their order, without the spaces at which lines break. */
function wordsIn(node: Element | ElementContent): string {
  if (node.type === "text") return node.value.replace(/\s/g, "");
  return node.type === "element" ? node.children.map(wordsIn).join("") : "";
}

function shownIn(chart: BoundChart, edition: Edition, locale: Locale): Record<Part, unknown> {
  const language = edition.languages[locale];
  const { type, typeName, accent, data, title, subtitle, notes, sources } = chart;
  const { columns, rows } = type.table(data, language);
  return {
    words: [title, subtitle, ...notes].map((told) => plainText(told[locale])),
    figures: [columns, ...rows.map((row) => row.map(({ text }) => text))],
    drawing: [
      typeName,
      accent,
      type.summary(data, language),
      wordsIn(drawOnce(chart, language, CANONICAL).svg),
    ],
    sources: sourceLineText(sources, language),
  };
}

/**
 * Hashes of what a chart shows in both languages. They change with the content and not with the
 * code: neither a style sheet nor a line break is part of them.
 */
export function partsOf(chart: BoundChart, edition: Edition): VersionFile["parts"] {
  const shown = LOCALES.map((locale) => shownIn(chart, edition, locale));
  const entries = PARTS.map((part) => [
    part,
    sha256(JSON.stringify(shown.map((one) => one[part]))),
  ]);
  return Object.fromEntries(entries) as VersionFile["parts"];
}

/** What differs between two versions, in the order in which it is told. */
export function changedParts(a: VersionFile["parts"], b: VersionFile["parts"]): Part[] {
  return PARTS.filter((part) => a[part] !== b[part]);
}

/** What a chart shows today: its hashes, and the version that shows the same, or null where none was frozen. */
export interface Today {
  parts: VersionFile["parts"];
  hash: string;
  version: Version | null;
}

/** Compares a chart with its versions. */
export function versionToday(chart: BoundChart, edition: Edition): Today {
  const parts = partsOf(chart, edition);
  const hash = hashOf(parts);
  const version = edition.versions.get(chart.id)?.find((one) => one.hash === hash) ?? null;
  return { parts, hash, version };
}
