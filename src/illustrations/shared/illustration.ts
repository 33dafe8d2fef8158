import type { ElementContent } from "hast";
import type { Geography } from "../../maps/geography.ts";

/** The size in px that a picture is drawn for. */
export interface Canvas {
  width: number;
  height: number;
}

/** What a picture is drawn from. */
export interface Materials {
  /** The value of a fact that is a number. Throws a RangeError for another. */
  value(id: string): number;
  /** Counties and their boundaries. */
  geography(): Geography;
}

/** A story's opening picture: as many marks as its figures say, and nothing that they do not. Pure. */
export type Illustration = (canvas: Canvas, materials: Materials) => ElementContent[];
