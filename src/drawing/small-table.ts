import type { Layout } from "./chart-type.ts";
import { block, lineHeight, type TextBlock } from "./svg.ts";
import { LABEL, textWidth, VALUE, type Font } from "./text-width.ts";
import { VERDICT, type Relation } from "./verdicts.ts";
import { canWrap, wrap } from "./wrap.ts";

/** What one source makes of a claim, in words. */
export interface Verdict {
  relation: Relation;
  /** The verdict as a word. */
  word: string;
  /** Number of the column of who says so; null where nobody does. */
  column: number | null;
  /** Who says so; empty where nobody does. */
  who: string;
  /** The other figure; empty where there is none. */
  value: string;
  /** What the other figure is, where it is not the same as the claim. */
  what: string | null;
}

/** A claim in words, with its verdicts. */
export interface Claim {
  label: string;
  value: string;
  verdicts: Verdict[];
}

/** A laid-out table of claims. */
export interface SmallTableLayout extends Layout {
  /** Heights of the lines between rows. */
  rules: number[];
  marks: { relation: Relation; x: number; y: number }[];
  texts: TextBlock[];
}

/** Words that lead. */
const STRONG: Font = { ...LABEL, weight: 600 };
/** From a mark's left edge to its words. */
const MARK = VERDICT * 2 + 6;
const PAD = 9;

interface Cell {
  marks: SmallTableLayout["marks"];
  texts: TextBlock[];
  bottom: number;
}

/** Lines of text under one another from `x` and `top` on. */
function stack(
  parts: readonly { text: string; font?: Font; tone?: "muted" }[],
  x: number,
  top: number,
  room: number,
): { texts: TextBlock[]; bottom: number } {
  let y = top;
  const texts = parts.flatMap(({ text, font = LABEL, tone }) => {
    if (text === "") return [];
    const lines = wrap(text, room, font);
    const placed = block(x, y + font.size, lines, { font, tone: tone ?? "ink" });
    y += lines.length * lineHeight(font);
    return [placed];
  });
  return { texts, bottom: y };
}

/** A verdict's mark and word, the other figure beside the word or under it, then what and whose it is. */
function verdictCell(verdict: Verdict, x: number, top: number, room: number, who: string): Cell {
  const { relation, word, value } = verdict;
  const inner = room - MARK;
  const shift = textWidth(word, STRONG) + 6;
  const beside = value !== "" && shift + textWidth(value, LABEL) <= inner;
  const first = stack([{ text: word, font: STRONG }], x + MARK, top, inner);
  const value1 = beside ? [block(x + MARK + shift, top + LABEL.size, [value])] : [];
  const rest = stack(
    [
      { text: beside ? "" : value },
      { text: verdict.what ?? "", tone: "muted" },
      { text: who, tone: "muted" },
    ],
    x + MARK,
    first.bottom,
    inner,
  );
  return {
    marks: [{ relation, x: x + VERDICT, y: top + 8 }],
    texts: [...first.texts, ...value1, ...rest.texts],
    bottom: rest.bottom,
  };
}

/** Verdicts under one another; `named` where they must say whose they are. */
function verdictStack(
  verdicts: readonly Verdict[],
  place: { x: number; top: number; room: number; named: boolean },
): Cell {
  const cell: Cell = { marks: [], texts: [], bottom: place.top };
  for (const [i, verdict] of verdicts.entries()) {
    const top = cell.bottom + (i > 0 ? 4 : 0);
    const next = verdictCell(verdict, place.x, top, place.room, place.named ? verdict.who : "");
    cell.marks.push(...next.marks);
    cell.texts.push(...next.texts);
    cell.bottom = next.bottom;
  }
  return cell;
}

function claimWords({ label, value }: Claim, top: number, room: number) {
  return stack([{ text: label }, { text: value, font: VALUE }], 0, top, room);
}

