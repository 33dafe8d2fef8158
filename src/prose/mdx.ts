import type { Node, Nodes, Root } from "mdast";
import type { MdxJsxFlowElement, MdxJsxTextElement } from "mdast-util-mdx";
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { visit } from "unist-util-visit";
import { parse as parseYaml, YAMLParseError } from "yaml";

/** A component in MDX. */
export interface Component {
  name: string;
  /** Its plain attributes; one without a value is an empty text. */
  attributes: Readonly<Record<string, string>>;
  /** Names of the attributes that are computed, in braces. */
  computed: string[];
  line: number;
  /** How many headings stand before it. */
  section: number;
  /** The component that it stands in, without anything between the two. */
  parent: { name: string; line: number } | null;
  /** Whether it stands as a block of its own and not in a sentence. */
  block: boolean;
}

/** A run of text with the line that it starts on. */
export interface Run {
  text: string;
  line: number;
}

/** A link with the line that it stands on. */
export interface Link {
  /** As it is written: relative to the page. */
  address: string;
  line: number;
}

/** What the checks need of a story or page. */
export interface Document {
  frontMatter: unknown;
  components: Component[];
  /** Everything that is read: prose, code, and the words of images and links. Addresses are not. */
  texts: Run[];
  links: Link[];
  /** Imports, exports and expressions in braces other than comments. */
  code: Run[];
  /** Levels of the headings in their order. */
  headings: number[];
}

/** True for a document that no build shows. */
export function isDraft(document: Document): boolean {
  return (document.frontMatter as { draft?: unknown } | null)?.draft === true;
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

const COMMENT = /^\s*(\/\*[^]*?\*\/\s*)*$/;

function lineOf(node: Node): number {
  return node.position?.start.line ?? 1;
}

function parentOf(node: Nodes | undefined): Component["parent"] {
  return node?.type === "mdxJsxFlowElement" || node?.type === "mdxJsxTextElement"
    ? { name: node.name ?? "", line: lineOf(node) }
    : null;
}

function component(node: Jsx, section: number, parent: Nodes | undefined): Component {
  const attributes: Record<string, string> = {};
  const computed: string[] = [];
  for (const attribute of node.attributes) {
    if (attribute.type === "mdxJsxExpressionAttribute") computed.push("…");
    else if (typeof attribute.value === "object" && attribute.value !== null)
      computed.push(attribute.name);
    else attributes[attribute.name] = attribute.value ?? "";
  }
  return {
    name: node.name ?? "",
    attributes,
    computed,
    line: lineOf(node),
    section,
    parent: parentOf(parent),
    block: node.type === "mdxJsxFlowElement",
  };
}

/** Dates are read as dates, as Astro does, so that one without quotation marks is refused before the build. */
function frontMatter(yaml: string, line: number): unknown {
  try {
    return parseYaml(yaml, { customTags: ["timestamp"] });
  } catch (error) {
    if (!(error instanceof YAMLParseError)) throw error;
    const [reason = ""] = error.message.split(/ at line |:?\n/);
    throw new MdxProblem(line + (error.linePos?.[0].line ?? 1), reason);
  }
}

function collect(node: Nodes, parent: Nodes | undefined, document: Document): void {
  const line = lineOf(node);
  const read = (text: string | null | undefined, from = line) => {
    if (text) document.texts.push({ text, line: from });
  };
  switch (node.type) {
    case "yaml":
      document.frontMatter = frontMatter(node.value, line);
      break;
    case "heading":
      document.headings.push(node.depth);
      break;
    case "text":
    case "inlineCode":
      read(node.value);
      break;
    case "code":
      read(node.value, line + 1);
      break;
    case "image":
    case "imageReference":
      read(node.alt);
      break;
    case "mdxFlowExpression":
    case "mdxTextExpression":
      if (!COMMENT.test(node.value)) document.code.push({ text: `{${node.value}}`, line });
      break;
    case "mdxjsEsm":
      document.code.push({ text: node.value, line });
      break;
    case "mdxJsxFlowElement":
    case "mdxJsxTextElement":
      document.components.push(component(node, document.headings.length, parent));
      break;
    default:
  }
  if (node.type === "link" || node.type === "image" || node.type === "definition") read(node.title);
  if (node.type === "link" || node.type === "definition")
    document.links.push({ address: node.url, line });
}

/** The parser's error as a problem; of a tag that is never closed it tells the place in its words alone. */
function broken(error: unknown): MdxProblem {
  const { line, reason, message } = error as { line?: number; reason?: string; message: string };
  const told = /\((\d+):\d+-\d+:\d+\)/.exec(message)?.[1];
  return new MdxProblem(line ?? Number(told ?? 1), reason ?? message);
}

/** Reads MDX. Throws an MdxProblem where it or its front matter is broken. */
export function readMdx(source: string): Document {
  let tree: Root;
  try {
    tree = parser.parse(source);
  } catch (error) {
    throw broken(error);
  }
  const document: Document = {
    frontMatter: {},
    components: [],
    texts: [],
    links: [],
    code: [],
    headings: [],
  };
  visit(tree, (node, _, parent) => collect(node, parent, document));
  return document;
}
