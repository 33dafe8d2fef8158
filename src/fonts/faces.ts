import { createHash } from "node:crypto";
import type { Locale } from "../schemas/words.ts";
import { chineseHeadingGlyphs, latinGlyphs } from "./glyphs.ts";
import { toWoff2 } from "./merge.ts";
import { cutSlices, type Typeface } from "./slices.ts";

/** A font file of the site: cut from the typeface to the characters in use. */
export interface Face {
  /** CSS family. */
  family: string;
  /** CSS weights: one, or the ends of a range. */
  weight: string;
  /** Language whose pages load it. */
  locale: Locale;
  /** Name with a hash of its bytes: it may be kept for ever. */
  file: string;
  bytes: Uint8Array<ArrayBuffer>;
}

interface Spec extends Pick<Face, "family" | "weight" | "locale"> {
  name: string;
  typeface: Typeface;
  characters(root: string): string[];
}

const KERNED = ["kern", "liga"];

/** Text is cut at the optical size of body text, headings at that of display: each is finer at its size. */
const SPECS: readonly Spec[] = [
  {
    name: "source-serif-text",
    family: "Source Serif Text",
    weight: "400 600",
    locale: "en",
    characters: latinGlyphs,
    typeface: {
      package: "source-serif-4",
      axes: "opsz",
      variation: { opsz: 18, wght: { min: 400, max: 600, default: 400 } },
      features: KERNED,
    },
  },
  {
    name: "source-serif-display",
    family: "Source Serif Display",
    weight: "600",
    locale: "en",
    characters: latinGlyphs,
    typeface: {
      package: "source-serif-4",
      axes: "opsz",
      variation: { opsz: 48, wght: 600 },
      features: KERNED,
    },
  },
  {
    name: "noto-serif-heading",
    family: "Noto Serif SC Heading",
    weight: "600",
    locale: "zh",
    characters: chineseHeadingGlyphs,
    typeface: {
      package: "noto-serif-sc",
      axes: "wght",
      variation: { wght: 600 },
      features: [],
    },
  },
];

async function cutFace(root: string, spec: Spec): Promise<Face> {
  const { name, typeface, characters, ...face } = spec;
  const held = characters(root);
  const woff2 = await toWoff2(await cutSlices(root, typeface, held), held);
  const hash = createHash("sha256").update(woff2).digest("hex").slice(0, 10);
  return { ...face, file: `${name}.${hash}.woff2`, bytes: new Uint8Array(woff2) };
}

/** Cuts the site's faces to the characters that content/ below `root` holds. The same content gives the same bytes. */
export function cutFaces(root: string): Promise<Face[]> {
  return Promise.all(SPECS.map((spec) => cutFace(root, spec)));
}
