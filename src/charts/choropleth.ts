import { s } from "hastscript";
import { z } from "zod";
import { defineChart, type Layout } from "../drawing/chart-type.ts";
import type { Language } from "../drawing/language.ts";
import { leadOut, type PlacedLabel } from "../drawing/map-labels.ts";
import type { Refs } from "../drawing/refs.ts";
import {
  block,
  INK,
  MUTED,
  PAPER,
  px,
  svgRoot,
  textElement,
  type TextBlock,
} from "../drawing/svg.ts";
import { LABEL } from "../drawing/text-width.ts";
import { wrap } from "../drawing/wrap.ts";
import { encodePath, ringsOf } from "../maps/encode.ts";
import { innermost, largestPolygon } from "../maps/labels.ts";
import { fitProjection } from "../maps/projection.ts";
import { projectArcs, simplifyLine, type Point } from "../maps/simplify.ts";
import { countiesOf, extentOf, mergeShapes, selectShapes } from "../maps/topology.ts";

/** The counties of the three regions and three prefectures, coloured by group. */
const options = (refs: Refs) =>
  z
    .strictObject({
      /** What the colours stand for. */
      by: z.literal("group"),
      /** Codes of counties that are marked and named, such as the place of the story. */
      pins: z.array(z.string()).default([]),
    })
    .transform((given, context) => {
      const geography = refs.geography();
      const unknown = given.pins.find(
        (pin) => !geography.counties.some(({ adcode }) => adcode === pin),
      );
      if (unknown !== undefined) {
        context.addIssue({
          code: "custom",
          path: ["pins"],
          message: "codes of counties in content/places/counties.json",
          input: unknown,
        });
      }
      return { ...given, geography };
    });

type Data = z.infer<ReturnType<typeof options>>;

interface Shape {
  name: string;
  group: number;
  path: string;
}

/** A laid-out map: shapes on a grid of GRID px, labels for one width. */
export interface ChoroplethLayout extends Layout {
  shapes: Shape[];
  gridHeight: number;
  labels: PlacedLabel[];
  pins: { at: Point; label: TextBlock }[];
}

/** Width in px of the grid that all widths share: one px of it is one px of a drawing 1000 px wide. */
const GRID = 1000;
const MARGINS = { top: 4, right: 170, bottom: 60, left: 4 };
/** How far a border may move, in px of the grid; rounding adds up to half a px. */
const TOLERANCE = 0.5;

/** Accuracy in px with which labels keep off the land. */
const COARSE = 3;

const FILLS = [
  "var(--map-a,#8A6BB1)",
  "var(--map-b,#B98A1B)",
  "var(--map-c,#C8601A)",
  "var(--map-d,#1F7A8C)",
  "var(--map-e,#A3195B)",
  "var(--map-f,#2E5EAA)",
];

interface Drawn {
  shapes: Omit<Shape, "name">[];
  height: number;
  groups: { at: Point; room: number; rings: Point[][] }[];
  pins: Point[];
}

const memo = new WeakMap<Data, Drawn>();

function groupOf(data: Data, adcode: string): number {
  const first = data.geography.counties.find((county) => county.adcode === adcode)?.groups[0];
  return data.geography.groups.findIndex(({ id }) => id === first);
}

function drawGeometry(data: Data): Drawn {
  const { counties, groups, boundaries } = data.geography;
  const codes = counties.map(({ adcode }) => adcode);
  const topology = selectShapes(countiesOf(boundaries), codes);
  const inner = GRID - MARGINS.left - MARGINS.right;
  const { projection, height } = fitProjection(extentOf(topology), inner);
  const [x, y] = projection.translate();
  projection.translate([x + MARGINS.left, y + MARGINS.top]);
  const arcs = projectArcs(topology, projection, TOLERANCE);
  const shapes = topology.objects.shapes.geometries.map((geometry) => ({
    group: groupOf(data, geometry.id),
    path: encodePath(ringsOf(geometry, arcs)),
  }));
  const placed = groups.map((_, index) => {
    const members = codes.filter((code) => groupOf(data, code) === index);
    const rings = largestPolygon(mergeShapes(topology, members), projection);
    return { ...innermost(rings), rings: rings.map((ring) => simplifyLine(ring, COARSE)) };
  });
  const points = new Map(
    boundaries.objects.counties.geometries.map(({ id, properties }) => [id, properties.point]),
  );
  const pins = data.pins.map((code): Point => projection(points.get(code) ?? [0, 0]) ?? [0, 0]);
  return { shapes, height: height + MARGINS.top + MARGINS.bottom, groups: placed, pins };
}

function geometryOf(data: Data): Drawn {
  const known = memo.get(data) ?? drawGeometry(data);
  memo.set(data, known);
  return known;
}

