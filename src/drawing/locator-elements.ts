import type { Element } from "hast";
import { s } from "hastscript";
import type { MapParts } from "./composed-map.ts";
import { insetElement } from "./inset.ts";
import type { LocatorLayout } from "./locator-layout.ts";
import { EDGE, HERE, LAND, PART } from "./map-colours.ts";
import { leaderElements, nameElement, partElements, pathElement } from "./map-elements.ts";
import { DOT } from "./map-labels.ts";
import { scaleBarElements } from "./scale-bar.ts";
import { PAPER, px, textElement } from "./svg.ts";
import { swatchElements } from "./swatches.ts";

/** Radius in px of the grid of a place's mark on the country's map. */
const MARK = 5.8;

/** The map, with the country in its corner. */
function landElements(
  { map, corner, subjects }: LocatorLayout,
  id: string,
  scale: number | null,
): Element[] {
  const marks = [
    ...pathElement(corner.tinted, { fill: PART }),
    ...corner.dots.map(([cx, cy]) =>
      s("circle", { cx: px(cx), cy: px(cy), r: MARK, fill: HERE, stroke: EDGE }),
    ),
  ];
  const { width, height } = map;
  const clip = `${id}-edge`;
  return [
    s("clipPath", { id: clip }, [s("rect", { width, height })]),
    s("g", { clipPath: `url(#${clip})` }, partElements(map, subjects, scale)),
    insetElement(corner, marks, scale),
  ];
}

/** What one width puts on the map. */
function labelElements(layout: LocatorLayout): Element[] {
  const { names, lesser, dots, texts, swatches, bar } = layout;
  return [
    ...names.flatMap(leaderElements),
    ...dots.map(({ at: [cx, cy], fill }) =>
      s("circle", { cx: px(cx), cy: px(cy), r: DOT, fill, stroke: PAPER, strokeWidth: 1.5 }),
    ),
    ...[...lesser, ...texts].map(textElement),
    ...names.map(({ label, leader }) => nameElement(label, leader ? LAND : HERE)),
    ...dots.map(({ label }) => nameElement(label, LAND)),
    ...swatchElements(swatches),
    ...scaleBarElements(bar),
  ];
}

/** How a locator is printed. */
export const locatorParts: MapParts<LocatorLayout> = {
  grid: ({ map }) => map,
  land: landElements,
  labels: labelElements,
};
