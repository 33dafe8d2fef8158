import type { Element } from "hast";
import { s } from "hastscript";
import type { Claimant } from "../schemas/words.ts";
import { squareElements } from "./areas.ts";
import { barElements, bodyElements } from "./bars.ts";
import { markElement, REACH, signElement, type QualifierSign } from "./marks.ts";
import { POINT, uprightSign } from "./series.ts";
import { TINT } from "./svg.ts";

/** What a chart type draws its values with, and so what its legend shows; points stand on a vertical scale. */
export type MarkForm = "dot" | "point" | "bar" | "area";

/** Size in px of a legend's picture. */
export const KEY = { width: 34, height: 18 } as const;

/** A claimant's mark in a legend; areas have none, their words say who claims them. */
export function claimantKey(form: MarkForm, claimant: Claimant): Element | null {
  if (form === "area") return null;
  if (form === "dot" || form === "point")
    return markElement(claimant, KEY.width / 2, KEY.height / 2);
  return s("g", bodyElements(claimant, { x: 5, y: 3, width: 24, height: 12 }));
}

/** Where a point stands in a key, in px from the top: an arrow up or down has its room on the other side. */
function pointY(sign: QualifierSign): number {
  const away = (REACH - POINT) / 2;
  if (sign === "over") return KEY.height / 2 + away;
  return sign === "under" || sign === "nearly" ? KEY.height / 2 - away : KEY.height / 2;
}

/** A qualifier's sign in a legend, on a company's mark. */
export function signKey(form: MarkForm, sign: QualifierSign): Element {
  const [x, y] = [KEY.width / 2, KEY.height / 2];
  if (form === "dot") {
    return s("g", [markElement("company", x, y, 5), signElement(sign, x, y, 5)]);
  }
  if (form === "point") {
    const at = pointY(sign);
    return s("g", [markElement("company", x, at, POINT), uprightSign(sign, x, at, POINT)]);
  }
  if (form === "area") {
    return s("g", squareElements({ x: 10, y: 4, side: 13, fill: TINT, sign }));
  }
  const bar = { x0: 1, x1: 18, y: 3, height: 12, claimant: "company", sign } as const;
  return s("g", barElements(sign === "planned" || sign === "nearly" ? { ...bar, x1: 32 } : bar));
}
