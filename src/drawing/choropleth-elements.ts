import type { Element } from "hast";
import { h, s } from "hastscript";
import type { ChoroplethLayout } from "../charts/choropleth.ts";
import type { Frame } from "./chart-type.ts";
import { legendElements } from "./class-legend.ts";
import { hereElement, insetElement } from "./inset.ts";
import { EDGE, PIN_HALO } from "./map-colours.ts";
import {
  contextElements,
  countyElements,
  dotElement,
  leaderElements,
  nameElement,
  onGrid,
} from "./map-elements.ts";
import { DOT } from "./map-labels.ts";
import { px, svgRoot } from "./svg.ts";

/** What all widths share; `scale` is null where style sheets scale the lines. */
function mapElements(layout: ChoroplethLayout, scale: number | null): Element[] {
  const { geometry, titles, classes } = layout;
  const { map, classOf, context, borders, country, corner, here } = geometry;
  const paths = classes.map((each, i) => ({
    ...each,
    members: map.shapes.flatMap(({ path }, k) =>
      classOf[k] === i ? [{ path, title: titles[k]! }] : [],
    ),
  }));
  return [
    ...contextElements(context, scale),
    ...countyElements(paths, borders, scale),
    insetElement(country, corner, [hereElement(here)], scale),
  ];
}

/** What one width puts on the map. */
function labelElements({ names, pins, small, legend }: ChoroplethLayout): Element[] {
  return [
    ...small.map(({ at: [cx, cy], fill }) =>
      s("circle", { cx: px(cx), cy: px(cy), r: 1.6, fill, stroke: EDGE, strokeWidth: 0.6 }),
    ),
    ...names.flatMap(({ placed }) => leaderElements(placed)),
    ...pins.map(({ at }) => dotElement(at, DOT)),
    ...names.map(({ placed, halo }) => nameElement(placed.label, halo)),
    ...pins.map(({ label }) => nameElement(label, PIN_HALO)),
    ...legendElements(legend),
  ];
}

/** A map at one width. */
export function choroplethElement(layout: ChoroplethLayout, frame: Frame): Element {
  return svgRoot(frame.id, layout.width, layout.height, frame.label, [
    onGrid(layout.width, mapElements(layout, layout.scale)),
    ...labelElements(layout),
  ]);
}

/**
 * A map at all widths: one drawing of the geometry, and over it for each width what that width puts
 * on it. Where no style sheet is read the geometry carries the names of one width.
 */
export function composedElement(layouts: readonly ChoroplethLayout[], frame: Frame): Element {
  const own = layouts.find(({ width }) => width === frame.width) ?? layouts[0]!;
  const { width: grid } = own.geometry.map;
  const box = ({ width, height }: ChoroplethLayout) => `0 0 ${width} ${px(height)}`;
  const land = svgRoot(frame.id, grid, own.height / own.scale, frame.label, [
    ...mapElements(own, null),
    s("svg", { className: ["own"], viewBox: box(own), width: grid }, labelElements(own)),
  ]);
  return h("div.map", [
    { ...land, properties: { ...land.properties, className: ["land"] } },
    ...layouts.map((layout) =>
      h("div", { className: ["w", `w${layout.width}`], hidden: true, ariaHidden: "true" }, [
        s("svg", { viewBox: box(layout) }, labelElements(layout)),
      ]),
    ),
  ]);
}
