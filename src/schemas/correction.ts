import { z } from "zod";
import { words } from "./words.ts";

/** One entry of content/corrections.json, the newest first: what was wrong, and what it says now. */
export const correction = z.strictObject({
  /** Day on which it was corrected. */
  date: z.iso.date(),
  /** Slugs of the stories that it changed. */
  stories: z.array(z.string()).default([]),
  /** Ids of the charts that it changed. */
  charts: z.array(z.string()).default([]),
  /** What stood there and what stands there now, in both languages; figures as `{fact:ID}`. */
  text: words,
});

/** A correction made in the open. */
export type Correction = z.infer<typeof correction>;
