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
  const blocks: Block[] = [];
  for (const component of components) {
    if (component.name === "Steps") blocks.push({ block: component, steps: [] });
    if (component.name === "Step") blocks.at(-1)?.steps.push(component);
  }
  return blocks;
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
  return blocksOf(components).flatMap((each) => {
    const chart = charts.get(each.block.attributes["id"] ?? "");
    if (!chart) return [];
    const flaw = misfit(chart, each);
    const field = `line ${each.block.line} › <Steps>`;
    if (flaw) return [{ file, field, ...flaw }];
    return each.steps.flatMap((step) => unlit(chart, step)).map((found) => ({ ...found, file }));
  });
}
