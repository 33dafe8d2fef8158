import { expect, test } from "vitest";
import { along, placeLabels, type Corners, type Label } from "../../src/drawing/place.ts";
import { block } from "../../src/drawing/svg.ts";

const BOUNDS: Corners = { x0: 0, y0: 0, x1: 200, y1: 100 };
const NOTHING = { marks: [], lines: [], faint: [] };

/** A setting of one Han character of 12 px: its box is 12 px wide, from 9.6 px over `y` to 3 px under it. */
const at = (x: number, y: number) => ({ texts: [block(x, y, ["瓜"])] });
const apart = (x: number, y: number) => ({ ...at(x, y), leader: { x0: x, y0: 0, x1: x, y1: y } });
const label = (near: ReturnType<typeof at>[], far: ReturnType<typeof apart>[] = []): Label => ({
  near: () => near,
  far: () => far,
});

function placed(labels: readonly Label[], obstacles: Partial<typeof OBSTACLES> = {}) {
  const found = placeLabels(labels, { ...NOTHING, ...obstacles }, BOUNDS);
  return found.map((setting) => setting && [setting.texts[0]?.x, setting.texts[0]?.y]);
}
const OBSTACLES: { marks: Corners[]; lines: Corners[]; faint: Corners[] } = NOTHING;

test("a label takes its first setting where nothing is in the way", () => {
  expect(placed([label([at(10, 50), at(30, 50)])])).toEqual([[10, 50]]);
});

test("a setting beyond the bounds is passed over, at each of the four edges", () => {
  // Boxes: x from 189 to 201; x from −1; y from −0.6; y to 100.5. The last one just fits.
  const near = [at(189, 50), at(-1, 50), at(50, 9), at(50, 97.5), at(188, 97)];
  expect(placed([label(near)])).toEqual([[188, 97]]);
});

test("labels keep two px apart, the later one gives way", () => {
  // The first box ends at x = 22. One that begins at 23.9 is nearer than 2 px, one at 24 is not.
  const second = label([at(23.9, 50), at(24, 50)]);
  expect(placed([label([at(10, 50)]), second])).toEqual([
    [10, 50],
    [24, 50],
  ]);
});

test("faint lines are crossed before a label goes apart, other lines after that, marks never", () => {
  const here = { x0: 0, y0: 0, x1: 40, y1: 100 };
  const choice = [label([at(10, 50)], [apart(100, 50)])];
  expect(placed(choice, { faint: [here] })).toEqual([[10, 50]]);
  expect(placed(choice, { lines: [here] })).toEqual([[100, 50]]);
  const everywhere = { ...here, x1: 200 };
  expect(placed(choice, { lines: [everywhere] })).toEqual([[10, 50]]);
  expect(placed(choice, { marks: [here], lines: [everywhere] })).toEqual([[100, 50]]);
  expect(placed(choice, { marks: [everywhere] })).toEqual([null]);
});

test("a label that found no place keeps none from the others", () => {
  const mark = { x0: 0, y0: 0, x1: 40, y1: 100 };
  const labels = [label([at(10, 50)]), label([at(60, 50)])];
  expect(placed(labels, { marks: [mark] })).toEqual([null, [60, 50]]);
});

test("settings apart are not made where one at the point does", () => {
  const far = () => expect.unreachable("made without need");
  const [found] = placeLabels([{ near: () => [at(10, 50)], far }], NOTHING, BOUNDS);
  expect(found?.texts[0]?.x).toBe(10);
});

test("a line is covered by boxes of two px, five px apart at most, both ends included", () => {
  // A line of 3 : 4 and 20 px: four steps of 3 and 4 px.
  const boxes = along(0, 0, 12, 16);
  expect(boxes.map(({ x0, y0 }) => [x0, y0])).toEqual([
    [-1, -1],
    [2, 3],
    [5, 7],
    [8, 11],
    [11, 15],
  ]);
  expect(boxes.every(({ x0, x1, y0, y1 }) => x1 - x0 === 2 && y1 - y0 === 2)).toBe(true);
  // A line without length is a point.
  expect(along(5, 5, 5, 5)).toEqual([
    { x0: 4, y0: 4, x1: 6, y1: 6 },
    { x0: 4, y0: 4, x1: 6, y1: 6 },
  ]);
});
