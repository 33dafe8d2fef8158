import { expect, test } from "vitest";
import type { Edition } from "../../src/figure/edition.ts";
import { readMdx } from "../../src/prose/mdx.ts";
import { checkSteps } from "../../src/prose/steps.ts";
import { number } from "../drawing/fixtures.ts";

const drawn = [number("melon.sold", 500), number("melon.eaten", 20)];
const charts = new Map([
  ["rows", { typeName: "range-dots", type: { parts: true }, drawn, data: null }],
  ["bars", { typeName: "bar", type: {}, drawn, data: null }],
  ["map", { typeName: "camera", type: { steps: () => 3 }, drawn: [], data: null }],
]);
const edition = { charts } as unknown as Edition;

/** The problems of a block of steps, as received, expected and fix. */
function flaws(id: string, ...lights: string[]): string[] {
  const steps = lights.map(
    (light) => `<Step${light ? ` light="${light}"` : ""}>\n\nText.\n\n</Step>`,
  );
  const { components } = readMdx(`<Steps id="${id}">\n\n${steps.join("\n\n")}\n\n</Steps>`);
  return checkSteps("x.mdx", components, edition).map(
    ({ field, received, expected, fix }) => `${field}: ${received}; ${expected}; ${fix}`,
  );
}

test("steps that light what the chart draws hold, and so do as many as a map has views", () => {
  expect(flaws("rows", "melon.sold", "melon.sold melon.eaten", "")).toEqual([]);
  expect(flaws("map", "", "", "")).toEqual([]);
});

test("a fact that the chart does not draw is named, with the line and the nearest that it does", () => {
  const [flaw, ...rest] = flaws("rows", "", "melon.sol");
  expect(rest).toEqual([]);
  // The second step begins on line 9: the block on 1, the first step on 3, its text on 5, its end on 7.
  expect(flaw).toContain("line 9 › <Step>: “melon.sol”".replaceAll(/[“”]/g, '"'));
  expect(flaw).toContain("melon.sold");
});

test("a map with another number of views and a type that steps cannot change are refused", () => {
  expect(flaws("map", "", "")[0]).toContain("2 steps; 3 steps, one for each view");
  expect(flaws("bars", "")[0]).toContain("a chart of type bar");
});

test("a chart that is unknown is left to the check of components", () => {
  expect(flaws("nothing", "melon.sold")).toEqual([]);
});

/** The problems of MDX as it stands. */
const found = (body: string) =>
  checkSteps("x.mdx", readMdx(body).components, edition).map(
    ({ field, received, expected }) => `${field}: ${received}; ${expected}`,
  );

test("a step outside a block of steps is refused, with where it stands", () => {
  expect(found("Text.\n\n<Step>\n\nText.\n\n</Step>")).toEqual([
    "line 3 › <Step>: a step by itself; a step directly in <Steps>",
  ]);
  const within = `<Steps id="rows">\n\n<Step>\n\nOne.\n\n</Step>\n\n<Aside>\n\n<Step>\n\nTwo.\n\n</Step>\n\n</Aside>\n\n</Steps>`;
  expect(found(within)).toEqual([
    "line 11 › <Step>: a step in <Aside>; a step directly in <Steps>",
  ]);
});

test("a block without a step is refused", () => {
  expect(found('<Steps id="rows">\n\nText.\n\n</Steps>')).toEqual([
    "line 1 › <Steps>: no step; a <Step> for each change of the chart",
  ]);
});

test("a step belongs to its own block, not to the one before it", () => {
  const block = (id: string, light: string) =>
    `<Steps id="${id}">\n\n<Step light="${light}">\n\nText.\n\n</Step>\n\n</Steps>`;
  expect(found(`${block("rows", "melon.sold")}\n\n${block("rows", "melon.eaten")}`)).toEqual([]);
});
