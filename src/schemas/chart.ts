import { z } from "zod";
import { words } from "./words.ts";

/** Accents of the stories (styles/tokens.css). */
export const accent = z.enum(["melon", "rice", "buckthorn", "ink"]);

/** content/charts/ID.json: what every chart says, whatever its type. `options` is checked by the type itself. */
export const chart = z.strictObject({
  /** Name of a file in src/charts: the type that draws it. */
  type: z.string(),
  /** Slug of the story that it belongs to. */
  story: z.string(),
  /** Colour of its marks. */
  accent: accent.default("ink"),
  /** The finding, as a sentence. Figures as `{fact:ID}`. */
  title: words,
  /** What is shown, in which unit, of what date. */
  subtitle: words,
  /** What a reader must know to read it rightly; each is one sentence or two. */
  notes: z.array(words).default([]),
  /** Ids of facts that it rests on beyond those that it draws; their sources are named too. */
  alsoCites: z.array(z.string()).default([]),
  /** The drawing: facts and words as the type wants them. */
  options: z.record(z.string(), z.unknown()),
});

/** A chart's file. */
export type ChartFile = z.infer<typeof chart>;
