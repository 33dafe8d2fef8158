import type { Root, RootContent } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { parse as parseYaml } from "yaml";

/** A component in MDX, with its plain attributes. */
export interface Component {
  name: string;
  attributes: Readonly<Record<string, string>>;
  line: number;
  /** Whether it stands as a block of its own and not in a sentence. */
  block: boolean;
}

/** What the checks need of a story or page. */
export interface Document {
  frontMatter: unknown;
  components: Component[];
  /** Every run of prose with its line. */
  texts: { text: string; line: number }[];
  /** Levels of the headings in their order. */
  headings: number[];
}

/** Broken MDX: its line and what the parser says. */
export class MdxProblem extends Error {
  readonly line: number;

  constructor(line: number, reason: string) {
    super(reason);
    this.name = "MdxProblem";
    this.line = line;
  }
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ["yaml"]).use(remarkMdx);

type Jsx = MdxJsxFlowElement | MdxJsxTextElement;

function isComponent(node: Root | RootContent): node is Jsx {
  return node.type === "mdxJsxFlowElement" || node.type === "mdxJsxTextElement";
}

function attributesOf(node: Jsx): Record<string, string> {
  const plain = node.attributes.filter((attribute) => attribute.type === "mdxJsxAttribute");
  return Object.fromEntries(
    plain.map(({ name, value }) => [name, typeof value === "string" ? value : ""]),
  );
}

/** Reads MDX. Throws an MdxProblem where it is broken. */
export function readMdx(source: string): Document {
  let tree: Root;
  try {
    tree = parser.parse(source);
  } catch (error) {
    const { line, reason, message } = error as { line?: number; reason?: string; message: string };
    throw new MdxProblem(line ?? 1, reason ?? message);
  }
  const document: Document = { frontMatter: {}, components: [], texts: [], headings: [] };
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 1;
    if (node.type === "yaml") document.frontMatter = parseYaml(node.value) as unknown;
    if (node.type === "heading") document.headings.push(node.depth);
    if (node.type === "text" || node.type === "inlineCode" || node.type === "code")
      document.texts.push({ text: node.value, line });
    if (isComponent(node))
      document.components.push({
        name: node.name ?? "",
        attributes: attributesOf(node),
        line,
        block: node.type === "mdxJsxFlowElement",
      });
  });
  return document;
}
