/// <reference types="vite/client" />
import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { s } from "hastscript";
import type { Canvas, Illustration, Materials } from "../illustrations/shared/illustration.ts";

import { edition } from "./site.ts";

const modules = import.meta.glob<{ default: Illustration }>("../illustrations/*.ts", {
  eager: true,
});

/** The shapes of a picture: across a page, and on a card or a phone. */
export const CANVASES = {
  wide: { width: 1200, height: 400 },
  tall: { width: 480, height: 360 },
} as const satisfies Record<string, Canvas>;

const materials: Materials = {
  value(id) {
    const fact = edition.facts.get(id);
    if (fact?.kind !== "number") throw new RangeError(`no number ${id} in content/facts`);
    return fact.value;
  },
  geography: () => edition.geography,
};

/** Whether a story has an opening picture: a file of its name in src/illustrations. */
export function hasPicture(slug: string): boolean {
  return `../illustrations/${slug}.ts` in modules;
}

const drawn = new Map<string, string>();

/** A story's picture as SVG; with a label it is an image for assistive technology, without one a decoration. */
export function pictureHtml(
  slug: string,
  shape: keyof typeof CANVASES,
  label: string | null,
): string {
  const illustration = modules[`../illustrations/${slug}.ts`]?.default;
  if (!illustration) throw new RangeError(`no picture of ${slug} in src/illustrations`);
  const canvas = CANVASES[shape];
  const key = `${slug} ${shape} ${label}`;
  const known = drawn.get(key);
  if (known !== undefined) return known;
  const { width, height } = canvas;
  const role = label === null ? { ariaHidden: "true" } : { role: "img", ariaLabel: label };
  const root: Element = s(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, className: [`picture-${shape}`], ...role },
    illustration(canvas, materials),
  );
  const html = toHtml(root, { closeEmptyElements: true });
  drawn.set(key, html);
  return html;
}
