import { ContentError } from "../content/error.ts";
import type { Ledger } from "../facts/load.ts";
import { fillText, ReferenceProblem } from "../facts/template.ts";
import type { Ui } from "../schemas/ui.ts";
import { LOCALES, type Locale } from "../schemas/words.ts";

function fill(locale: Locale, words: Ui, { facts, units }: Ledger): Ui {
  const entries = Object.entries(words).map(([key, text]) => {
    try {
      return [key, fillText(text, locale, facts, units)];
    } catch (error) {
      if (!(error instanceof ReferenceProblem)) throw error;
      const { received, expected, fix } = error;
      throw new ContentError({
        file: `content/ui/${locale}.json`,
        field: key,
        received,
        expected,
        fix,
      });
    }
  });
  return Object.fromEntries(entries) as Ui;
}

/** The names in braces that code fills in: `{all}`, `{date}`. */
function namesIn(text: string): string {
  return [...new Set(text.match(/\{\w+\}/g))].toSorted().join(" ");
}

/** A word must leave room for the same values in every language. */
function checkNames(en: Ui, zh: Ui): void {
  for (const [key, text] of Object.entries(zh)) {
    const [received, expected] = [namesIn(text), namesIn(en[key] ?? "")];
    if (received === expected) continue;
    throw new ContentError({
      file: "content/ui/zh.json",
      field: key,
      received: received || "nothing in braces",
      expected: `as in English: ${expected || "nothing in braces"}`,
      fix: "put the same names into both languages",
    });
  }
}

/** The interface's words of every language, figures filled in. A ContentError for a word that a language lacks or that leaves out a value. */
export function fillUi(words: readonly Ui[], ledger: Ledger): [en: Ui, zh: Ui] {
  const keys = new Set(words.flatMap((ui) => Object.keys(ui)));
  const [en, zh] = words.map((ui, i): Ui => {
    const locale = LOCALES[i] ?? "en";
    const missing = [...keys].find((key) => ui[key] === undefined);
    if (missing === undefined) return fill(locale, ui, ledger);
    throw new ContentError({
      file: `content/ui/${locale}.json`,
      field: missing,
      received: "nothing",
      expected: "the same keys in every language",
      fix: `translate "${missing}", or remove it from the other language`,
    });
  });
  checkNames(words[0] ?? {}, words[1] ?? {});
  return [en ?? {}, zh ?? {}];
}
