import type { Element } from "hast";
import type { Similarity } from "../maps/similarity.ts";

/** How a group of a drawing stands at one moment; what is left out is as it is drawn. */
export interface Pose {
  transform?: Similarity;
  opacity?: number;
  hidden?: boolean;
  /** The part of the drawing that a strip lower than it shows: its upper and lower edge as parts of the height. */
  shows?: readonly [top: number, bottom: number];
}

/** What a group of a drawing does while a step of a story comes up. */
export interface Track {
  /** The group, as a selector within the drawing. */
  group: string;
  /** The step that comes up, counted from 0. */
  step: number;
  /** From how it stood to how it then stays, at even distances. */
  poses: readonly Pose[];
}

/** How a drawing changes from step to step. */
export interface Motion {
  /** How its groups stand at the first step. */
  start: readonly { group: string; pose: Pose }[];
  /** In the order of the steps. */
  tracks: readonly Track[];
}

/** A drawing that moves with the steps of a story. */
export interface Moving extends Motion {
  drawing: Element;
}
