/** A row of plants in metres: the first plant's place, and the distance between plants. */
export interface PlantRow {
  x: number;
  y: number;
  count: number;
  step: number;
}

/** Distances in metres: from plant to plant in a row, from row to row. */
export interface Spacing {
  plants: number;
  rows: number;
}

/** A rectangle in metres. */
export interface Ground {
  width: number;
  depth: number;
}

/** Depth of a plot as a part of its width: a mu is 27.8 by 24 metres, which three and four metres divide. */
const SHAPE = 0.864;

/** A plot of so many square metres. */
export function groundOf(area: number): Ground {
  const depth = Math.sqrt(area * SHAPE);
  return { width: depth / SHAPE, depth };
}

/** Whole plants in each of so many rows, as even as whole numbers allow. */
function shares(plants: number, rows: number): number[] {
  return Array.from(
    { length: rows },
    (_, i) => Math.floor(((i + 1) * plants) / rows) - Math.floor((i * plants) / rows),
  );
}

/** Plants that a line of so many metres takes, one at each end. */
function most(length: number, step: number): number {
  return Math.floor(length / step + 1e-9) + 1;
}

/** How many plants a plot takes at most at this spacing. */
export function capacity({ width, depth }: Ground, { plants, rows }: Spacing): number {
  return most(width, plants) * most(depth, rows);
}

/**
 * So many plants on a plot, in rows around its middle: at a spacing where one is given, else as
 * evenly as whole rows allow. A row with one plant less stands half a step in, as planters do.
 */
export function plant(ground: Ground, plants: number, spacing: Spacing | null): PlantRow[] {
  if (plants <= 0) return [];
  const even = Math.max(1, Math.round(Math.sqrt((plants * ground.depth) / ground.width)));
  const rows = spacing
    ? Math.max(
        Math.min(Math.round(ground.depth / spacing.rows), plants),
        Math.ceil(plants / most(ground.width, spacing.plants)),
      )
    : even;
  const between = spacing?.rows ?? ground.depth / rows;
  const step = spacing?.plants ?? (ground.width * rows) / plants;
  const top = (ground.depth - (rows - 1) * between) / 2;
  return shares(plants, rows).map((count, i) => ({
    x: (ground.width - (count - 1) * step) / 2,
    y: top + i * between,
    count,
    step,
  }));
}
