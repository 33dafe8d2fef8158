import { s } from "hastscript";
import type { Geography } from "../maps/geography.ts";
import { encodePath, ringsOf, type Ring } from "../maps/encode.ts";
import { fitProjection } from "../maps/projection.ts";
import { drawTopology } from "../maps/simplify.ts";
import { countiesOf, extentOf, selectShapes } from "../maps/topology.ts";
import type { Canvas, Illustration } from "./shared/illustration.ts";

const GAP = 5;

/** A box of a size, to be put somewhere. */
export interface Box {
  width: number;
  height: number;
}

/**
 * Sets boxes in lines, from left to right, as type is set; a line is as high as its highest box.
 * Returns each box's left edge and the bottom of its line, and the height of all.
 */
export function setInLines(
  boxes: readonly Box[],
  width: number,
  gap: number,
): { places: { x: number; bottom: number }[]; height: number } {
  const lines: { boxes: Box[]; used: number }[] = [];
  for (const box of boxes) {
    const line = lines.at(-1);
    if (line && line.used + gap + box.width <= width) {
      line.boxes.push(box);
      line.used += gap + box.width;
    } else lines.push({ boxes: [box], used: box.width });
  }
  let top = 0;
  const places = lines.flatMap((line) => {
    const bottom = top + Math.max(...line.boxes.map(({ height }) => height));
    const space = (width - line.used) / line.boxes.length + gap;
    top = bottom + gap;
    let x = (space - gap) / 2;
    return line.boxes.map((box) => {
      const place = { x, bottom };
      x += box.width + space;
      return place;
    });
  });
  return { places, height: top - gap };
}

function bounds(rings: readonly Ring[]) {
  const points = rings.flat();
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return { left, top, width: Math.max(...xs) - left, height: Math.max(...ys) - top };
}

interface Leaf extends Box {
  /** Place of the county's group in the map's legend, from 0. */
  group: number;
  rings: Ring[];
  left: number;
  top: number;
}

/** Every county as rings on a map of this width in px, the highest first. */
function leavesAt({ counties, groups, boundaries }: Geography, mapWidth: number): Leaf[] {
  const codes = counties.map(({ adcode }) => adcode);
  const topology = selectShapes(countiesOf(boundaries), codes);
  const { projection } = fitProjection(extentOf(topology), mapWidth);
  const { arcs } = drawTopology(topology, projection);
  return topology.objects.shapes.geometries
    .map((geometry, i) => {
      const rings = ringsOf(geometry, arcs);
      const group = groups.findIndex(({ id }) => id === counties[i]?.groups[0]);
      return { rings, group, ...bounds(rings) };
    })
    .toSorted((a, b) => b.height - a.height);
}

/** By how much boxes can grow so that they still fit a canvas, with a hundredth to spare for rounding. */
export function fitFactor(boxes: readonly Box[], { width, height }: Canvas, gap: number): number {
  for (let factor = 4; factor > 0.01; factor *= 0.98) {
    const scale = factor;
    const grown = boxes.map((box) => ({ width: box.width * scale, height: box.height * scale }));
    const widest = Math.max(...grown.map((box) => box.width));
    if (widest <= width && setInLines(grown, width, gap).height <= height) return factor * 0.99;
  }
  throw new RangeError("the canvas is too small for the boxes");
}

/** The counties taken off the map and laid out by size like leaves, all to one scale, in the colours of the map's groups. */
const threeRegions: Illustration = (canvas, { geography }) => {
  const factor = fitFactor(leavesAt(geography(), canvas.width), canvas, GAP);
  const leaves = leavesAt(geography(), canvas.width * factor);
  const { places, height } = setInLines(leaves, canvas.width, GAP);
  const drop = (canvas.height - height) / 2;
  const laid = leaves.map((leaf, i) => {
    const { x, bottom } = places[i] ?? { x: 0, bottom: 0 };
    const dx = Math.round(x - leaf.left);
    const dy = Math.round(bottom - leaf.height - leaf.top + drop);
    const d = encodePath(leaf.rings.map((ring) => ring.map(([px, py]) => [px + dx, py + dy])));
    return { group: leaf.group, path: s("path", { d }) };
  });
  const groups = [...Map.groupBy(laid, ({ group }) => group)].toSorted(([a], [b]) => a - b);
  const pen = { stroke: "var(--map-edge)", strokeWidth: 0.75, strokeLinejoin: "round" };
  return [
    s(
      "g",
      pen,
      groups.map(([group, members]) =>
        s(
          "g",
          { fill: `var(--map-${group + 1})` },
          members.map(({ path }) => path),
        ),
      ),
    ),
  ];
};

export default threeRegions;
