import type { Element } from "hast";
import { h, s } from "hastscript";
import type { Frame } from "./chart-type.ts";
import type { ChoroplethLayout } from "./choropleth-layout.ts";
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
import { INK, px, svgRoot } from "./svg.ts";
import { LABEL } from "./text-width.ts";

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
    ...countyElements(paths, borders, layout.legend.length > 0, scale),
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
    onGrid(layout.scale, layout.top, mapElements(layout, layout.scale)),
    ...labelElements(layout),
  ]);
}

/** What one width puts on the map, as a drawing of its own. */
function overlay(layout: ChoroplethLayout, attributes: Record<string, string | number>): Element {
  const viewBox = `0 0 ${layout.width} ${px(layout.height)}`;
  return s("svg", { viewBox, ...attributes }, labelElements(layout));
}

/**
 * A map at all widths: one drawing of the geometry, and over it for each width what that width puts
 * on it. Where no style sheet is read the geometry carries the names of one width.
 */
export function composedElement(layouts: readonly ChoroplethLayout[], frame: Frame): Element {
  const own = layouts.find(({ width }) => width === frame.width) ?? layouts[0]!;
  const { width: grid } = own.geometry.map;
  // The land's box ends where every width's does, at the bottom: its own height is the map's.
  const land = svgRoot(frame.id, grid, own.geometry.map.height, frame.label, [
    ...mapElements(own, null),
    overlay(own, { class: "own", width: grid, y: px(-own.top / own.scale) }),
  ]);
  return h("div.map", { dataKeys: own.keys }, [
    { ...land, properties: { ...land.properties, className: ["land"] } },
    ...layouts.map((layout) =>
      h("div", { className: ["w", `w${layout.width}`], hidden: true, ariaHidden: "true" }, [
        overlay(layout, { fill: INK, fontSize: LABEL.size }),
      ]),
    ),
    h("p.reading", { role: "status" }),
  ]);
}
