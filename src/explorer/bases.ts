import { PLAIN } from "./gl.ts";

/** The backgrounds of this build's engine, the first one first: our own land, or else a picture. */
export const BASES: readonly string[] = import.meta.env.PUBLIC_MAPBOX_TOKEN
  ? ["terrain", "satellite", PLAIN]
  : [PLAIN];

/** The background of a view. */
export const baseOf = ({ base }: { base: string | null }): string => base ?? BASES[0]!;
