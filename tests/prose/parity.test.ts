import { expect, test } from "vitest";
import { frontMatter, problems } from "./fixtures.ts";

const EN = "content/stories/en/melon.mdx";
const ZH = "content/stories/zh/melon.mdx";

const said = (file: string, field: string, received: string, expected: string, fix: string) =>
  [
    `${file} › ${field}`,
    `  received  ${received}`,
    `  expected  ${expected}`,
    `  to mend   ${fix}`,
  ].join("\n");

function storyOf(body: string): string {
  const charts = [...body.matchAll(/<Chart id="([^"]+)"/g)].map((match) => match[1] ?? "");
  return frontMatter(charts) + body;
}

/** Problems of a story with these bodies; the charts that each shows are in its front matter. */
function pair(en: string, zh: string): string[] {
  return problems({ [EN]: storyOf(en), [ZH]: storyOf(zh) });
}

const TOGETHER = "bring the two languages together";

test.for([
  [EN, ZH],
  [ZH, EN],
] as const)("a translation is missing: %s alone", ([there, missing]) => {
  expect(problems({ [there]: frontMatter() })).toEqual([
    said(
      missing,
      "the whole file",
      "no such file",
      "every story and page in both languages",
      `write it, or remove ${there}`,
    ),
  ]);
});

test("a page of the one language alone", () => {
  const page = "---\ntitle: Methods\nstandfirst: How.\nname: Methods\norder: 1\n---\n";
  expect(problems({ "content/pages/zh/methods.mdx": page })[0]).toContain(
    "content/pages/en/methods.mdx › the whole file\n  received  no such file",
  );
});

test("the same facts, in another order and number, are the same", () => {
  const [sold, eaten] = ['<Fact id="melon.sold" />', '<Fact id="melon.eaten" />'];
  expect(pair(`Sold ${sold}, eaten ${eaten}.`, `吃了${eaten}，卖了${sold}，${sold}。`)).toEqual([]);
});

test("a fact that one language leaves out", () => {
  const [en, zh] = ['Sold <Fact id="melon.sold" />.', '吃了<Fact id="melon.eaten" />。'];
  expect(pair(en, zh)).toEqual([
    said(
      ZH,
      "facts named before the first heading",
      "without melon.sold, with melon.eaten",
      "the same as in English",
      TOGETHER,
    ),
  ]);
});

test("the same facts in other sections", () => {
  const [sold, eaten] = ['<Fact id="melon.sold" />', '<Fact id="melon.eaten" />'];
  const en = `Sold ${sold}.\n\n## One\n\nEaten ${eaten}.`;
  const zh = `卖了${sold}，吃了${eaten}。\n\n## 一\n\n没有了。`;
  const same = "the same as in English";
  expect(pair(en, zh)).toEqual([
    said(ZH, "facts named before the first heading", "with melon.eaten", same, TOGETHER),
    said(ZH, "facts named in section 1", "without melon.eaten", same, TOGETHER),
  ]);
});

test("charts: one missing, or in another order", () => {
  const [sales, map] = ['<Chart id="melon-sales" />', '<Chart id="melon-map" />'];
  expect(pair(`${sales}\n\n${map}`, sales)).toEqual([
    said(ZH, "charts shown", "without melon-map", "the same as in English", TOGETHER),
  ]);
  expect(pair(`${sales}\n\n${map}`, `${map}\n\n${sales}`)).toEqual([
    said(
      ZH,
      "charts shown",
      "melon-map, melon-sales",
      "as in English: melon-sales, melon-map",
      TOGETHER,
    ),
  ]);
});

test("steps: one missing, or lit otherwise", () => {
  const block = (...lights: string[]) => {
    const steps = lights.map((light) => `<Step light="${light}">\n\nText.\n\n</Step>`);
    return `<Steps id="melon-plan">\n\n${steps.join("\n\n")}\n\n</Steps>`;
  };
  const differing = (en: string, zh: string) =>
    pair(en, zh).filter((message) => message.includes(`${ZH} › steps`));
  expect(differing(block("melon.sold", "melon.eaten"), block("melon.sold"))).toEqual([
    said(
      ZH,
      "steps",
      "without step 2 of melon-plan (lights melon.eaten)",
      "the same as in English",
      TOGETHER,
    ),
  ]);
  expect(differing(block("melon.sold"), block("melon.eaten"))[0]).toContain(
    "without step 1 of melon-plan (lights melon.sold), with step 1 of melon-plan (lights melon.eaten)",
  );
  expect(differing(block("melon.sold melon.eaten"), block("melon.eaten melon.sold"))).toEqual([]);
});

test("headings: a section missing, or of another level", () => {
  expect(pair("## One\n\n## Two", "## 一")).toEqual([
    said(ZH, "levels of headings", "2", "as in English: 2, 2", TOGETHER),
  ]);
  expect(pair("## One\n\n## Two", "## 一\n\n### 二")).toEqual([
    said(ZH, "levels of headings", "with 3", "the same as in English", TOGETHER),
  ]);
});

test("where one language is broken, only that is said", () => {
  const found = pair("<Aside>", "## 一");
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(`${EN} › line`);
});

test("a story's name is a part of its address", () => {
  const name = "The Melon";
  const found = problems({
    [`content/stories/en/${name}.mdx`]: frontMatter(),
    [`content/stories/zh/${name}.mdx`]: frontMatter(),
  });
  expect(found[0]).toBe(
    said(
      `content/stories/en/${name}.mdx`,
      "its name",
      '"The Melon"',
      "lower-case letters, digits and hyphens, for example bachu-income",
      "rename the file",
    ),
  );
});

test("a draft is one in both languages, and it alone may hold what is still to be written", () => {
  const todo = "<Todo>\nOpen with a scene.\n</Todo>\n";
  const draft = storyOf(todo).replace("\ncharts:", "\ndraft: true\ncharts:");
  expect(problems({ [EN]: draft, [ZH]: draft })).toEqual([]);
  const [unfinished = "", alone] = problems({ [EN]: draft, [ZH]: storyOf(todo) });
  expect(unfinished).toContain(`${ZH} › line `);
  expect(unfinished).toContain("to mend   write it, or keep `draft: true` in the front matter");
  expect(alone).toBe(
    said(ZH, "draft", "nothing", "as in English: true", "publish both languages together"),
  );
});
