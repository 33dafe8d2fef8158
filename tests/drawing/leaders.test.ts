import { expect, test } from "vitest";
import { crosses, meet, type Leader } from "../../src/drawing/leaders.ts";

const flat: Leader = [
  [0, 10],
  [20, 10],
];

test.each<[string, Leader, boolean]>([
  [
    "through its middle",
    [
      [10, 0],
      [10, 20],
    ],
    true,
  ],
  [
    "from its end on",
    [
      [20, 10],
      [30, 20],
    ],
    true,
  ],
  [
    "beside it",
    [
      [0, 14],
      [20, 14],
    ],
    false,
  ],
  [
    "that would meet it if it were longer",
    [
      [10, 0],
      [10, 8],
    ],
    false,
  ],
])("a leader meets one %s: %o is %s", (_, other, expected) => {
  expect(meet(flat, other)).toBe(expected);
  expect(meet(other, flat)).toBe(expected);
});

test("a leader runs through a box, or past it, or only ends at it", () => {
  expect(crosses(flat, [{ x0: 6, y0: 5, x1: 14, y1: 15 }])).toBe(true);
  expect(crosses(flat, [{ x0: 6, y0: 11, x1: 14, y1: 15 }])).toBe(false);
  expect(crosses(flat, [{ x0: 18, y0: 5, x1: 40, y1: 15 }])).toBe(false);
});
