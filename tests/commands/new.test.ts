import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandFor, readFlags } from "../../src/commands/new.ts";
import { make } from "../../src/editor/make.ts";
import { copyProject, runNode } from "./project.ts";

const root = join(import.meta.dirname, "../..");
const flags = (answers: Readonly<Record<string, string>>) =>
  Object.entries(answers).map(([name, value]) => `--${name}=${value}`);

const SOURCE = {
  id: "a-paper-2019",
  "title.en": "A paper",
  "title.zh": "一篇报道",
  "publisher.en": "A press",
  "publisher.zh": "一家报社",
  date: "2019-06",
  language: "zh",
  claimant: "press",
  confidence: "high",
};

const FACT = {
  id: "fund.harvests",
  "label.en": "Harvests",
  "label.zh": "收成",
  value: "10",
  unit: "item",
  qualifier: "over",
  asOf: "source",
  source: "a-paper-2019",
  evidence: "10多件",
  language: "zh",
};

const CHART = {
  id: "new-chart",
  like: "bachu-income",
  story: "bachu-melon",
  accent: "melon",
  "title.en": "A finding",
  "title.zh": "一个发现",
  "subtitle.en": "What is shown",
  "subtitle.zh": "所示内容",
};

const STORY = {
  id: "new-story",
  "title.en": "A story: of a paper",
  "title.zh": "一个故事",
  "standfirst.en": "It holds {fact:fund.harvests}.",
  "standfirst.zh": "共{fact:fund.harvests}。",
  accent: "ink",
  charts: "new-chart",
};

test(
  "a source, a fact from it, a chart and a story: made one after the other, each holds",
  { timeout: 120_000 },
  async () => {
    const copy = copyProject(".prettierrc.json");
    const read = (path: string) => readFileSync(join(copy, path), "utf8");
    const before = read("content/facts/fund.json");
    for (const [kind, answers, paths] of [
      ["source", SOURCE, ["content/sources/a-paper-2019.json"]],
      ["fact", FACT, ["content/facts/fund.json"]],
      ["chart", CHART, ["content/charts/new-chart.json"]],
      ["story", STORY, ["content/stories/en/new-story.mdx", "content/stories/zh/new-story.mdx"]],
    ] as const) {
      const { code, output } = await runNode(copy, [
        "src/commands/new.ts",
        kind,
        ...flags(answers),
      ]);
      expect({ code, output }, kind).toMatchObject({ code: 0 });
      for (const path of paths) expect(output).toContain(path);
    }
    // Only the new fact is new in its file: its braces, seven fields, two words of its label, three of its evidence, and their braces’ ends.
    const after = read("content/facts/fund.json").split("\n");
    const old = before.split("\n");
    expect(after.length - old.length).toBe(18);
    expect(old.filter((line) => !after.includes(line))).toEqual([]);
    // A draft in both languages, every part with what belongs there; the chart where the claim is.
    const zh = read("content/stories/zh/new-story.mdx");
    expect(zh).toContain(
      "\ndraft: true\ncharts: [new-chart]\n---\n\n<Todo>\n从一个有出处的场景写起",
    );
    expect(zh).toMatch(/\n## 公司的说法\n\n<Todo>\n[^<]+\n<\/Todo>\n\n<Chart id="new-chart" \/>\n/);
    // What is still to be written cannot be published.
    const file = join(copy, "content/stories/en/new-story.mdx");
    writeFileSync(file, read("content/stories/en/new-story.mdx").replace("draft: true\n", ""));
    const { code, output } = await runNode(copy, ["src/commands/check.ts"]);
    expect(code).toBe(1);
    expect(output).toContain("received  what is still to be written");
    expect(output).toContain("write it, or keep `draft: true` in the front matter");
  },
);

test(
  "what does not hold is refused with its mend, and the content stays as it was",
  { timeout: 120_000 },
  async () => {
    const copy = copyProject(".prettierrc.json");
    const file = join(copy, "content/facts/fund.json");
    const before = readFileSync(file);
    const wrong = { ...FACT, source: "interview", value: "12" };
    const { code, output } = await runNode(copy, ["src/commands/new.ts", "fact", ...flags(wrong)]);
    expect(code).toBe(1);
    expect(output).toContain('expected  what "10多件" yields: 10 over');
    expect(output).not.toMatch(/^\s+at /m);
    expect(readFileSync(file).equals(before)).toBe(true);

    const chart = { ...CHART, "title.zh": "3个发现" };
    const refused = await runNode(copy, ["src/commands/new.ts", "chart", ...flags(chart)]);
    expect(refused.code).toBe(1);
    // What was answered comes back as a command.
    expect(refused.output).toContain(`Nothing was written. Your answers once more`);
    expect(refused.output).toContain(
      "npm run new chart -- --id=new-chart --like=bachu-income --story=bachu-melon --accent=melon '--title.en=A finding' '--title.zh=3个发现'",
    );
    expect(refused.output).toContain("content/charts/new-chart.json");
    expect(existsSync(join(copy, "content/charts/new-chart.json"))).toBe(false);
  },
);

test("an id that is no name, or is taken, is refused before anything is asked of the rest", () => {
  const today = "2026-01-01";
  for (const id of ["Bad", "bad_id", "../bad", "bad/er", ""])
    expect(() => make(root, "source", { ...SOURCE, id }, today), id).toThrow("lower case letters");
  expect(() => make(root, "chart", { ...CHART, id: "bachu-income" }, today)).toThrow(
    "a name that is not taken",
  );
  expect(() => make(root, "fact", { ...FACT, id: "../../x.y" }, today)).toThrow(
    "a topic, a dot and a name",
  );
});

test("flags are the questions' names; others are refused with the list", () => {
  expect(readFlags(["chart", "--title.en", "A finding"])).toEqual({
    kind: "chart",
    answers: { "title.en": "A finding" },
  });
  expect(() => readFlags([])).toThrow("One of source, fact, chart, story");
  expect(() => readFlags(["chart", "--titel.en=x"])).toThrow(/A chart takes --id --like/);
});

test("answers come back as a command that a shell reads as they were given", () => {
  const answers = { id: "a-b", "title.en": "It’s “new”: 'so' $HOME", "title.zh": "新", like: "x" };
  const command = commandFor("chart", answers);
  expect(command).toBe(
    String.raw`npm run new chart -- --id=a-b --like=x '--title.en=It’s “new”: '\''so'\'' $HOME' '--title.zh=新'`,
  );
});

test("without a terminal what is missing is listed", async () => {
  const { code, output } = await runNode(root, ["src/commands/new.ts", "fact", "--id=a.b"]);
  expect(code).toBe(1);
  expect(output).toContain("A fact needs these too:\n--label.en  What the number counts");
});
