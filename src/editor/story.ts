import { LOCALES, type Locale } from "../schemas/words.ts";

/** A part of a story before it is written. */
interface Part {
  /** Its heading; the opening has none. */
  heading: string | null;
  /** What belongs there. */
  guidance: string;
}

/** The parts of every story, until each is written. */
const PARTS: Readonly<Record<Locale, readonly Part[]>> = {
  en: [
    {
      heading: null,
      guidance:
        "Open with a scene that a source describes: a place, people, one thing that happened. Say by the end of it what the story is about.",
    },
    {
      heading: "What the company says",
      guidance:
        "Who claims what, in which figures, and where it was said. Each figure is a Fact; “Alibaba says” once a paragraph is enough.",
    },
    {
      heading: "The arithmetic",
      guidance:
        "What the figures come to, worked out as derived facts with their bounds. Figures of different dates or units are not divided by each other.",
    },
    {
      heading: "What others found",
      guidance:
        "Who else counted, and whether they agree. Where nobody was found, write that. Who repeats the company is no second source.",
    },
    {
      heading: "What is not known",
      guidance: "What no source gives: the years, the costs, how it was counted.",
    },
    {
      heading: "What it adds up to",
      guidance: "What a reader may take away from all this, and what not. No new figure.",
    },
  ],
  zh: [
    {
      heading: null,
      guidance:
        "从一个有出处的场景写起：一个地方，几个人，发生过的一件事。写到末尾，读者要知道这篇讲什么。",
    },
    {
      heading: "公司的说法",
      guidance: "谁在哪里说了什么，用的是哪些数字。数字一律用 Fact；一段里点一次“阿里巴巴称”即可。",
    },
    {
      heading: "算一算",
      guidance: "这些数字合起来是多少：写成推算的事实，连同上下限。日期或单位不同的数字不相除。",
    },
    {
      heading: "别人看到的",
      guidance: "还有谁数过，是否吻合。没有找到就写没有找到。转述公司说法的，不算第二个来源。",
    },
    { heading: "还不知道的", guidance: "哪些事没有一个来源交代：年份、成本、统计口径。" },
    { heading: "说明了什么", guidance: "读者可以由此得出什么，不能得出什么。不再添新数字。" },
  ],
};

/** Parts that charts are dealt out to, in their order: the claim, the arithmetic, what others found. */
const WITH_CHARTS = [1, 2, 3] as const;

/** The ids of the charts that stand in a part, so that all of them keep their order. */
function chartsOf(part: number, ids: readonly string[]): string[] {
  const turn = (i: number) => WITH_CHARTS[Math.floor((i * WITH_CHARTS.length) / ids.length)];
  return ids.filter((_, i) => turn(i) === part);
}

/** The text of a new story below its front matter: its parts with what belongs in each, still to be written. */
export function storyBody(locale: Locale, charts: readonly string[]): string {
  return PARTS[locale]
    .flatMap(({ heading, guidance }, i) => [
      ...(heading === null ? [] : [`## ${heading}`]),
      `<Todo>\n${guidance}\n</Todo>`,
      ...chartsOf(i, charts).map((id) => `<Chart id="${id}" />`),
    ])
    .map((block) => `${block}\n`)
    .join("\n");
}

/** What an editor is told after a new story: where it is, and how it becomes one that is published. */
export function storyNote(id: string): string {
  const addresses = LOCALES.map((locale) => `${locale === "en" ? "" : "/zh"}/stories/${id}/`);
  return `A draft: npm run dev shows it at ${addresses.join(" and ")}, a build leaves it out.\nReplace every <Todo>, then remove \`draft: true\` in both languages.`;
}
