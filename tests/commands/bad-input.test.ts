import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, brotliDecompressSync } from "node:zlib";
import { expect, test } from "vitest";
import { ContentError } from "../../src/content/error.ts";
import { loadEdition } from "../../src/figure/edition.ts";
import { checkProse } from "../../src/prose/check.ts";
import { readVersionFiles } from "../../src/content/versions.ts";
import { copyProject } from "./project.ts";

/** What the content check says of a copy of content/ after `break` had its way with it. */
function checked(change: (root: string) => void): string {
  const root = copyProject();
  change(root);
  try {
    const edition = loadEdition(root);
    for (const version of [...edition.versions.values()].flat()) readVersionFiles(root, version);
    const problems = checkProse(root, edition);
    return new ContentError(problems).message;
  } catch (error) {
    if (error instanceof ContentError) return error.message;
    throw error;
  }
}

/** Puts one text for another into a file that holds it. */
const put = (file: string, from: string | RegExp, to: string) => (root: string) => {
  const text = readFileSync(join(root, file), "utf8");
  const changed = text.replace(from, to);
  expect(changed).not.toBe(text);
  writeFileSync(join(root, file), changed);
};

const STORY = "content/stories/en/bachu-melon.mdx";
const INCOME = "content/charts/bachu-income.json";
const VERSIONS = "content/versions/bachu-income";
const names = readdirSync(join(import.meta.dirname, "../..", VERSIONS));
/** The archive of the chart's first version. */
const archive = `${VERSIONS}/${names.find((name) => name.endsWith(".tar.br"))}`;
const SPELLING = /to mend {3}check the spelling; nearest are .*bachu-income|bachu\.households/;

