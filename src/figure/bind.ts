import { ContentError, shorten } from "../content/error.ts";
import { parse } from "../content/read.ts";
import type { Geography } from "../maps/geography.ts";
import { refsOf } from "../drawing/refs.ts";
import type { Ledger } from "../facts/load.ts";
import { nearest } from "../facts/nearest.ts";
import { fillTold, referencedFacts, ReferenceProblem, type Told } from "../facts/template.ts";
import type { ResolvedFact } from "../facts/types.ts";
import type { ChartFile } from "../schemas/chart.ts";
import type { Source } from "../schemas/source.ts";
import type { Words } from "../schemas/words.ts";
import { chartTypes, type AnyChartType } from "./chart-types.ts";

/** A chart with its type, its facts and its words looked up; it speaks both languages. */
export interface BoundChart {
  id: string;
  typeName: string;
  type: AnyChartType;
  story: string;
  accent: ChartFile["accent"];
  title: Told;
  subtitle: Told;
  notes: Told[];
  /** What the type draws. */
  data: unknown;
  /** The facts that are drawn, in the order of the file. */
  drawn: ResolvedFact[];
  /** All facts that it rests on: drawn, named in its words, or cited. */
  facts: ResolvedFact[];
  /** The sources of these facts, and those that it names itself. */
  sources: Source[];
  /** Day of the last correction that names it, or null. */
  corrected: string | null;
}

function typeOf(file: string, name: string): AnyChartType {
  const type = chartTypes.get(name);
  if (type) return type;
  throw new ContentError({
    file,
    field: "type",
    received: shorten(name),
    expected: `one of ${[...chartTypes.keys()].join(", ")}`,
    fix: `${nearest(name, chartTypes.keys())}; a new type is one file in src/charts`,
  });
}

function bindWords(file: string, field: string, words: Words, ledger: Ledger): Told {
  try {
    return fillTold(words, ledger.facts, ledger.units);
  } catch (error) {
    if (!(error instanceof ReferenceProblem)) throw error;
    const { received, expected, fix } = error;
    throw new ContentError({ file, field, received, expected, fix });
  }
}

function citedFact(file: string, field: string, id: string, ledger: Ledger): ResolvedFact {
  const fact = ledger.facts.get(id);
  if (fact) return fact;
  throw new ContentError({
    file,
    field,
    received: shorten(id),
    expected: "the id of a fact in content/facts",
    fix: nearest(id, ledger.facts.keys()),
  });
}

/**
 * Looks up everything that a chart's file names.
 * Throws a ContentError for an unknown type or fact, or for options that the type does not take.
 */
export function bindChart(
  id: string,
  chart: ChartFile,
  ledger: Ledger,
  geography: () => Geography,
): BoundChart {
  const file = `content/charts/${id}.json`;
  const type = typeOf(file, chart.type);
  const drawn = new Map<string, ResolvedFact>();
  const basis = new Map<string, ResolvedFact>();
  const seen = (fact: ResolvedFact, shown: boolean) => (shown ? drawn : basis).set(fact.id, fact);
  const sources = new Map<string, Source>();
  const refs = refsOf(ledger, seen, geography, (source) => sources.set(source.id, source));
  const data = parse(file, chart.options, type.options(refs), ["options"]);
  const bound = (field: string, words: Words) => bindWords(file, field, words, ledger);
  const [title, subtitle] = [bound("title", chart.title), bound("subtitle", chart.subtitle)];
  const notes = chart.notes.map((note, i) => bound(`notes[${i}]`, note));
  const words = JSON.stringify([chart.title, chart.subtitle, chart.notes, chart.options]);
  const cited = [
    ...referencedFacts(words).map((name) => citedFact(file, "its words", name, ledger)),
    ...chart.alsoCites.map((name, i) => citedFact(file, `alsoCites[${i}]`, name, ledger)),
  ];
  const facts = [...drawn.values(), ...basis.values(), ...cited];
  for (const source of facts.flatMap((fact) => fact.sources)) sources.set(source.id, source);
  return {
    id,
    typeName: chart.type,
    type,
    story: chart.story,
    accent: chart.accent,
    title,
    subtitle,
    notes,
    data,
    drawn: [...drawn.values()],
    facts: [...new Map(facts.map((fact) => [fact.id, fact])).values()],
    sources: [...sources.values()],
    corrected: null,
  };
}
