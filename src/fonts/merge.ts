import { createFont } from "fonteditor-core";
import subsetFont from "subset-font";

/** The day that merged fonts bear, so that two builds give the same bytes. */
const DAY = Date.UTC(2026, 0);

/** Puts static TrueType fonts of one design together; the first gives the metrics. */
function merge(fonts: readonly Buffer[]): Buffer {
  const [first, ...rest] = fonts.map((font) => createFont(font, { type: "ttf" }));
  if (!first) throw new RangeError("no font to merge");
  for (const font of rest) first.merge(font, { scale: 1 });
  const merged = first.get();
  merged.head.created = DAY;
  merged.head.modified = DAY;
  return first.write({ type: "ttf", toBuffer: true }) as Buffer;
}

/** One WOFF2 of the slices that a typeface was cut from. Several slices must be static. */
export async function toWoff2(
  fonts: readonly Buffer[],
  characters: readonly string[],
): Promise<Buffer> {
  const [only] = fonts;
  const whole = fonts.length === 1 && only ? only : merge(fonts);
  return subsetFont(whole, characters.join(""), { targetFormat: "woff2" });
}