const CASES: Record<string, [change: (root: string) => void, says: (string | RegExp)[]]> = {
  "an unknown fact in a story": [
    put(STORY, 'id="bachu.households"', 'id="bachu.household"'),
    [/^content\/stories\/en\/bachu-melon\.mdx › line \d+ › <Fact>/, '"bachu.household"', SPELLING],
  ],
  "an unknown chart in a story": [
    put(STORY, '<Chart id="bachu-income" />', '<Chart id="bachu-incomes" />'),
    ['"bachu-incomes"', "the name of a file in content/charts", SPELLING],
  ],
  "a fact whose evidence does not yield its value": [
    put("content/facts/bachu.json", '"value": 500,', '"value": 600,'),
    [
      /^content\/facts\/bachu\.json › facts\[\d+\] bachu\.households › value/,
      "  received  600 exact",
      /expected {2}what ".*500.*" yields: .*500 exact/,
      "correct value, qualifier or evidence so that they say the same",
    ],
  ],
  "a fact whose evidence does not yield its qualifier": [
    put("content/facts/seabuckthorn.json", '"qualifier": "over"', '"qualifier": "exact"'),
    [/› value\n {2}received {2}\d+ exact\n {2}expected {2}what ".*" yields: .*\d+ over/],
  ],
  "a chart that draws an unknown fact": [
    put(INCOME, '"from": "bachu.income-before"', '"from": "bachu.income-befor"'),
    [
      "content/charts/bachu-income.json › options.rows[0].from",
      '"bachu.income-befor"',
      /nearest are bachu\.income-before/,
    ],
  ],
  "a chart of an unknown type": [
    put(INCOME, '"type": "dumbbell"', '"type": "barbell"'),
    ["content/charts/bachu-income.json › type", '"barbell"', /one of .*dumbbell/],
  ],
  "a story that is not translated": [
    (root) => rmSync(join(root, "content/stories/zh/bachu-melon.mdx")),
    [
      "content/stories/zh/bachu-melon.mdx › the whole file",
      "  received  no such file",
      "write it, or remove content/stories/en/bachu-melon.mdx",
    ],
  ],
  "a title that is not translated": [
    put(INCOME, /"zh": "据称[^"]*"/, '"zh": ""'),
    ["content/charts/bachu-income.json › title.zh", '  received  ""', "a text that is not empty"],
  ],
  "an interface word that is not translated": [
    put("content/ui/zh.json", /\n {2}"nav\.skip": "[^"]*",/, ""),
    ["content/ui/zh.json › nav.skip", "  received  nothing", 'translate "nav.skip"'],
  ],
  "a digit in prose": [
    put(STORY, "a line of camels", "a line of 7 camels"),
    [/bachu-melon\.mdx › line \d+\n/, "a line of 7 camels", "no digit in prose", '<Fact id="…" />'],
  ],
  "a digit in a chart's words": [
    put(INCOME, "before the scheme", "before 2017"),
    ["› options.rows[0].fromLabel.en", '"before 2017"', "name a fact: {fact:ID}"],
  ],
  "broken JSON": [
    put(INCOME, '"type": "dumbbell",', '"type": "dumbbell"'),
    ["content/charts/bachu-income.json › line 3", "expected ',' or '}'", "comma"],
  ],
  "broken MDX": [
    put(STORY, "</Unknown>", ""),
    [/bachu-melon\.mdx › line \d+\n {2}received {2}"<Unknown>"/, "MDX: ", "unclosed tag"],
  ],
  "a county that is not on the map": [
    put("content/places/counties.json", '"adcode": "653130"', '"adcode": "653139"'),
    [
      /^content\/places\/counties\.json › \[\d+\]\.adcode/,
      "653139",
      "boundaries in content/boundaries/counties.topo.json",
      "npm run boundaries",
    ],
  ],
  "a file that is missing": [
    (root) => rmSync(join(root, "content/units.json")),
    ["content/units.json › the whole file", "no such file", "create content/units.json"],
  ],
  "a frozen version whose archive was touched": [
    (root) => {
      const file = join(root, archive);
      const tar = brotliDecompressSync(readFileSync(file));
      tar.write("3600 yuan".padEnd(20), tar.indexOf("<title>"));
      writeFileSync(file, brotliCompressSync(tar));
    },
    [
      /^content\/versions\/bachu-income\/\w+\.tar\.br › en\/(dark\/)?index\.html\n {2}received {2}[0-9a-f]{64}\n {2}expected {2}[0-9a-f]{64}\n/,
      "a frozen version never changes: take content/versions/bachu-income/",
    ],
  ],
  "a frozen version that is cut short": [
    (root) => writeFileSync(join(root, archive), "gone"),
    [/\.tar\.br › the whole file/, "an archive as it was written"],
  ],
  "a frozen version whose archive is missing": [
    (root) => rmSync(join(root, archive)),
    [/\.tar\.br › the whole file\n {2}received {2}no such file/],
  ],
  "a frozen version that claims to show something else": [
    put(`${archive.replace("tar.br", "json")}`, /"figures": "./, '"figures": "x'),
    [/^content\/versions\/bachu-income\/\w+\.json › parts\.figures/],
  ],
  "a frozen version under another name": [
    (root) => {
      const [from, to] = [
        archive.replace("tar.br", "json"),
        "content/versions/bachu-income/0a.json",
      ];
      renameSync(join(root, from), join(root, to));
    },
    [
      /^content\/versions\/bachu-income\/0a\.json › parts\n {2}received {2}[0-9a-f]{12}\n {2}expected {2}0a, as it is named\n/,
    ],
  ],
  "an unknown source": [
    put("content/facts/bachu.json", '"source": "interview"', '"source": "intervew"'),
    [/^content\/facts\/bachu\.json › facts\[\d+\]/, '"intervew"', /interview/],
  ],
};

test.for(Object.entries(CASES))(
  "%s: where, what stands there, what could, what to do",
  ([, [change, says]]) => {
    const message = checked(change);
    for (const part of says) {
      if (typeof part === "string") expect(message).toContain(part);
      else expect(message).toMatch(part);
    }
    const [first] = message.split("\n\n");
    expect(first?.split("\n")).toEqual([
      expect.stringMatching(/^content\/\S+ › \S/),
      expect.stringMatching(/^ {2}received {2}\S/),
      expect.stringMatching(/^ {2}expected {2}\S/),
      expect.stringMatching(/^ {2}to mend {3}\S/),
    ]);
    expect(message.split("\n").length).toBeLessThanOrEqual(30);
    expect(message).not.toMatch(/^\s+at /m);
  },
);
