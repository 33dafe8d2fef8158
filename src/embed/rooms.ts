import { LEGIBLE, NARROWEST, TALLEST, WIDEST } from "./metrics.ts";
import { textHeight, type Stack } from "./stack.ts";

/** Frame widths in px at which the room for text may change; between two it stays as it is. */
const TEXT_STEPS = [
  NARROWEST,
  304,
  320,
  335,
  350,
  384,
  412,
  440,
  470,
  504,
  540,
  580,
  620,
  664,
  720,
  780,
  840,
  904,
  1040,
];
/** Room in px that is not given back before more of it is free: less than two lines of small text. */
const KEPT = 30;

/** What an embed gives to everything but its drawing, from a width of the frame on, in px. */
export interface Room {
  from: number;
  room: number;
}

/** The height of all text at each step; what hardly changes is left as it is, so that there are fewer jumps. */
export function roomsOf(stack: Stack): Room[] {
  let kept = Infinity;
  return TEXT_STEPS.map((from) => {
    const room = textHeight(stack, from);
    if (kept - room >= KEPT || kept < room) kept = room;
    return { from, room: kept };
  });
}

/** The room in a frame of some width. */
export function roomAt(rooms: readonly Room[], frame: number): number {
  return (rooms.findLast(({ from }) => from <= frame) ?? rooms[0])?.room ?? 0;
}

/**
 * For each drawing the width in px at which it stops to grow, so that the whole embed stays within
 * TALLEST. A drawing that is too high as it is laid out shrinks only as far as its text stays legible.
 */
export function capsOf(stack: Stack): number[] {
  const rooms = roomsOf(stack);
  return stack.drawings.map(({ from, width, ratio }) => {
    const fits = Math.floor((TALLEST - roomAt(rooms, from)) / ratio);
    return Math.min(WIDEST, Math.max(fits, Math.ceil(width * LEGIBLE)));
  });
}

/** The caps as a style sheet. */
export function capsCss({ drawings }: Stack, caps: readonly number[]): string {
  return caps
    .map((cap, i) => {
      const rule = `.chart .widths{max-width:${cap}px}`;
      const from = drawings[i]?.from ?? 0;
      if (from === 0) return rule;
      return cap === caps[i - 1] ? "" : `@media(width>=${from}px){${rule}}`;
    })
    .join("");
}
