import type { Point } from "./simplify.ts";

/** A box in px. */
export interface Box {
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

/** Side of a cell in px of the grid. */
export const CELL = 4;

const clamp = (value: number, most: number) => Math.max(0, Math.min(most, value));

/** Marks on a grid of cells, which any box can count at once (a summed-area table: Crow, 1984). */
export class Raster {
  readonly #columns: number;
  readonly #rows: number;
  readonly #sums: Uint32Array;

  /** `marks` has a number for each cell, row by row. */
  constructor(columns: number, marks: ArrayLike<number>) {
    this.#columns = columns;
    this.#rows = marks.length / columns;
    this.#sums = new Uint32Array((columns + 1) * (this.#rows + 1));
    for (let row = 0; row < this.#rows; row++) {
      let sum = 0;
      for (let column = 0; column < columns; column++) {
        sum += marks[row * columns + column]!;
        this.#sums[this.#at(column + 1, row + 1)] = this.#sums[this.#at(column + 1, row)]! + sum;
      }
    }
  }

  #at(column: number, row: number): number {
    return row * (this.#columns + 1) + column;
  }

  #cells({ x0, y0, x1, y1 }: Box): [number, number, number, number] {
    return [
      clamp(Math.floor(x0 / CELL), this.#columns),
      clamp(Math.floor(y0 / CELL), this.#rows),
      clamp(Math.ceil(x1 / CELL), this.#columns),
      clamp(Math.ceil(y1 / CELL), this.#rows),
    ];
  }

  /** A grid of the same size without marks. */
  none(): Raster {
    return new Raster(this.#columns, new Uint8Array(this.#columns * this.#rows));
  }

  /** Sum of the marks in the cells that a box touches. */
  count(box: Box): number {
    const [left, top, right, bottom] = this.#cells(box);
    const sum = (column: number, row: number) => this.#sums[this.#at(column, row)]!;
    return sum(right, bottom) - sum(left, bottom) - sum(right, top) + sum(left, top);
  }

  /** Whether the cell of a point is marked. */
  marks([x, y]: Point): boolean {
    return this.count({ x0: x, y0: y, x1: x + 1e-6, y1: y + 1e-6 }) > 0;
  }

  /** Whether every cell that a box touches is marked; never where it reaches beyond the grid. */
  fills(box: Box): boolean {
    const within =
      box.x0 >= 0 && box.y0 >= 0 && box.x1 <= this.#columns * CELL && box.y1 <= this.#rows * CELL;
    const [left, top, right, bottom] = this.#cells(box);
    return within && this.count(box) === (right - left) * (bottom - top);
  }
}

/** Where a horizontal line crosses rings, from left to right. */
function crossings(rings: readonly (readonly Point[])[], y: number): number[] {
  const found = rings.flatMap((ring) =>
    ring.flatMap(([x0, y0], i) => {
      const [x1, y1] = ring[(i + 1) % ring.length]!;
      return y0 > y === y1 > y ? [] : [x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)];
    }),
  );
  return found.toSorted((a, b) => a - b);
}

/** Marks the cells whose middle lies inside the rings (even-odd rule). */
export function markInside(
  marks: Uint8Array,
  columns: number,
  rings: readonly (readonly Point[])[],
): void {
  const ys = rings.flat().map(([, y]) => y);
  const last = Math.min(marks.length / columns - 1, Math.floor(Math.max(...ys) / CELL));
  for (let row = Math.max(0, Math.floor(Math.min(...ys) / CELL)); row <= last; row++) {
    const xs = crossings(rings, (row + 0.5) * CELL);
    for (let i = 0; i + 1 < xs.length; i += 2) {
      const from = Math.max(0, Math.ceil(xs[i]! / CELL - 0.5));
      const to = Math.min(columns, Math.ceil(xs[i + 1]! / CELL - 0.5));
      marks.fill(1, row * columns + from, Math.max(row * columns + from, row * columns + to));
    }
  }
}

/** Counts, in each cell, the length of lines in cells, about. */
export function markLines(
  marks: Uint8Array,
  columns: number,
  lines: readonly (readonly Point[])[],
): void {
  for (const line of lines) {
    line.slice(1).forEach(([x1, y1], i) => {
      const [x0, y0] = line[i]!;
      const steps = Math.max(1, Math.round(Math.hypot(x1 - x0, y1 - y0) / CELL));
      for (let step = 0; step < steps; step++) {
        const column = Math.floor((x0 + ((x1 - x0) * step) / steps) / CELL);
        const row = Math.floor((y0 + ((y1 - y0) * step) / steps) / CELL);
        const at = row * columns + column;
        if (column >= 0 && column < columns && marks[at] !== undefined) marks[at] += 1;
      }
    });
  }
}