/** Puts rows under one another, each laid out from its top on, with a line between them. */
function stackRows(
  claims: readonly Claim[],
  width: number,
  top: number,
  row: (claim: Claim, top: number) => Cell,
): SmallTableLayout {
  const result: SmallTableLayout = { width, height: top, rules: [], marks: [], texts: [] };
  for (const [i, claim] of claims.entries()) {
    const start = result.height + (i > 0 || top > 0 ? PAD : 0);
    if (start > 0) result.rules.push(result.height);
    const { marks, texts, bottom } = row(claim, start);
    result.marks.push(...marks);
    result.texts.push(...texts);
    result.height = bottom + PAD;
  }
  return { ...result, height: result.height - PAD + 3 };
}

/** A table as a list: each claim with its verdicts under it. */
export function layoutList(claims: readonly Claim[], width: number): SmallTableLayout {
  return stackRows(claims, width, 0, (claim, top) => {
    const words = claimWords(claim, top, width);
    const place = { x: 0, top: words.bottom + 5, room: width, named: true };
    const cell = verdictStack(claim.verdicts, place);
    return { ...cell, texts: [...words.texts, ...cell.texts] };
  });
}

/** Whether no word of the claims is wider than its column. */
function fits(claims: readonly Claim[], left: number, right: number): boolean {
  return claims.every(
    ({ label, value, verdicts }) =>
      canWrap(label, left, LABEL) &&
      canWrap(value, left, VALUE) &&
      verdicts.every(
        (verdict) =>
          canWrap(verdict.word, right - MARK, STRONG) &&
          [verdict.value, verdict.what ?? "", verdict.who].every((text) =>
            canWrap(text, right - MARK, LABEL),
          ),
      ),
  );
}

const GAP = 16;
/** Share of the width that the claims take beside one column of verdicts. */
const HALF = 0.43;

/** A table of two columns: the claims, and beside each its verdicts. Null where a word is too wide for that. */
export function layoutPairs(claims: readonly Claim[], width: number): SmallTableLayout | null {
  const left = Math.round(width * HALF);
  if (!fits(claims, left - GAP, width - left)) return null;
  return stackRows(claims, width, 0, (claim, top) => {
    const words = claimWords(claim, top, left - GAP);
    const cell = verdictStack(claim.verdicts, { x: left, top, room: width - left, named: true });
    return {
      marks: cell.marks,
      texts: [...words.texts, ...cell.texts],
      bottom: Math.max(words.bottom, cell.bottom),
    };
  });
}

/** Least width in px of a source's column, and the share of the width that the claims take beside several. */
const LEAST = 118;
const THIRD = 0.34;

/** A table as a grid: a column for the claims and one for each kind of source, with their names over them. Null where there are too many, or a word is too wide. */
export function layoutGrid(
  claims: readonly Claim[],
  { claims: head, sources }: { claims: string; sources: readonly string[] },
  width: number,
): SmallTableLayout | null {
  const left = Math.round(width * THIRD);
  const pitch = (width - left + GAP) / Math.max(1, sources.length);
  const room = pitch - GAP;
  if (room < LEAST || !fits(claims, left - GAP, room)) return null;
  const heads = sources.map((name, i) =>
    stack([{ text: name, tone: "muted" }], left + i * pitch, 0, room),
  );
  heads.push(stack([{ text: head, tone: "muted" }], 0, 0, left - GAP));
  const top = Math.max(...heads.map(({ bottom }) => bottom)) + PAD;
  const body = stackRows(claims, width, top, (claim, start) => {
    const words = claimWords(claim, start, left - GAP);
    const of = (column: number | null) =>
      claim.verdicts.filter((verdict) => verdict.column === column);
    const cells = sources.map((_, i) =>
      verdictStack(of(i), { x: left + i * pitch, top: start, room, named: false }),
    );
    const bottom = Math.max(start, ...cells.map((cell) => cell.bottom));
    // What nobody says has no column: it takes the width of all, under what somebody says.
    const below = bottom > start ? bottom + 4 : start;
    const place = { x: left, top: below, room: width - left, named: false };
    const all = [...cells, verdictStack(of(null), place)];
    return {
      marks: all.flatMap(({ marks }) => marks),
      texts: [...words.texts, ...all.flatMap(({ texts }) => texts)],
      bottom: Math.max(words.bottom, ...all.map((cell) => cell.bottom)),
    };
  });
  return { ...body, texts: [...heads.flatMap(({ texts }) => texts), ...body.texts] };
}
