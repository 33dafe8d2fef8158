/** A field of equal marks in rows, set in blocks of ten by ten so that a reader can count them. */
export interface Field {
  /** Marks in a full row. */
  columns: number;
  /** Distance in px from one mark to the next. */
  pitch: number;
  /** Width and height in px of a mark. */
  size: number;
}

/** Neighbouring marks in one row, in one block. */
export interface Run {
  /** Left and top in px of the first mark. */
  x: number;
  y: number;
  count: number;
}

const TEN = 10;
/** Extra space in px between blocks, as a part of the pitch. */
const BLOCK_GAP = 0.5;
/** Size of a mark as a part of the pitch. */
const FILL = 0.8;

function along(index: number, pitch: number): number {
  return index * pitch + Math.floor(index / TEN) * pitch * BLOCK_GAP;
}

/** Left and top in px of the mark of an index, counted from 0 along the rows. */
export function cellOf({ columns, pitch }: Field, index: number): { x: number; y: number } {
  return { x: along(index % columns, pitch), y: along(Math.floor(index / columns), pitch) };
}

/** Width in px of a field's full row. */
export function fieldWidth({ columns, pitch, size }: Field): number {
  return along(columns - 1, pitch) + size;
}

/** Height in px of so many marks, the last of which may be a part of one; none take no height. */
export function fieldHeight({ columns, pitch, size }: Field, marks: number): number {
  return marks > 0 ? along(Math.ceil(marks / columns) - 1, pitch) + size : 0;
}

/** The marks from index `from` up to but not with `to`, as runs. */
export function runsOf(field: Field, from: number, to: number): Run[] {
  const runs: Run[] = [];
  for (let index = from; index < to;) {
    const column = index % field.columns;
    const end = Math.min(field.columns, (Math.floor(column / TEN) + 1) * TEN);
    const count = Math.min(end - column, to - index);
    runs.push({ ...cellOf(field, index), count });
    index += count;
  }
  return runs;
}

/** Columns that fit a width: whole blocks of ten, or else five, or as many as there are. */
function columnsFor(width: number, pitch: number): number {
  const most = Math.floor(width / pitch);
  const fits = (columns: number) => fieldWidth({ columns, pitch, size: pitch * FILL }) <= width;
  for (let columns = Math.floor(most / TEN) * TEN; columns >= TEN; columns -= TEN) {
    if (fits(columns)) return columns;
  }
  return Math.max(1, most >= 5 ? 5 : most);
}

/**
 * The field with the largest marks, of `largest` px pitch at most, in which fields of so many marks
 * stacked on each other stay under a height; where none does, the one with the smallest marks.
 */
export function fitField(
  marks: readonly number[],
  { width, height, largest, smallest }: Record<"width" | "height" | "largest" | "smallest", number>,
): Field {
  let field: Field = { columns: 1, pitch: smallest, size: smallest * FILL };
  for (let pitch = largest; pitch >= smallest; pitch -= 0.5) {
    field = { columns: columnsFor(width, pitch), pitch, size: pitch * FILL };
    const size = field;
    const total = marks.reduce((sum, count) => sum + fieldHeight(size, count), 0);
    if (total <= height) return field;
  }
  return field;
}
