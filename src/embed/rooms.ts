import { NARROWEST, TALLEST, WIDEST } from "./metrics.ts";
import { textHeight, type Drawing, type Stack } from "./stack.ts";

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

/** What frames from a width on show. */
export interface Shown {
  /** In px. */
  from: number;
  drawing: Drawing;
  /** The width in px at which the drawing stops to grow. */
  cap: number;
}

/**
 * What each width of the frame shows, so that the whole embed stays within TALLEST: the drawing for
 * that width, or where it is too high as it is laid out the next narrower one that is not. None
 * shrinks below the width that it is laid out for, so that its text never does.
 */
export function shownOf(stack: Stack): Shown[] {
  const { drawings } = stack;
  const rooms = roomsOf(stack);
  return drawings.flatMap(({ from }, i): Shown[] => {
    const widthOf = ({ ratio }: Drawing) => Math.floor((TALLEST - roomAt(rooms, from)) / ratio);
    const own = drawings.findLastIndex((one, j) => j <= i && widthOf(one) >= one.width);
    const drawing = drawings[Math.max(0, own)];
    if (!drawing) return [];
    // The container, and with it the drawing, is only as wide as this.
    const most = own < i ? (drawings[Math.max(0, own) + 1]?.width ?? WIDEST) - 1 : WIDEST;
    return [{ from, drawing, cap: Math.max(drawing.width, Math.min(most, widthOf(drawing))) }];
  });
}

/** What is shown, as a style sheet: the frame's width decides for a drawing. */
export function shownCss(shown: readonly Shown[]): string {
  return shown
    .map(({ from, drawing, cap }, i) => {
      const before = shown[i - 1];
      const rules = [
        cap === before?.cap ? "" : `.chart .widths{max-width:${cap}px}`,
        drawing === before?.drawing ? "" : `.chart .${drawing.name}{display:block}`,
        before && drawing !== before.drawing ? `.chart .${before.drawing.name}{display:none}` : "",
      ].join("");
      return i === 0 || rules === "" ? rules : `@media(width>=${from}px){${rules}}`;
    })
    .join("");
}
