import type { Element } from "hast";
import { s } from "hastscript";
import type { Frame } from "./chart-type.ts";
import { composeMap } from "./composed-map.ts";
import { insetElement } from "./inset.ts";
import type { LocatorLayout } from "./locator-layout.ts";
import { AROUND, COUNTY_LINE, EDGE, HERE, LAND, LAND_LINE, PART } from "./map-colours.ts";
import {
  contextElements,
  leaderElements,
  lineAttributes,
  nameElement,
  onGrid,
} from "./map-elements.ts";
import { DOT } from "./map-labels.ts";
import { scaleBarElements } from "./scale-bar.ts";
import { PAPER, px, svgRoot, textElement } from "./svg.ts";
import { swatchElements } from "./swatches.ts";

/** A path where there is something to draw. */
function path(d: string, attributes: Record<string, unknown>): Element[] {
  return d === "" ? [] : [s("path", { d, ...attributes })];
}

/** What all widths share; `scale` is null where style sheets scale the lines. */
function mapElements({ map, corner, subjects }: LocatorLayout, scale: number | null): Element[] {
  const marks = [
    ...path(corner.tinted, { fill: PART }),
    ...corner.dots.map(([cx, cy]) =>
      s("circle", { cx: px(cx), cy: px(cy), r: 5, fill: HERE, stroke: EDGE }),
    ),
  ];
  return [
    ...contextElements(map.context, scale),
    ...path(map.land, { fill: LAND }),
    ...path(map.others, lineAttributes(LAND_LINE, 0.8, scale)),
    ...path(map.around, { ...lineAttributes(EDGE, 0.9, scale), fill: AROUND }),
    ...path(map.inner, lineAttributes(COUNTY_LINE, 0.9, scale)),
    ...path(map.provinces, { ...lineAttributes(EDGE, 0.9, scale), strokeOpacity: 0.5 }),
    ...subjects.flatMap((d) =>
      path(d, { ...lineAttributes(EDGE, 1.4, scale), fill: HERE, strokeLinejoin: "round" }),
    ),
    insetElement(corner.country, corner.at, marks, scale),
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
    ...names.map(({ label, leader }) => nameElement(label, leader ? null : HERE)),
    ...dots.map(({ label }) => nameElement(label, LAND)),
    ...swatchElements(swatches),
    ...scaleBarElements(bar),
  ];
}

/** A locator at one width. */
export function locatorElement(layout: LocatorLayout, frame: Frame): Element {
  return svgRoot(frame.id, layout.width, layout.height, frame.label, [
    onGrid(layout.scale, layout.top, mapElements(layout, layout.scale)),
    ...labelElements(layout),
  ]);
}

/** A locator at all widths. */
export function composedLocator(layouts: readonly LocatorLayout[], frame: Frame): Element {
  return composeMap(layouts, frame, {
    grid: layouts[0]!.map,
    land: (layout) => mapElements(layout, null),
    labels: labelElements,
    keys: null,
  });
}
