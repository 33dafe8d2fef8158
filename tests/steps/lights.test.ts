import { s } from "hastscript";
import { expect, test } from "vitest";
import { lightMotion, lightParts, lightsIn } from "../../src/steps/lights.ts";

test("the lights of the steps are read off their block; a step without lights all", () => {
  const html = `<section class="step" data-light="a.x a.y"><p>One</p></section>\n<section class="step"> <p>Two</p></section>`;
  expect(lightsIn(html)).toEqual([["a.x", "a.y"], []]);
});

const drawing = () =>
  s("svg", [
    s("g", { dataOf: "a.x a.z" }),
    s("g", { dataOf: "a.y" }),
    s("g", { dataOf: "a.w" }),
    s("path", { d: "M0 0" }),
  ]);
const lights = [["a.x"], ["a.x", "a.y"], []];

test("a part is lit where one of its facts is, and where a step lights all", () => {
  const svg = drawing();
  const kinds = lightParts(svg, lights);
  expect(
    svg.children.map((child) => "properties" in child && child.properties["className"]),
  ).toEqual([undefined, ["lit-2-3"], ["lit-3"], undefined]);
  expect([...kinds]).toEqual([
    ["lit-2-3", [false, true, true]],
    ["lit-3", [false, false, true]],
  ]);
});

test("all parts are lit before the first step; then each changes at the steps that change it", () => {
  const { start, tracks } = lightMotion(lightParts(drawing(), lights));
  expect(start).toEqual([]);
  const [lit, dim] = [{ opacity: 1 }, { opacity: 0.22 }];
  expect(tracks).toEqual([
    { group: ".lit-2-3", step: 0, poses: [lit, dim] },
    { group: ".lit-3", step: 0, poses: [lit, dim] },
    { group: ".lit-2-3", step: 1, poses: [dim, lit] },
    { group: ".lit-3", step: 2, poses: [dim, lit] },
  ]);
});
