import { createFont } from "fonteditor-core";
import subsetFont from "subset-font";

/** The day that merged fonts bear, so that two builds give the same bytes. */
const DAY = Date.UTC(2026, 0);

/** What a merged font calls itself. */
export interface Naming {
  family: string;
  /** CSS weight. */
  weight: number;
}

/** Keeps each code point with the first glyph that has it: slices overlap, and a font may map each but once. */
function mapOnce(glyphs: readonly { unicode?: number[] }[]): void {
  const seen = new Set<number>();
  for (const glyph of glyphs) {
    glyph.unicode = glyph.unicode?.filter((code) => !seen.has(code)) ?? [];
    for (const code of glyph.unicode) seen.add(code);
  }
}

/** Puts static TrueType fonts of one design together; the first gives the metrics, and the name where none is given. */
export function mergeFonts(fonts: readonly Buffer[], naming?: Naming): Buffer {
  const [first, ...rest] = fonts.map((font) => createFont(font, { type: "ttf" }));
  if (!first) throw new RangeError("no font to merge");
  for (const font of rest) first.merge(font, { scale: 1 });
  const merged = first.get();
  merged.head.created = DAY;
  merged.head.modified = DAY;
  mapOnce(merged.glyf);
  if (naming) {
    merged.name.fontFamily = naming.family;
    merged["OS/2"].usWeightClass = naming.weight;
  }
  return first.write({ type: "ttf", toBuffer: true }) as Buffer;
}

/** One WOFF2 of the slices that a typeface was cut from. Several slices must be static. */
export async function toWoff2(
  fonts: readonly Buffer[],
  characters: readonly string[],
): Promise<Buffer> {
  const [only] = fonts;
  const whole = fonts.length === 1 && only ? only : mergeFonts(fonts);
  return subsetFont(whole, characters.join(""), { targetFormat: "woff2" });
}
