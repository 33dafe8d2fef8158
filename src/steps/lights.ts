import type { Element } from "hast";
import { visit } from "unist-util-visit";
import type { Motion, Pose, Track } from "../drawing/motion.ts";

/** For each step the ids of the facts whose marks it lights; none where it lights them all. */
export type Lights = readonly (readonly string[])[];

/** The lights of the steps in a block's HTML. */
export function lightsIn(html: string): Lights {
  return [...html.matchAll(/<section class="step"(?: data-light="([^"]*)")?/g)].map(
    ([, light]) => light?.split(" ") ?? [],
  );
}

/** How much is left of a mark that no light falls on. */
const DIM = 0.22;
const LIT: Pose = { opacity: 1 };
const UNLIT: Pose = { opacity: DIM };

/** The facts that a part of a drawing stands for. */
export function factsOf({ properties: { dataOf } }: Element): string[] {
  return typeof dataOf === "string" ? dataOf.split(" ") : [];
}

/** At which of the steps a part is lit. */
function litAt(facts: readonly string[], lights: Lights): boolean[] {
  return lights.map((lit) => lit.length === 0 || facts.some((fact) => lit.includes(fact)));
}

const classOf = (lit: readonly boolean[]) =>
  `lit-${lit.flatMap((on, i) => (on ? [i + 1] : [])).join("-") || "never"}`;

/** Marks the parts of a drawing by the steps that light them, in place, and says which kinds there are. */
export function lightParts(drawing: Element, lights: Lights): Map<string, boolean[]> {
  const kinds = new Map<string, boolean[]>();
  visit(drawing, "element", (element) => {
    const facts = factsOf(element);
    if (facts.length === 0) return;
    const lit = litAt(facts, lights);
    if (lit.every(Boolean)) return;
    kinds.set(classOf(lit), lit);
    element.properties["className"] = [classOf(lit)];
  });
  return kinds;
}

const poseOf = (on: boolean | undefined): Pose => ((on ?? true) ? LIT : UNLIT);

/** How the parts grow dim and light from step to step. Before the first step all are lit: the reader sees the whole. */
export function lightMotion(kinds: ReadonlyMap<string, readonly boolean[]>): Motion {
  const tracks = [...kinds].flatMap(([name, lit]) =>
    lit.flatMap((on, step): Track[] =>
      on === (lit[step - 1] ?? true)
        ? []
        : [{ group: `.${name}`, step, poses: [poseOf(lit[step - 1]), poseOf(on)] }],
    ),
  );
  return { start: [], tracks: tracks.toSorted((a, b) => a.step - b.step) };
}
