import { boxOf, type TextBlock } from "./svg.ts";

/** The two corners of a box in px. */
export type Corners = ReturnType<typeof boxOf>;

/** A way to set a label: its blocks, and the line that leads to it where it stands apart. */
export interface Setting {
  texts: TextBlock[];
  leader?: { x0: number; y0: number; x1: number; y1: number };
}

/** The ways to set a label, the best first: at its point, and apart with a leader. Made as they are asked for. */
export interface Label {
  near(): Iterable<Setting>;
  far(): Iterable<Setting>;
}

/** What a label keeps off: marks always, lines where there is a way, faint lines where it costs nothing. */
export interface Obstacles {
  marks: readonly Corners[];
  lines: readonly Corners[];
  faint: readonly Corners[];
}

/** Space in px that a label keeps from others and from what is drawn. */
const CLEARANCE = 2;

function hits(a: Corners, b: Corners): boolean {
  return (
    a.x0 < b.x1 + CLEARANCE &&
    b.x0 < a.x1 + CLEARANCE &&
    a.y0 < b.y1 + CLEARANCE &&
    b.y0 < a.y1 + CLEARANCE
  );
}

function within(box: Corners, bounds: Corners): boolean {
  return box.x0 >= bounds.x0 && box.x1 <= bounds.x1 && box.y0 >= bounds.y0 && box.y1 <= bounds.y1;
}

/** Small boxes along a line from one point to another, for labels to keep off. */
export function along(x0: number, y0: number, x1: number, y1: number): Corners[] {
  const steps = Math.max(1, Math.ceil(Math.hypot(x1 - x0, y1 - y0) / 5));
  return Array.from({ length: steps + 1 }, (_, i) => {
    const [x, y] = [x0 + ((x1 - x0) * i) / steps, y0 + ((y1 - y0) * i) / steps];
    return { x0: x - 1, y0: y - 1, x1: x + 1, y1: y + 1 };
  });
}

/** The first setting that lies within `bounds` and touches nothing of some lists, with its boxes. */
function firstClear(
  settings: Iterable<Setting>,
  lists: readonly (readonly Corners[])[],
  bounds: Corners,
): { setting: Setting; boxes: Corners[] } | null {
  const free = (box: Corners) =>
    within(box, bounds) && !lists.some((list) => list.some((other) => hits(box, other)));
  for (const setting of settings) {
    const boxes = setting.texts.map(boxOf);
    if (boxes.every(free)) return { setting, boxes };
  }
  return null;
}

/**
 * Gives each label the first of its settings that lies within `bounds` and touches nothing; failing
 * that, one beside its point over a faint line; then one apart, with a leader; then one over a line.
 * Marks and labels given before it are never touched. A label without such a setting is null.
 */
export function placeLabels(
  labels: readonly Label[],
  { marks, lines, faint }: Obstacles,
  bounds: Corners,
): (Setting | null)[] {
  const taken = [...marks];
  return labels.map(({ near, far }) => {
    const found =
      firstClear(near(), [taken, lines, faint], bounds) ??
      firstClear(near(), [taken, lines], bounds) ??
      firstClear(far(), [taken, lines], bounds) ??
      firstClear(near(), [taken], bounds) ??
      firstClear(far(), [taken], bounds);
    taken.push(...(found?.boxes ?? []));
    return found?.setting ?? null;
  });
}
