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

test("parts change at the steps that change them, and what is dim at first begins so", () => {
  const { start, tracks } = lightMotion(lightParts(drawing(), lights));
  expect(start.map(({ group }) => group)).toEqual([".lit-2-3", ".lit-3"]);
  expect(tracks.map(({ group, step }) => [group, step])).toEqual([
    [".lit-2-3", 1],
    [".lit-3", 2],
  ]);
  expect(tracks[0]!.poses).toEqual([start[0]!.pose, { opacity: 1 }]);
});
