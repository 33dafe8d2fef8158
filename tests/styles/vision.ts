import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  rgb,
  type Rgb,
} from "culori";

const difference = differenceCiede2000();

/** How people see: with all three kinds of cones, or without those for long, middle or short waves. */
export const VISIONS: Readonly<Record<string, (colour: Rgb) => Rgb>> = {
  normal: (colour) => colour,
  protan: filterDeficiencyProt(1),
  deutan: filterDeficiencyDeuter(1),
  tritan: filterDeficiencyTrit(1),
};

/** The two of these colours that are hardest to tell apart, and how far apart they are (CIEDE2000). */
export function closest(colours: readonly string[], see: (colour: Rgb) => Rgb) {
  const seen = colours.map((colour) => see(rgb(colour)!));
  const pairs = seen.flatMap((a, i) => seen.slice(0, i).map((b, k) => [difference(a, b), i, k]));
  const [least, i, k] = pairs.toSorted((a, b) => a[0]! - b[0]!)[0]!;
  return { least: least!, pair: `${colours[i!]} and ${colours[k!]}` };
}
