import type { Element } from "hast";
import { s } from "hastscript";
import { markElement, signElement } from "../drawing/marks.ts";
import type { Figure } from "./figure.ts";

/** Size in px of a legend's key. */
export const KEY = { width: 34, height: 18 } as const;

/** A line of a legend: a mark drawn in the middle of a key, and what it stands for. */
export interface LegendItem {
  mark: Element;
  text: string;
}

/** What explains the forms of the marks and the signs of the qualifiers in use; nothing where all are plain. */
export function legendOf({ claimants, signs, language }: Figure): LegendItem[] {
  const [x, y] = [KEY.width / 2, KEY.height / 2];
  const forms = claimants.length > 1 ? claimants : [];
  return [
    ...forms.map((claimant) => ({
      mark: markElement(claimant, x, y),
      text: language.ui(`claimant.${claimant}`),
    })),
    ...signs.map((sign) => ({
      mark: s("g", [markElement("company", x, y, 5), signElement(sign, x, y, 5)]),
      text: language.ui(`sign.${sign}`),
    })),
  ];
}
