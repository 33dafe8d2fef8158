import { isWide } from "./text-width.ts";

const SEGMENTER = new Intl.Segmenter("zh", { granularity: "word" });
const CLAUSE_ENDS = new Set("，。；：！？");
/** Within a date: between its year, its month and its day. */
const DATE = /^[年月]\d$/;

/** True for Chinese after which a clause ends. */
export function endsClause(text: string): boolean {
  return CLAUSE_ENDS.has(text.at(-1) ?? "");
}

/**
 * Where in a Chinese text words begin; dates count as one. Of `phrases` a single character goes with
 * the word before: it is a particle, the end of a name (贫困县, 发生率), or part of a name that the
 * dictionary lacks (凉山). Where it opens a phrase, the word after goes with it: 塔克拉玛干, 顶梁柱, 与其他.
 */
export function wordStarts(text: string, kind: "words" | "phrases"): ReadonlySet<number> {
  const starts = new Set<number>();
  let [afterWord, alone] = [false, false];
  for (const { segment, index, isWordLike = false } of SEGMENTER.segment(text)) {
    const single = kind === "phrases" && isWordLike && segment.length === 1 && isWide(segment);
    const joins = (single && afterWord) || (alone && isWordLike && isWide(segment.charAt(0)));
    if (!joins && !DATE.test(text.slice(index - 1, index + 1))) starts.add(index);
    alone = single && !joins;
    afterWord = isWordLike;
  }
  return starts;
}
