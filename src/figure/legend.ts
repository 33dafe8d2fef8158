import type { Element } from "hast";
import { claimantKey, signKey } from "../drawing/key.ts";
import type { Caption } from "./figure.ts";

export { KEY } from "../drawing/key.ts";

/** A line of a legend: a mark drawn in the middle of a key, and what it stands for. */
export interface LegendItem {
  mark: Element;
  text: string;
}

/** What explains the forms of the marks and the signs of the qualifiers in use; nothing where all are plain. */
export function legendOf({ form, claimants, signs, language }: Caption): LegendItem[] {
  const forms = (claimants.length > 1 ? claimants : []).flatMap((claimant) => {
    const mark = claimantKey(form, claimant);
    return mark ? [{ mark, text: language.ui(`claimant.${claimant}`) }] : [];
  });
  const qualifiers = signs.map((sign) => ({
    mark: signKey(form, sign),
    text: language.ui(`sign.${sign}`),
  }));
  return [...forms, ...qualifiers];
}
