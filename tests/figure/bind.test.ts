import { expect, test } from "vitest";
import { bindChart } from "../../src/figure/bind.ts";
import type { Ledger } from "../../src/facts/load.ts";
import { buildFigure } from "../../src/figure/figure.ts";
import { chart as chartSchema } from "../../src/schemas/chart.ts";
import { date, number, units, words } from "../drawing/fixtures.ts";
import { edition } from "./editions.ts";

const facts = [
  number("melon.before", 400),
  number("melon.after", 3600),
  number("melon.growers", 500),
  number("melon.fields", 20_000, { qualifier: "nearly" }),
  date("melon.start", "2016"),
];
const ledger: Ledger = {
  facts: new Map(facts.map((fact) => [fact.id, fact])),
  units,
  sources: new Map(),
  checks: [],
};

/** A chart's file as content/charts/melon.json would have it. */
const sound = {
  type: "dumbbell",
  story: "melon",
  title: words("From {fact:melon.before|plain} to more", "从{fact:melon.before|plain}到更多"),
  subtitle: words("Yuan per mu", "元/亩"),
  options: {
    rows: [
      {
        from: "melon.before",
        fromLabel: words("before"),
        to: "melon.after",
        toLabel: words("after"),
      },
    ],
  },
};

function bind(change: object = {}) {
  const file = chartSchema.parse({ ...sound, ...change });
  return bindChart("melon", file, ledger, () => expect.fail("no map is drawn"));
}

const row = (change: object) => ({ options: { rows: [{ ...sound.options.rows[0], ...change }] } });

/** An error's text, of which `field`, `received`, `expected` and `fix` are given. */
const says = (field: string, received: string, expected: string, fix: string) =>
  [
    `content/charts/melon.json › ${field}`,
    `  received  ${received}`,
    `  expected  ${expected}`,
    `  to mend   ${fix}`,
  ].join("\n");

const A_FACT = "the id of a fact in content/facts";
const NEAREST = "check the spelling; nearest are melon.after, melon.before, melon.start";

test("an unknown type names those that exist, the nearest, and how to make one", () => {
  expect(() => bind({ type: "dumbell" })).toThrow(
    /^content\/charts\/melon\.json › type\n {2}received {2}"dumbell"\n {2}expected {2}one of .*\bdumbbell\b.*\n {2}to mend {3}check the spelling; nearest are dumbbell, .*; a new type is one file in src\/charts$/,
  );
});

test.for<[string, object, string]>([
  [
    "an unknown fact in the options",
    row({ to: "melon.aftre" }),
    says("options.rows[0].to", '"melon.aftre"', A_FACT, NEAREST),
  ],
  [
    "a date where a number is drawn",
    row({ to: "melon.start" }),
    says(
      "options.rows[0].to",
      '"melon.start"',
      "a fact that is a number",
      "name another fact: melon.start is a date",
    ),
  ],
  [
    "an option that the type does not take",
    row({ colour: "red" }),
    says("options.rows[0]", '"colour"', "only known fields", "remove or rename colour"),
  ],
  [
    "an option that is missing",
    row({ from: undefined }),
    says("options.rows[0].from", "nothing", "a text", "add it"),
  ],
  [
    "a label without a translation",
    row({ toLabel: { en: "after" } }),
    says("options.rows[0].toLabel.zh", "nothing", "a text", "add it"),
  ],
  [
    "an unknown fact in a label",
    row({ toLabel: words("{fact:melon.aftre}") }),
    says("options.rows[0].toLabel", '"melon.aftre"', A_FACT, NEAREST),
  ],
  [
    "an unknown fact in the title",
    { title: words("{fact:melon.aftre}") },
    says("title", "melon.aftre", A_FACT, NEAREST),
  ],
  [
    "an unknown fact in the second note",
    { notes: [words("One."), words("{fact:melon.aftre}")] },
    says("notes[1]", "melon.aftre", A_FACT, NEAREST),
  ],
  [
    "a form that drops a qualifier, in the subtitle",
    { subtitle: words("Of {fact:melon.fields|plain}") },
    says(
      "subtitle",
      "melon.fields|plain",
      "a form that keeps the qualifier",
      'use full or number (form "plain" would drop "nearly" from melon.fields)',
    ),
  ],
  [
    "an unknown fact that is cited",
    { alsoCites: ["melon.growers", "melon.aftre"] },
    says("alsoCites[1]", '"melon.aftre"', A_FACT, NEAREST),
  ],
])("%s", ([, change, expected]) => {
  expect(() => bind(change)).toThrow(expect.objectContaining({ message: expected }));
});

test("a chart rests on what it draws, then on what its words name and what it cites, each once", () => {
  const chart = bind({
    ...row({ toLabel: words("{fact:melon.growers}") }),
    alsoCites: ["melon.fields", "melon.before"],
  });
  expect(chart.drawn.map(({ id }) => id)).toEqual(["melon.before", "melon.after"]);
  expect(chart.facts.map(({ id }) => id)).toEqual([
    "melon.before",
    "melon.after",
    "melon.growers",
    "melon.fields",
  ]);
  const figure = { fact: "melon.before", text: "400" };
  expect(chart.title).toEqual({ en: ["From ", figure, " to more"], zh: ["从", figure, "到更多"] });
});

test("a fact that only measures a drawing is cited, but no legend explains it", () => {
  const chart = edition.charts.get("seabuckthorn-density");
  if (!chart) throw new Error("seabuckthorn-density is not in content/charts");
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id);
  expect(ids(chart.drawn)).not.toContain("measures.mu");
  expect(ids(chart.facts)).toContain("measures.mu");
  const figure = buildFigure(chart, edition.languages.en);
  expect(figure.sources.map(({ id }) => id)).toContain("definition");
  expect(figure.claimants).not.toContain("government");
});
