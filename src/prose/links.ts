import { shorten, type ContentProblem } from "../content/error.ts";
import { nearest } from "../facts/nearest.ts";
import { LOCALES } from "../schemas/words.ts";
import { isDraft, type Link } from "./mdx.ts";
import type { Pair } from "./parity.ts";

/** Any host: only the path of an address is looked at. */
const HOST = "https://site.invalid";
const STORY = /^\/(?:zh\/)?stories\/([^/]+)\/?$/;

const slugOf = ({ name }: Pair) => name.replace(/\.mdx$/, "");

/** The slug of the story that an address leads to from a page of the site, or undefined for any other address. */
function storyAt(address: string, from: string): string | undefined {
  if (!URL.canParse(address, HOST + from)) return undefined;
  const { origin, pathname } = new URL(address, HOST + from);
  return origin === HOST ? STORY.exec(pathname)?.[1] : undefined;
}

/** What is wrong with a link to a story: there is none of that name, or builds leave it out. */
function flawOf(slug: string, published: ReadonlyMap<string, boolean>) {
  if (!published.has(slug)) {
    const expected = "the name of a story in content/stories";
    return {
      received: `a link to ${shorten(slug)}`,
      expected,
      fix: nearest(slug, published.keys()),
    };
  }
  return {
    received: `a link to ${slug}, which is a draft`,
    expected: "a link to a story that is published: builds leave drafts out",
    fix: `publish ${slug}, take the link out, or keep this text a draft as well`,
  };
}

function linkProblems(
  file: string,
  from: string,
  links: readonly Link[],
  published: ReadonlyMap<string, boolean>,
): ContentProblem[] {
  return links.flatMap(({ address, line }) => {
    const slug = storyAt(address, from);
    if (slug === undefined || published.get(slug)) return [];
    return [{ file, field: `line ${line} › link`, ...flawOf(slug, published) }];
  });
}

/** Links of stories and pages to stories that a build would not have; drafts may lead to drafts. */
export function checkStoryLinks(pairs: readonly Pair[]): ContentProblem[] {
  const stories = pairs.filter(({ kind }) => kind === "stories");
  const published = new Map(
    stories.map((pair) => [slugOf(pair), !pair.documents.some((one) => one && isDraft(one))]),
  );
  return pairs.flatMap((pair) => {
    const { kind, name, documents } = pair;
    const from = kind === "stories" ? `/stories/${slugOf(pair)}/` : `/${slugOf(pair)}/`;
    return documents.flatMap((document, i) => {
      if (!document || isDraft(document)) return [];
      return linkProblems(`content/${kind}/${LOCALES[i]}/${name}`, from, document.links, published);
    });
  });
}
