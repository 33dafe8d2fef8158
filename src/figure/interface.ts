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

/** The interface's words of every language, figures filled in. A word that a language lacks is a ContentError. */
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
  return [en ?? {}, zh ?? {}];
}
