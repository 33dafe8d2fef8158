import { z } from "zod";
import { words } from "./words.ts";

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** How high a frame of one kind has to be. */
const frameHeight = z.strictObject({
  /** A CSS expression over the width of the frame's container. */
  css: z.string(),
  /** The height in px that no width exceeds. */
  most: z.number(),
});

const heights = z.strictObject({ full: frameHeight, plain: frameHeight });

/** Aspects of what a chart shows, in the order in which a change is told. */
export const PARTS = ["words", "figures", "drawing", "sources"] as const;

/** Hash of each aspect, of both languages together. */
const parts = z.strictObject({
  /** Title, subtitle and notes. */
  words: sha256,
  /** The table: what is shown, as numbers. */
  figures: sha256,
  /** Type, accent, summary and the words in the drawing. */
  drawing: sha256,
  /** The source line. */
  sources: sha256,
});

/** content/versions/ID/HASH.json, written by `npm run freeze`: what stands in HASH.tar.br beside it. */
export const version = z.strictObject({
  /** 1 for a chart's first version, and so on. */
  number: z.int().positive(),
  /** Day on which it was frozen. */
  date: z.iso.date(),
  title: words,
  parts,
  /** Heights of the frame, for the snippets. */
  heights: z.strictObject({ en: heights, zh: heights }),
  /** SHA-256 of every file, by its path in the archive: `en/index.html`. */
  files: z.record(z.string(), sha256),
});

/** What a version says of itself. */
export type VersionFile = z.infer<typeof version>;

/** An aspect of what a chart shows. */
export type Part = (typeof PARTS)[number];

/** A frozen version of a chart. */
export interface Version extends VersionFile {
  /** Id of the chart. */
  id: string;
  /** Its part of the address: the first of the hash of its parts. */
  hash: string;
}
