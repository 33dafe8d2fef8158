import { shorten, type ContentProblem } from "../content/error.ts";
import { nearest } from "../facts/nearest.ts";
import { printFact, ReferenceProblem } from "../facts/template.ts";
import type { Edition } from "../figure/edition.ts";
import { datePart } from "../schemas/fact.ts";
import { partialDate, type Locale } from "../schemas/words.ts";
import { COMPONENTS, ruleOf, type ComponentRule } from "./components.ts";
import type { Component } from "./mdx.ts";

/** A problem without its place. */
type Flaw = Omit<ContentProblem, "file" | "field">;

function attributeFlaws({ name, attributes, computed }: Component, rule: ComponentRule): Flaw[] {
  const taken = Object.entries(rule.attributes);
  const known = taken.length > 0 ? taken.map(([key]) => key).join(", ") : "no attribute";
  const unknown = Object.keys(attributes)
    .filter((key) => !Object.hasOwn(rule.attributes, key))
    .map((key) => ({
      received: key,
      expected: known,
      fix: taken.length > 0 ? nearest(key, Object.keys(rule.attributes)) : `remove ${key}`,
    }));
  const missing = taken
    .filter(([key, kind]) => kind === "needed" && !attributes[key] && !computed.includes(key))
    .map(([key]) => ({ received: `<${name}> without ${key}`, expected: known, fix: `add ${key}` }));
  const expressions = computed.map((key) => ({
    received: `${key} in braces`,
    expected: "plain text in quotation marks",
    fix: `write ${key}="…"`,
  }));
  return [...unknown, ...missing, ...expressions];
}

function factFlaws(component: Component, locale: Locale, { facts, units }: Edition): Flaw[] {
  const { id = "", form = "full" } = component.attributes;
  try {
    printFact(id, form, locale, facts, units);
    return [];
  } catch (error) {
    if (!(error instanceof ReferenceProblem)) throw error;
    const { received, expected, fix } = error;
    return [{ received: shorten(received), expected, fix }];
  }
}

function chartFlaws(id: string, { charts }: Edition): Flaw[] {
  if (charts.has(id)) return [];
  const expected = "the name of a file in content/charts";
  return [{ received: shorten(id), expected, fix: nearest(id, charts.keys()) }];
}

function termFlaws(id: string, { glossary }: Edition): Flaw[] {
  const known = glossary.map((term) => term.id);
  if (known.includes(id)) return [];
  const expected = "the id of a term in content/glossary.json";
  return [{ received: shorten(id), expected, fix: nearest(id, known) }];
}

function dayFlaws({ date = "", part }: Readonly<Record<string, string>>): Flaw[] {
  const checks = [
    [date, partialDate, "a date: 2019, 2019-06 or 2019-06-30"],
    [part, datePart.optional(), `one of ${datePart.options.join(", ")}`],
  ] as const;
  return checks.flatMap(([value, schema, expected]) =>
    schema.safeParse(value).success
      ? []
      : [{ received: shorten(value), expected, fix: "correct the value" }],
  );
}

function flawsOf(component: Component, locale: Locale, edition: Edition): Flaw[] {
  const { name, attributes, block } = component;
  const rule = ruleOf(name);
  if (!rule) {
    const expected = `one of ${Object.keys(COMPONENTS).join(", ")}`;
    const fix = "use a known component or plain Markdown";
    return [{ received: `<${name}>`, expected, fix }];
  }
  const flaws = attributeFlaws(component, rule);
  if (flaws.length > 0) return flaws;
  if (rule.inline && block) {
    const received = `<${name}> on a line of its own`;
    const fix = "join it with the text before or after it";
    return [{ received, expected: `<${name}> within a sentence`, fix }];
  }
  if (rule.shows === "fact") return factFlaws(component, locale, edition);
  if (rule.shows === "chart") return chartFlaws(attributes["id"] ?? "", edition);
  if (rule.shows === "term") return termFlaws(attributes["id"] ?? "", edition);
  return name === "Day" ? dayFlaws(attributes) : [];
}

/** What does not hold of a component in MDX: its name, its attributes, what it names, where it stands. */
export function checkComponent(
  file: string,
  component: Component,
  locale: Locale,
  edition: Edition,
): ContentProblem[] {
  const { name, line } = component;
  const field = ruleOf(name) ? `line ${line} › <${name}>` : `line ${line}`;
  return flawsOf(component, locale, edition).map((flaw) => ({ file, field, ...flaw }));
}
