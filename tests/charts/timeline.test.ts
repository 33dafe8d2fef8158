import { describe, expect, test } from "vitest";
import timeline from "../../src/charts/timeline.ts";
import { parse } from "../../src/content/read.ts";
import { refsOf } from "../../src/drawing/refs.ts";
import type { ResolvedFact } from "../../src/facts/types.ts";
import type { Source } from "../../src/schemas/source.ts";
import { dataOf, date, languages, number, refusalOf, units, words } from "../drawing/fixtures.ts";

const facts: ResolvedFact[] = [
  date("test.year", "2018"),
  date("test.month", "2019-01"),
  date("test.day", "2019-03-30", { claimant: "press" }),
  date("test.half", "2018-07", {
    qualifier: "about",
    when: { date: "2018-07", part: "second-half" },
  }),
  date("test.about", "2019", { qualifier: "about" }),
  number("test.months", 10, { unit: "months" }),
  number("test.years", 5, { unit: "years", qualifier: "planned" }),
  number("test.third", 3, { unit: "growth-year", claimant: "research" }),
  number("test.fifth", 5, { unit: "growth-year", claimant: "research" }),
  number("test.count", 50, { asOf: { date: "2019-12" } }),
  number("test.undated", 50),
];

const event = (label: string, ...dates: object[]) => ({ label: words(label), dates });
const lane = (...events: object[]) => ({ lanes: [{ events }] });
const read = (...events: object[]) => dataOf(timeline, facts, lane(...events));
const at = (id: string) => event("x", { at: `test.${id}` });

describe("marks", () => {
  test("a year is drawn as a year, a month as a month and a day as a mark", () => {
    // The extents run from January 2018 to 30 March 2019. Ticks of half a year are too close for
    // fewer than 56 px each, which 880 px do not lack: the scale runs from 2018 to April 2019 in
    // steps of a month, 15 months over 880 − 10 px, 58 px each.
    const layout = timeline.layout(read(at("year"), at("month"), at("day")), 880, languages.en);
    const [year, month, day] = layout.marks;
    expect(year!.from).toBeCloseTo(5, 6);
    expect(year!.to).toBeCloseTo(5 + 12 * 58, 6);
    expect(month!.from).toBeCloseTo(5 + 12 * 58, 6);
    expect(month!.to - month!.from).toBeCloseTo(58, 6);
    // The thirtieth of 31 days is 58 / 31 = 1.87 px wide: drawn as a mark of 10 px about its middle.
    expect(day!.to - day!.from).toBeCloseTo(10, 6);
    expect((day!.from + day!.to) / 2).toBeCloseTo(5 + (14 + 29.5 / 31) * 58, 6);
  });

  test("the second half of a year is its second half", () => {
    // 2018 alone: twelve months over 870 px are 72.5 px each; the half starts with July.
    const [, half] = timeline.layout(read(at("year"), at("half")), 880, languages.en).marks;
    expect(half!.from).toBeCloseTo(5 + 6 * 72.5, 6);
    expect(half!.to).toBeCloseTo(5 + 12 * 72.5, 6);
  });

  test("ten months from January 2019 end in November, and the time between is joined", () => {
    const span = event("x", { from: "test.month", lasting: "test.months" });
    const layout = timeline.layout(read(span), 880, languages.en);
    // January to November 2019 are eleven months, 870 / 11 px each.
    const month = 870 / 11;
    const [from, to] = layout.marks;
    expect([from!.from, from!.to]).toEqual([5, 5 + month].map((x) => expect.closeTo(x, 6)));
    expect([to!.from, to!.to]).toEqual([5 + 10 * month, 875].map((x) => expect.closeTo(x, 6)));
    expect(layout.spans[0]).toMatchObject({ from: from!.to, to: to!.from });
    expect(to!.hollow).toBe(false);
  });

  test("the end of a plan is hollow", () => {
    const plan = event("x", { from: "test.month", lasting: "test.years" });
    const hollow = timeline.layout(read(plan), 880, languages.en).marks.map((mark) => mark.hollow);
    expect(hollow.slice(0, 2)).toEqual([false, true]);
  });

  test("two datings of one event are tied, in the order of time", () => {
    const disputed = event("x", { at: "test.day" }, { at: "test.month" });
    const { ties, marks } = timeline.layout(read(disputed), 880, languages.en);
    const [month, day] = marks;
    expect(month!.claimant).toBe("company");
    expect(day!.claimant).toBe("press");
    const middle = (month!.from + month!.to) / 2;
    // The first tie belongs to the event, the second to the key.
    expect(ties[0]).toEqual([
      [middle, month!.at + 5],
      [middle, day!.at],
      [day!.from, day!.at],
    ]);
    expect(ties).toHaveLength(2);
  });

  test("only what is worded as about and has no extent of its own stands in brackets", () => {
    const { about } = timeline.layout(read(at("half"), at("about"), at("day")), 880, languages.en);
    // One mark of the chart and its sample in the key.
    expect(about).toHaveLength(2);
  });
});

