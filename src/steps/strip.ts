import type { Element } from "hast";
import { visit } from "unist-util-visit";
import type { Pose, Track } from "../drawing/motion.ts";
import { factsOf, type Lights } from "./lights.ts";

/** From the upper to the lower edge of something in a drawing, in its units. */
type Extent = readonly [top: number, bottom: number];

/** Room for a line of text above its base line and below it. */
const ASCENT = 12;
const DESCENT = 4;

/** How far the last line of a text stands below its first. */
function linesOf(children: Element["children"]): number {
  return children.reduce(
    (sum, child) => sum + (child.type === "element" ? Number(child.properties["dy"] ?? 0) : 0),
    0,
  );
}

/** The extent of one element, taken from what every mark has; null for one that is not seen by itself. */
function extentOf({ tagName, properties, children }: Element): Extent | null {
  const number = (name: string) => Number(properties[name] ?? 0);
  if (tagName === "rect") return [number("y"), number("y") + number("height")];
  if (tagName === "circle") return [number("cy") - number("r"), number("cy") + number("r")];
  if (tagName === "text") return [number("y") - ASCENT, number("y") + linesOf(children) + DESCENT];
  return null;
}

function joined(extents: readonly Extent[]): Extent {
  return [Math.min(...extents.map(([top]) => top)), Math.max(...extents.map(([, low]) => low))];
}

/** The extents of a drawing's parts with the facts that each stands for. */
function partsOf(drawing: Element): { facts: string[]; extent: Extent }[] {
  const parts: { facts: string[]; extent: Extent }[] = [];
  visit(drawing, "element", (part) => {
    const facts = factsOf(part);
    const extents: Extent[] = [];
    visit(part, "element", (element) => {
      const extent = extentOf(element);
      if (extent) extents.push(extent);
    });
    if (facts.length > 0 && extents.length > 0) parts.push({ facts, extent: joined(extents) });
  });
  return parts;
}

/**
 * How a drawing moves behind a strip that is lower than it, so that what a step lights is to be seen. Before
 * the first step the strip shows the lower end, and so it does at a step that lights everything.
 */
export function stripTracks(
  drawing: Element,
  height: number,
  group: string,
  lights: Lights,
): Track[] {
  const parts = partsOf(drawing);
  const shown = lights.map((lit): Pose => {
    const found = parts.filter(({ facts }) => facts.some((fact) => lit.includes(fact)));
    if (found.length === 0) return { shows: [1, 1] };
    const [top, bottom] = joined(found.map(({ extent }) => extent));
    return { shows: [top / height, bottom / height] };
  });
  return shown.map((pose, step) => ({
    group,
    step,
    poses: [shown[step - 1] ?? { shows: [1, 1] }, pose],
  }));
}
