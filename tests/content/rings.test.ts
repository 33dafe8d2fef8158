import { describe, expect, test } from "vitest";
import {
  absoluteArcs,
  crossingFault,
  emptyFault,
  liesInside,
  ringFrom,
  type Quantum,
} from "../../src/content/rings.ts";

const name = ([x, y]: Quantum) => `${x}/${y}`;

test("arcs are steps from a first point", () => {
  expect(
    absoluteArcs([
      [
        [5, 5],
        [1, 0],
        [0, -2],
      ],
    ]),
  ).toEqual([
    [
      [5, 5],
      [6, 5],
      [6, 3],
    ],
  ]);
});

test("a ring is made of arcs, one that is negative run backwards, without its closing point", () => {
  const arcs: Quantum[][] = [
    [
      [0, 0],
      [9, 0],
    ],
    [
      [0, 0],
      [0, 9],
      [9, 0],
    ],
  ];
  expect(ringFrom(arcs, [0, ~1])).toEqual([
    [0, 0],
    [9, 0],
    [0, 9],
  ]);
  expect(ringFrom(arcs, [0, 7])).toBeNull();
});

describe("a ring that encloses nothing", () => {
  test.each<[string, Quantum[] | null, string]>([
    ["without points", [], "an empty ring"],
    [
      "of two points",
      [
        [0, 0],
        [9, 0],
      ],
      "a ring of 2 points",
    ],
    [
      "there and back on one line",
      [
        [0, 0],
        [9, 9],
        [4, 4],
      ],
      "a ring of 3 points",
    ],
    ["of an arc that the file lacks", null, "an arc that is not in the file"],
  ])("%s", (_, ring, received) => {
    expect(emptyFault(ring)?.received).toBe(received);
  });

  test("one that does is none", () => {
    expect(
      emptyFault([
        [0, 0],
        [9, 0],
        [0, 9],
      ]),
    ).toBeNull();
  });
});

describe("a ring that meets itself", () => {
  test.each<[string, Quantum[], string | null]>([
    [
      "a square does not",
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [0, 9],
      ],
      null,
    ],
    [
      "a comb does not",
      [
        [0, 0],
        [9, 0],
        [9, 9],
        [6, 9],
        [6, 3],
        [3, 3],
        [3, 9],
        [0, 9],
      ],
      null,
    ],
    // From (0, 0) to (9, 9) and from (9, 0) to (0, 9).
    [
      "a bow tie does",
      [
        [0, 0],
        [9, 9],
        [9, 0],
        [0, 9],
      ],
      "0/9",
    ],
    [
      "an hourglass that touches itself in a point does",
      [
        [0, 0],
        [4, 4],
        [8, 0],
        [8, 8],
        [4, 4],
        [0, 8],
      ],
      "4/4",
    ],
  ])("%s", (_, ring, at) => {
    expect(crossingFault(ring, name)?.received ?? null).toBe(
      at && `a ring that meets itself near ${at}`,
    );
  });
});

test("a point is inside outer rings and not in their holes", () => {
  const outer: Quantum[] = [
    [0, 0],
    [9, 0],
    [9, 9],
    [0, 9],
  ];
  const hole: Quantum[] = [
    [3, 3],
    [6, 3],
    [6, 6],
    [3, 6],
  ];
  expect(liesInside([1, 1], [outer, hole])).toBe(true);
  expect(liesInside([4, 5], [outer, hole])).toBe(false);
  expect(liesInside([12, 5], [outer, hole])).toBe(false);
});
