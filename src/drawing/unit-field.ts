/** A field of equal marks in rows, set in blocks of ten by ten so that a reader can count them. */
export interface Field {
  /** Left and top in px of the first mark. */
  x: number;
  y: number;
  /** Marks in a full row. */
  columns: number;
  /** Distance in px from one mark to the next. */
  pitch: number;
  /** Width and height in px of a mark. */
  size: number;
}

/**
 * Neighbouring marks in one row: within a block, or from the start of one on. The place of a later
 * mark follows from the first, see `along`.
 */
export interface Run {
  /** Left and top in px of the first mark. */
  x: number;
  y: number;
  count: number;
}

/** Marks in a row of a block. */
export const TEN = 10;
/** Extra space in px between blocks, as a part of the pitch. */
export const BLOCK_GAP = 0.5;
/** In fields of more rows than this a short last row is not noticed. */
const FEW_ROWS = 6;
/** Size of a mark as a part of the pitch. */
const FILL = 0.8;

/** Distance in px from the first mark of a row, or of a run, to the one of an index. */
export function along(index: number, pitch: number): number {
  return index * pitch + Math.floor(index / TEN) * pitch * BLOCK_GAP;
}

/** Left and top in px of the mark of an index, counted from 0 along the rows. */
export function cellOf({ x, y, columns, pitch }: Field, index: number): { x: number; y: number } {
  const row = Math.floor(index / columns);
  return { x: x + along(index % columns, pitch), y: y + along(row, pitch) };
}

/** Width in px of a field's full row. */
export function fieldWidth({
  columns,
  pitch,
  size,
}: Pick<Field, "columns" | "pitch" | "size">): number {
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
    const inBlock = column % TEN;
    const end = inBlock === 0 ? field.columns : Math.min(field.columns, column - inBlock + TEN);
    const count = Math.min(end - column, to - index);
    runs.push({ ...cellOf(field, index), count });
    index += count;
  }
  return runs;
}

/** Marks that the last rows of fields lack to be full; a field of one row lacks none. */
function blanks(marks: readonly number[], columns: number): number {
  return marks
    .filter((count) => count > columns)
    .reduce((sum, count) => sum + Math.ceil(count / columns) * columns - count, 0);
}

/** Columns that fit a width: whole blocks of ten that leave the last rows fullest, or else five, or fewer. */
function columnsFor(marks: readonly number[], width: number, pitch: number): number {
  const most = Math.floor(width / pitch);
  const tens = Array.from({ length: Math.floor(most / TEN) }, (_, i) => (i + 1) * TEN).filter(
    (columns) => fieldWidth({ columns, pitch, size: pitch * FILL }) <= width,
  );
  const widest = tens.at(-1);
  if (widest === undefined) return Math.max(1, Math.min(most, 5));
  if (Math.max(...marks) > FEW_ROWS * widest) return widest;
  const candidates = tens.filter((columns) => columns >= widest / 2).toReversed();
  return candidates.reduce((best, columns) =>
    blanks(marks, columns) < blanks(marks, best) ? columns : best,
  );
}

/** What a field has to fit into, in px. */
export interface FieldBox {
  width: number;
  height: number;
  /** Largest and smallest pitch. */
  largest: number;
  smallest: number;
}

/**
 * The field, from the origin on, with the largest marks in which fields of so many marks, stacked on each other, stay
 * under a height; where none does, the one with the smallest marks.
 */
export function fitField(
  marks: readonly number[],
  { width, height, largest, smallest }: FieldBox,
): Field {
  const fieldAt = (pitch: number): Field => ({
    x: 0,
    y: 0,
    columns: columnsFor(marks, width, pitch),
    pitch,
    size: pitch * FILL,
  });
  for (let pitch = largest; pitch > smallest; pitch -= 0.5) {
    const field = fieldAt(pitch);
    const total = marks.reduce((sum, count) => sum + fieldHeight(field, count), 0);
    if (total <= height) return field;
  }
  return fieldAt(smallest);
}
