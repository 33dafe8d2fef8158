import { s } from "hastscript";
import { z } from "zod";
import { defineChart } from "../drawing/chart-type.ts";
import type { Language } from "../drawing/language.ts";
import type { BoundCheck, Refs } from "../drawing/refs.ts";
import {
  layoutGrid,
  layoutList,
  layoutPairs,
  type Claim,
  type SmallTableLayout,
  type Verdict,
} from "../drawing/small-table.ts";
import { px, RULE, svgRoot, textElement } from "../drawing/svg.ts";
import { verdictElement } from "../drawing/verdicts.ts";
import { nearest } from "../facts/nearest.ts";
import type { ResolvedFact } from "../facts/types.ts";
import { claimant, type Claimant, type Words } from "../schemas/words.ts";

const rowOptions = (refs: Refs) =>
  z
    .strictObject({
      /** The figure that is claimed: a fact that a check of content/facts relates to others. */
      fact: refs.fact,
      /** What it counts; the fact's own label where left out. */
      label: refs.words.optional(),
      /** Ids of the other facts to show it against, besides that none was found; all that its checks name where left out. */
      others: z.array(z.string()).optional(),
    })
    .transform(({ fact, label, others }, context): Row => {
      const known = refs.checks(fact.id, others);
      const missing = others?.find((id) => !known.some(({ other }) => other?.id === id));
      if (missing !== undefined || known.length === 0) {
        const all = refs.checks(fact.id).flatMap(({ other }) => other?.id ?? []);
        context.addIssue({
          code: "custom",
          message: "a fact that a check in content/facts relates to this one",
          params: { fix: all.length > 0 ? nearest(missing ?? "", all) : "write the check first" },
          input: missing ?? fact.id,
          path: missing === undefined ? ["fact"] : ["others"],
        });
      }
      return { fact, label: label ?? fact.label, checks: known };
    });

/** Figures, and for each what other sources make of it: agreeing, disagreeing, context, not found. */
const options = (refs: Refs) =>
  z.strictObject({
    /** The figures, from top to bottom; their verdicts are the checks of content/facts. */
    rows: z.array(rowOptions(refs)).min(1).max(20),
  });

interface Row {
  fact: ResolvedFact;
  label: Words;
  checks: BoundCheck[];
}

interface Data {
  rows: Row[];
}

/** The claimants that are set against the figures, in the order of the schema. */
function sourcesOf({ rows }: Data): Claimant[] {
  const present = new Set(rows.flatMap(({ checks }) => checks.map(({ other }) => other?.claimant)));
  return claimant.options.filter((name) => present.has(name));
}

function verdictOf(
  { relation, other }: BoundCheck,
  sources: readonly Claimant[],
  language: Language,
): Verdict {
  return {
    relation,
    word: language.ui(`mark.${relation}`),
    column: other ? sources.indexOf(other.claimant) : null,
    who: other ? language.ui(`claimant.${other.claimant}`) : "",
    value: other ? language.fact(other) : "",
    what: other && relation === "context" ? language.words(other.label) : null,
  };
}

function claimsOf(data: Data, language: Language): Claim[] {
  const sources = sourcesOf(data);
  return data.rows.map(({ fact, label, checks }) => ({
    label: language.words(label),
    value: language.fact(fact),
    verdicts: checks.map((check) => verdictOf(check, sources, language)),
  }));
}

/** From this width on the sources may stand in columns. */
const WIDE = 600;

/** Small table: claims and what became of them when others were asked. */
export default defineChart<Data, SmallTableLayout>({
  options,
  legend: [],

  layout(data, width, language) {
    const claims = claimsOf(data, language);
    const sources = sourcesOf(data).map((name) => language.ui(`claimant.${name}`));
    const heads = { claims: language.ui("table.claim"), sources };
    const grid = width >= WIDE ? layoutGrid(claims, heads, width) : null;
    return grid ?? layoutPairs(claims, width) ?? layoutList(claims, width);
  },

  render({ width, height, rules, marks, texts }, frame) {
    return svgRoot(frame.id, width, height, frame.label, [
      s("path", { d: rules.map((y) => `M0 ${px(y)}H${px(width)}`).join(""), stroke: RULE }),
      ...marks.map(({ relation, x, y }) => verdictElement(relation, x, y)),
      ...texts.map(textElement),
    ]);
  },

  table({ rows }, language) {
    const keys = ["claim", "claimed", "verdict", "other", "who", "note"];
    return {
      columns: keys.map((key) => language.ui(`table.${key}`)),
      rows: rows.flatMap(({ fact, label, checks }) =>
        checks.map(({ relation, other, note }) => [
          { text: language.words(label) },
          { text: language.fact(fact), fact: fact.id },
          { text: language.ui(`mark.${relation}`) },
          other ? { text: language.fact(other), fact: other.id } : { text: "–" },
          { text: other ? language.ui(`claimant.${other.claimant}`) : "–" },
          { text: language.words(note) },
        ]),
      ),
    };
  },

  summary(data, language) {
    const claims = claimsOf(data, language).map(({ label, value, verdicts }) => {
      const said = verdicts.map(({ who, word, value: other }) =>
        who ? language.ui("summary.verdict", { who, verdict: word, value: other }) : word,
      );
      const claim = language.ui("summary.item", { what: label, value });
      const list = said.join(language.ui("summary.then"));
      return language.ui("summary.claim", { claim, verdicts: list });
    });
    const list = claims.join(language.ui("summary.listSeparator"));
    return language.ui("summary.claims", { list });
  },
});
