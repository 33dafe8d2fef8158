import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { mergeFonts } from "../fonts/merge.ts";
import { cutSlices } from "../fonts/slices.ts";

/** Weights that drawings use. */
const WEIGHTS = [400, 600] as const;

/** Every character of the texts, in code-point order. */
export function charactersOf(svgs: readonly string[]): string[] {
  const held = new Set(svgs.flatMap((svg) => [...svg]));
  for (const control of "\n\t\r") held.delete(control);
  return [...held].toSorted((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));
}

/** The typefaces that are cut, by the family that a picture names. */
const TYPEFACES = [
  { family: "Noto Sans SC", name: "noto-sans-sc" },
  { family: "Source Sans 3", name: "source-sans-3" },
] as const;

/**
 * Writes static TrueType faces with exactly the glyphs that these pictures need to `folder` and gives
 * their files. The drawing library reads neither WOFF2 nor variable weights, and a whole Chinese font
 * takes it seconds.
 */
export async function cutPictureFonts(
  root: string,
  svgs: readonly string[],
  folder: string,
): Promise<string[]> {
  const characters = charactersOf(svgs);
  const cuts = TYPEFACES.flatMap(({ family, name }) =>
    WEIGHTS.map(async (weight) => {
      const typeface = { package: name, axes: "wght", features: [] } as const;
      const variation = { wght: weight };
      const slices = await cutSlices(root, { ...typeface, variation }, characters);
      const file = join(folder, `${name}-${weight}.ttf`);
      writeFileSync(file, mergeFonts(slices, { family, weight }));
      return file;
    }),
  );
  return Promise.all(cuts);
}
