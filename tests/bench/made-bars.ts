import { randomInt, randomLcg } from "d3";
import type { ChartType, Layout } from "../../src/drawing/chart-type.ts";
import type { Qualifier } from "../../src/schemas/fact.ts";
import { dataOf, number, words } from "../drawing/fixtures.ts";

/** One bar of made data. */
export interface MadeBar {
  label: string;
  value: number;
  qualifier: Qualifier;
}

const SYLLABLES = ["ba", "chu", "xing", "an", "mo", "yu", "de", "qin", "al", "xa", "to", "li"];
const QUALIFIERS = ["exact", "about", "over", "nearly"] as const;

/** A source of random bars, the same in every run: `next(count)` makes so many. */
export function barMaker(seed: number, qualifiers: readonly Qualifier[] = QUALIFIERS) {
  const random = randomLcg(seed);
  const int = randomInt.source(random);
  const pick = <T>(list: readonly T[]): T => list[int(list.length)()]!;
  const word = () => Array.from({ length: int(2, 4)() }, () => pick(SYLLABLES)).join("");
  return (count: number): MadeBar[] =>
    Array.from({ length: count }, () => ({
      label: Array.from({ length: int(1, 4)() }, word).join(" "),
      value: int(1, 10_000)(),
      qualifier: pick(qualifiers),
    }));
}

/** What our type of bars draws for made bars, read as the build reads a chart's JSON. */
export function barData<D>(type: ChartType<D, Layout>, bars: readonly MadeBar[]): D {
  const facts = bars.map(({ value, qualifier }, i) => number(`made.${i}`, value, { qualifier }));
  const rows = bars.map(({ label }, i) => ({ label: words(label), fact: `made.${i}` }));
  return dataOf(type, facts, { rows });
}