function countOf(data: Data, index: number): number {
  const id = data.geography.groups[index]?.id;
  return data.geography.counties.filter(({ groups }) => groups[0] === id).length;
}

function groupText(data: Data, index: number, language: Language): string {
  const group = data.geography.groups[index];
  const name = group ? language.words(group.short) : "";
  return language.ui("map.groupCount", { name, count: language.number(countOf(data, index)) });
}

/** Choropleth: counties coloured by group, the groups named on the map. */
export default defineChart<Data, ChoroplethLayout>({
  options,

  layout(data, width, language) {
    const drawn = geometryOf(data);
    const scale = width / GRID;
    const size = { width, height: drawn.height * scale };
    const land = drawn.groups.map(({ rings }) =>
      rings.map((ring) => ring.map(([x, y]): Point => [x * scale, y * scale])),
    );
    const labels = leadOut(
      drawn.groups.map(({ at, room }, i) => ({
        at: [at[0] * scale, at[1] * scale] as Point,
        room: room * scale,
        lines: wrap(groupText(data, i, language), Math.max(64, width * 0.17), {
          ...LABEL,
          weight: 600,
        }),
      })),
      land,
      size,
    );
    const pins = drawn.pins.map(([x, y], i) => {
      const county = data.geography.counties.find(({ adcode }) => adcode === data.pins[i]);
      const at: Point = [x * scale, y * scale];
      const name = county ? language.words(county.name) : "";
      return {
        at,
        label: block(at[0] + 8, at[1] - 6, [name], { font: { ...LABEL, weight: 600 } }),
      };
    });
    const shapes = drawn.shapes.map((shape, i) => ({
      ...shape,
      name: countyName(data, i, language),
    }));
    return { ...size, shapes, gridHeight: drawn.height, labels, pins };
  },

  render(layout, frame) {
    const scale = px((layout.width / GRID) * 1000) / 1000;
    return svgRoot(frame.id, layout.width, layout.height, frame.label, [
      s("g", { transform: `scale(${scale})` }, shapeElements(layout.shapes)),
      ...labelElements(layout),
    ]);
  },

  compose(layouts, frame) {
    const last = layouts.at(-1);
    if (!last) return svgRoot(frame.id, frame.width, 0, frame.label, []);
    return svgRoot(frame.id, GRID, last.gridHeight, frame.label, [
      ...shapeElements(last.shapes),
      ...layouts.map((layout) =>
        s(
          "svg",
          {
            viewBox: `0 0 ${layout.width} ${px(layout.height)}`,
            className: ["w", `w${layout.width}`],
            ...(layout.width === 640 ? {} : { display: "none" }),
            pointerEvents: "none",
          },
          labelElements(layout),
        ),
      ),
    ]);
  },

  table(data, language) {
    return {
      columns: [
        language.ui("table.county"),
        language.ui("table.prefecture"),
        language.ui("table.group"),
      ],
      rows: data.geography.counties.map((county) => [
        { text: language.words(county.name) },
        { text: county.prefecture ? language.words(county.prefecture.name) : "–" },
        {
          text: language.words(
            data.geography.groups.find(({ id }) => id === county.groups[0])?.name ?? county.name,
          ),
        },
      ]),
    };
  },

  summary(data, language) {
    const list = data.geography.groups
      .map((_, i) => groupText(data, i, language))
      .join(language.ui("summary.listSeparator"));
    return language.ui("summary.groups", {
      all: language.number(data.geography.counties.length),
      list,
    });
  },
});

function countyName(data: Data, index: number, language: Language): string {
  const county = data.geography.counties[index];
  return county ? language.words(county.name) : "";
}

function shapeElements(shapes: readonly Shape[]) {
  return FILLS.map((fill, group) =>
    s(
      "g",
      { fill, stroke: PAPER, strokeWidth: 0.7 },
      shapes
        .filter((shape) => shape.group === group)
        .map((shape) => s("path", { d: shape.path }, [s("title", shape.name)])),
    ),
  );
}

function labelElements({ labels, pins }: ChoroplethLayout) {
  const halo = { stroke: PAPER, strokeWidth: 3, strokeLinejoin: "round", paintOrder: "stroke" };
  return [
    ...labels.flatMap(({ leader }) =>
      leader
        ? [
            s("path", {
              d: `M${px(leader[0][0])} ${px(leader[0][1])}L${px(leader[1][0])} ${px(leader[1][1])}`,
              stroke: MUTED,
            }),
          ]
        : [],
    ),
    ...pins.map(({ at }) =>
      s("circle", {
        cx: px(at[0]),
        cy: px(at[1]),
        r: 4.5,
        fill: INK,
        stroke: PAPER,
        strokeWidth: 1.5,
      }),
    ),
    s(
      "g",
      halo,
      [...labels, ...pins].map(({ label }) => textElement(label)),
    ),
  ];
}
