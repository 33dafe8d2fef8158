import type { Element, ElementContent } from "hast";

/** The elements directly inside another. */
export function elementsOf(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => child.type === "element");
}

/** The names of an element's classes. */
export function classesOf({ properties }: Element): string[] {
  return [properties["className"] ?? []].flat().map(String);
}

/** All text inside a node. */
export function textOf(node: ElementContent): string {
  if (node.type === "text") return node.value;
  return node.type === "element" ? node.children.map(textOf).join("") : "";
}
