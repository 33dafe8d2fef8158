import { expect, test } from "vitest";
import { FIRST, frontMatter, problems } from "./fixtures.ts";

const draft = frontMatter().replace("order: 1", "order: 1\ndraft: true");
const both = (kind: string, name: string, text: string) => ({
  [`content/${kind}/en/${name}.mdx`]: text,
  [`content/${kind}/zh/${name}.mdx`]: text,
});
const page = (body: string) => `---\ntitle: About\ndescription: Who we are.\n---\n\n${body}`;

const refused = (file: string, line: number, slug: string) =>
  [
    `${file} › line ${line} › link`,
    `  received  a link to ${slug}, which is a draft`,
    "  expected  a link to a story that is published: builds leave drafts out",
    `  to mend   publish ${slug}, take the link out, or keep this text a draft as well`,
  ].join("\n");

test("a story that leads to a draft is refused in each language, at its line", () => {
  const body = "Melons.\n\nMore is [told elsewhere](../rice/#yield).\n";
  expect(
    problems({
      ...both("stories", "melon", frontMatter() + body),
      ...both("stories", "rice", draft + "Rice."),
    }),
  ).toEqual([
    refused("content/stories/en/melon.mdx", FIRST + 2, "rice"),
    refused("content/stories/zh/melon.mdx", FIRST + 2, "rice"),
  ]);
});

test("a page that leads to a draft is refused, also by a definition", () => {
  const found = problems({
    ...both("pages", "about", page("The [rice] grows.\n\n[rice]: ../stories/rice/\n")),
    ...both("stories", "rice", draft + "Rice."),
  });
  // Four lines of front matter, an empty one, the sentence, an empty one.
  expect(found).toContain(refused("content/pages/en/about.mdx", 8, "rice"));
});

test("a draft may lead to a draft, and anything to what is published or elsewhere", () => {
  const links =
    "[a](../rice/) [b](../melon/) [c](https://example.org/stories/rice/) [d](../../data/) [e](#f)";
  expect(
    problems({
      ...both("stories", "melon", frontMatter() + links.slice(links.indexOf("[b]"))),
      ...both("stories", "rice", draft + links),
    }),
  ).toEqual([]);
});

test("a story that nobody wrote is refused with the names that are most like it", () => {
  const [first] = problems(both("stories", "melon", `${frontMatter()}See [it](../melons/).`));
  expect(first).toBe(
    [
      `content/stories/en/melon.mdx › line ${FIRST} › link`,
      '  received  a link to "melons"',
      "  expected  the name of a story in content/stories",
      "  to mend   check the spelling; nearest are melon",
    ].join("\n"),
  );
});
