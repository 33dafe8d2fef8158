import type { Element } from "hast";
import { s } from "hastscript";

/** Marks and words that stand for these facts: the steps of a story can light them (steps/lights.ts). */
export function partElement(facts: readonly string[], children: Element[]): Element {
  return s("g", { dataOf: facts.join(" ") }, children);
}
