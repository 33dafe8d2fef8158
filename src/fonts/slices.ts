import { readFileSync } from "node:fs";
import { join } from "node:path";
import subsetFont from "subset-font";

/** A variable typeface of @fontsource-variable and where on its axes a static or narrower cut is taken. */
export interface Typeface {
  /** Name of the package below @fontsource-variable. */
  package: string;
  /** Which of the package's files: its axes, `opsz` or `wght`. */
  axes: "opsz" | "wght";
  /** A value fixes an axis; a range keeps it. */
  variation: Readonly<Record<string, number | { min: number; max: number; default: number }>>;
  /** OpenType features that are kept. */
  features: readonly string[];
}

function covers(ranges: string, code: number): boolean {
  return ranges.split(",").some((range) => {
    const [from = "", to = from] = range.replace("U+", "").split("-");
    return code >= Number.parseInt(from, 16) && code <= Number.parseInt(to, 16);
  });
}

/** The package's slices that hold these characters: the slice's name and its share of them. */
function sharesOf(folder: string, characters: readonly string[]): Map<string, string> {
  const file = readFileSync(join(folder, "unicode.json"), "utf8");
  const slices = Object.entries(JSON.parse(file) as Record<string, string>);
  const shares = new Map<string, string>();
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0;
    const name = slices.find(([, ranges]) => covers(ranges, code))?.[0];
    if (name) shares.set(name, (shares.get(name) ?? "") + character);
  }
  return shares;
}

/**
 * Cuts the characters out of the slices that hold them: one TrueType font a slice. Characters that
 * the typeface lacks are left out; a reader's own fonts draw them.
 */
export async function cutSlices(
  root: string,
  typeface: Typeface,
  characters: readonly string[],
): Promise<Buffer[]> {
  const folder = join(root, "node_modules", "@fontsource-variable", typeface.package);
  const cuts = [...sharesOf(folder, characters)].map(([name, share]) => {
    const slice = name.replace(/[[\]]/g, "");
    const file = `${typeface.package}-${slice}-${typeface.axes}-normal.woff2`;
    return subsetFont(readFileSync(join(folder, "files", file)), share, {
      targetFormat: "sfnt",
      variationAxes: typeface.variation,
      keepFeatures: [...typeface.features],
      noHinting: true,
    });
  });
  return Promise.all(cuts);
}
