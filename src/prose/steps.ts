import { shorten, type ContentProblem } from "../content/error.ts";
import { nearest } from "../facts/nearest.ts";
import type { BoundChart } from "../figure/bind.ts";
import type { Edition } from "../figure/edition.ts";
import type { Component } from "./mdx.ts";

/** A block of steps: its own tag, and those of its steps in their order. */
interface Block {
  block: Component;
  steps: Component[];
}

function blocksOf(components: readonly Component[]): Block[] {
  return components
    .filter(({ name }) => name === "Steps")
    .map((block) => ({
      block,
      steps: components.filter(
        ({ name, parent }) => name === "Step" && parent?.line === block.line,
      ),
    }));
}

/** Every step of a document with its chart and what it lights, in order: what two languages are compared by. */
export function stepsIn(components: readonly Component[]): string[] {
  return blocksOf(components).flatMap(({ block, steps }) =>
    steps.map(({ attributes }, i) => {
      const lights = attributes["light"]?.split(/\s+/).toSorted().join(" ") ?? "all";
      return `step ${i + 1} of ${block.attributes["id"]} (lights ${lights})`;
    }),
  );
}

/** Steps that stand in no block, and blocks without a step. */
function astray(file: string, components: readonly Component[]): ContentProblem[] {
  const stray = components
    .filter(({ name, parent }) => name === "Step" && parent?.name !== "Steps")
    .map(({ line, parent }) => ({
      file,
      field: `line ${line} › <Step>`,
      received: parent ? `a step in <${parent.name}>` : "a step by itself",
      expected: "a step directly in <Steps>",
      fix: 'put <Steps id="…"> around it and its neighbours, or remove the tag',
    }));
  const empty = blocksOf(components)
    .filter(({ steps }) => steps.length === 0)
    .map(({ block: { line } }) => ({
      file,
      field: `line ${line} › <Steps>`,
      received: "no step",
      expected: "a <Step> for each change of the chart",
      fix: "add them, or use <Chart> for it",
    }));
  return [...stray, ...empty];
}

/** The problem of a chart that cannot do what these steps ask of it. */
function misfit({ type, typeName, data }: BoundChart, { steps }: Block) {
  const wanted = type.steps?.(data);
  if (wanted !== undefined && wanted !== steps.length) {
    const expected = `${wanted} steps, one for each view of the chart`;
    return { received: `${steps.length} steps`, expected, fix: "add or remove a <Step>" };
  }
  if (wanted !== undefined || type.parts) return null;
  const expected = "a chart of a type that steps can change (steps or parts in src/charts)";
  return { received: `a chart of type ${typeName}`, expected, fix: "use <Chart> for it" };
}

function unlit({ drawn }: BoundChart, { attributes, line }: Component): ContentProblem[] {
  const known = drawn.map(({ id }) => id);
  const named = attributes["light"]?.split(/\s+/) ?? [];
  return named
    .filter((id) => !known.includes(id))
    .map((id) => ({
      file: "",
      field: `line ${line} › <Step>`,
      received: shorten(id),
      expected: "a fact that the chart draws",
      fix: nearest(id, known),
    }));
}

/** What does not hold between the steps of a document and the charts beside them. Unknown charts are named elsewhere. */
export function checkSteps(
  file: string,
  components: readonly Component[],
  { charts }: Edition,
): ContentProblem[] {
  const misfits = blocksOf(components).flatMap((each) => {
    const chart = charts.get(each.block.attributes["id"] ?? "");
    if (!chart || each.steps.length === 0) return [];
    const flaw = misfit(chart, each);
    const field = `line ${each.block.line} › <Steps>`;
    if (flaw) return [{ file, field, ...flaw }];
    return each.steps.flatMap((step) => unlit(chart, step)).map((found) => ({ ...found, file }));
  });
  return [...astray(file, components), ...misfits];
}