describe("names of lanes", () => {
  const named = (...lanes: [string, object][]) =>
    dataOf(timeline, facts, {
      lanes: lanes.map(([label, each]) => ({ label: words(label), events: [each] })),
    });
  const xOf = (data: ReturnType<typeof named>, width: number, text: string) => {
    const { texts } = timeline.layout(data, width, languages.en);
    return texts.find(({ lines }) => lines.join(" ") === text)!;
  };

  test("stand in a column of their own where there is room, all marks right of it", () => {
    const data = named(["Planting", at("year")], ["Fruit", at("month")]);
    // A fifth of 640 px; the scale begins 12 px after it.
    const { marks } = timeline.layout(data, 640, languages.en);
    expect(marks[0]!.from).toBe(128 + 12);
    expect(xOf(data, 640, "Fruit")).toMatchObject({ x: 0 });
  });

  test("where there is none, before the first mark, or over it where that begins too far left", () => {
    const data = named(["Planting", at("year")], ["Fruit", at("month")]);
    const { marks, texts } = timeline.layout(data, 280, languages.en);
    const [planting, fruit] = ["Planting", "Fruit"].map((name) =>
      texts.find(({ lines }) => lines[0] === name),
    );
    // The year begins where the scale does, 5 px from the edge: its name takes a line of 16 px over it.
    expect(marks[0]!.from).toBe(5);
    expect(marks[0]!.at).toBe(planting!.y - 12 + 16 + 8);
    // January 2019 is at the scale's end: its name's line is its own.
    expect(marks[1]!.at).toBe(fruit!.y - 12 + 8);
  });
});

describe("words", () => {
  const data = read(
    event("Planting", { at: "test.month" }),
    event("Fruit", { since: "test.month", years: ["test.third", "test.fifth"] }),
    event("Sale", { from: "test.month", lasting: "test.months", reading: true }),
    event(
      "Start",
      { at: "test.month", who: words("the interview", "专访") },
      { at: "test.day", who: words("a report", "报道") },
    ),
    event("Count", { at: "test.count" }),
  );

  test("the table names each account, its date and who says so, and links to the fact", () => {
    const { columns, rows } = timeline.table(data, languages.en);
    expect(columns).toEqual(["What happened", "When", "Who says so"]);
    expect(rows.map((row) => row.map(({ text }) => text))).toEqual([
      ["Planting", "January 2019", "the company itself"],
      // The year of planting is the first: 2019 + 2 to 2019 + 4.
      ["Fruit", "2021 to 2023", "research"],
      ["Sale", "10 months from January 2019", "our own arithmetic"],
      ["Start", "January 2019", "the interview"],
      ["Start", "30 March 2019", "a report"],
      ["Count", "December 2019", "the company itself"],
    ]);
    expect(rows.map((row) => row[1]!.fact)).toEqual([
      "test.month",
      "test.third",
      "test.months",
      "test.month",
      "test.day",
      "test.count",
    ]);
  });

  test("the table in Chinese", () => {
    const { rows } = timeline.table(data, languages.zh);
    expect(rows[1]!.map(({ text }) => text)).toEqual(["Fruit", "2021年至2023年", "研究"]);
    expect(rows[2]![1]!.text).toBe("2019年1月起10个月");
  });

  test("the summary tells what the drawing shows, with both dates of a disputed event", () => {
    expect(timeline.summary(data, languages.en)).toBe(
      "Timeline: Planting, January 2019; Fruit, 2021 to 2023; Sale, 10 months from January 2019; " +
        "Start, January 2019 (the interview) or 30 March 2019 (a report); Count, December 2019.",
    );
    expect(timeline.summary(data, languages.zh)).toContain(
      "Start，2019年1月（专访），或2019年3月30日（报道）",
    );
  });
});

function refusal(...dates: object[]): string {
  return refusalOf(timeline, facts, lane(event("x", ...dates)));
}

test("an event can be that a source came out", () => {
  const source = {
    id: "interview",
    title: words("Interview", "专访"),
    publisher: words("A magazine", "杂志"),
    date: "2020",
    datePart: "early-year" as const,
    language: "zh" as const,
    claimant: "company" as const,
    confidence: "medium" as const,
  };
  const known = {
    facts: new Map(),
    units,
    sources: new Map<string, Source>([
      ["interview", source],
      ["undated", { ...source, id: "undated", date: undefined }],
    ]),
  };
  const cited: string[] = [];
  const refs = refsOf(
    known,
    () => undefined,
    () => {
      throw new Error("these tests have no map");
    },
    ({ id }) => cited.push(id),
  );
  const take = (id: string) =>
    parse("test.json", lane(event("x", { published: id })), timeline.options(refs));
  const table = timeline.table(take("interview"), languages.en);
  expect(table.rows[0]!.map(({ text }) => text)).toEqual(["x", "early 2020", "the company itself"]);
  expect(table.rows[0]![1]!.fact).toBeUndefined();
  expect(cited).toEqual(["interview"]);
  expect(() => take("undated")).toThrow("a source whose date is known");
  expect(() => take("intervew")).toThrow(/content\/sources[^]*interview/);
});

test("options refuse what cannot be dated, and say what can", () => {
  expect(refusal({ at: "test.undated" })).toMatch(
    /lanes\[0\]\.events\[0\]\.dates\[0\]\.at[^]*a fact that is a date, or a number with one/,
  );
  expect(refusal({ from: "test.month", lasting: "test.count" })).toContain(
    "a fact that counts years or months",
  );
  expect(refusal({ since: "test.month", years: ["test.third", "test.years"] })).toContain(
    "a fact that names a year of growth",
  );
  expect(refusal({})).toMatch(/dates\[0\]/);
  expect(refusal()).toContain("at least 1 items");
});
