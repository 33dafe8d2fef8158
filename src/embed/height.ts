import { NARROWEST, PADDING, ROOMY } from "./metrics.ts";
import { roomAt, roomsOf, type Shown } from "./rooms.ts";
import { columnWidth, type Stack } from "./stack.ts";

/** A stretch of frame widths in which the height grows evenly. */
interface Piece {
  /** The width in px where it begins. */
  from: number;
  /** Height in px there. */
  height: number;
  /** How much it grows with each px of width. */
  slope: number;
}

/** The height of an embed page by the width of its frame: straight pieces, in order, with jumps between them. */
export type Height = readonly Piece[];

/** Works out the height of a page at every width from NARROWEST on; `shown` is that of rooms.ts. */
export function heightOf(stack: Stack, shown: readonly Shown[]): Height {
  const rooms = roomsOf(stack);
  const steps = [
    ROOMY,
    ...rooms.map(({ from }) => from),
    ...shown.map(({ from }) => from),
    ...shown.map(({ cap }) => cap + 2 * PADDING),
  ];
  const starts = [...new Set(steps)].filter((from) => from >= NARROWEST).toSorted((a, b) => a - b);
  return starts.map((from): Piece => {
    const own = shown.findLast((one) => one.from <= from);
    const { ratio, cap } = own ? { ...own.drawing, ...own } : { ratio: 0, cap: 0 };
    const column = columnWidth(from);
    return {
      from,
      height: roomAt(rooms, from) + Math.min(column, cap) * ratio,
      slope: from >= ROOMY && column < cap ? ratio : 0,
    };
  });
}

/** The height in px in a frame of some width; below NARROWEST it is that of NARROWEST. */
export function heightAt(height: Height, frame: number): number {
  const piece = height.findLast(({ from }) => from <= frame);
  if (!piece) return height[0]?.height ?? 0;
  return piece.height + (frame - piece.from) * piece.slope;
}

/** The most that any frame between two widths needs, in whole px. */
export function tallest(height: Height, from: number, to: number): number {
  const ends = height.flatMap((piece, i) => {
    const until = Math.min(to, height[i + 1]?.from ?? to);
    return piece.from > to || until < from
      ? []
      : [piece.from, until].map((width) => piece.height + (width - piece.from) * piece.slope);
  });
  return Math.ceil(Math.max(...ends));
}

const round = (value: number, digits: number): number => Number(value.toFixed(digits));

/**
 * The height as a CSS expression over the width of the frame, which is 100 of `unit`: `cqw` for a
 * host's container, `vw` for the page inside. A jump is a clamp() that runs from nothing to all
 * within a fraction of a px, half a px before its width, as frames have whole px inside. `more` is
 * added to all of it.
 */
export function heightCss(height: Height, unit: "cqw" | "vw", more = 0): string {
  let terms = "";
  let open = { from: NARROWEST, slope: 0 };
  const grow = (until: number | null) => {
    if (open.slope === 0) return;
    const over = `100${unit} - ${open.from}px`;
    const part = until === null ? `max(0px,${over})` : `clamp(0px,${over},${until - open.from}px)`;
    terms += ` + ${round(open.slope, 4)}*${part}`;
  };
  for (const [i, piece] of height.entries()) {
    const last = height[i - 1];
    const before = last ? last.height + (piece.from - last.from) * last.slope : piece.height;
    const jump = round(piece.height - before, 1);
    if (jump !== 0) {
      const over = `(100${unit} - ${piece.from - 0.5}px)*999`;
      terms += ` ${jump > 0 ? "+" : "-"} clamp(0px,${over},${Math.abs(jump)}px)`;
    }
    if (piece.slope !== open.slope) {
      grow(piece.from);
      open = { from: piece.from, slope: piece.slope };
    }
  }
  grow(null);
  return `calc(${round((height[0]?.height ?? 0) + more, 1)}px${terms})`;
}
