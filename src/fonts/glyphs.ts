import { listFiles, readText } from "../content/read.ts";
import { isWide } from "../drawing/text-width.ts";

/** Every printable ASCII character: prose, numbers and addresses need nearly all of them anyway. */
const ASCII = Array.from({ length: 0x7e - 0x20 + 1 }, (_, i) => String.fromCharCode(0x20 + i));

/** What the code itself prints beyond ASCII: signs of operations, the separator of titles. */
const SIGNS = [..."×÷−–—·…’“”°²"];

/** Interface words that Chinese pages set as headings or as the site's name. */
const HEADING_KEY =
  /(?:\.title|^topic\..+|^glossary\..+|\.heading|^story\.(?:unknown|sources|corrections)|^front\.ledger|^chartPage\.facts|^place\.(?:facts|embed))$/;

/** How terms of the glossary are read: set in the system's face, which has the marks of tones. */
const PINYIN = /"pinyin": "[^"]*"/g;

const sorted = (characters: Iterable<string>) =>
  [...new Set(characters)].toSorted((a, b) => (a.codePointAt(0) ?? 0) - (b.codePointAt(0) ?? 0));

/** Every file of words in a folder of content/, as text. */
function textsOf(root: string, folder: string, ending: string): string[] {
  return listFiles(root, folder, ending).map((name) => readText(root, `${folder}/${name}`));
}

/** Characters of the Latin face: ASCII, and what else the content holds that is not full width. */
export function latinGlyphs(root: string): string[] {
  const folders = ["sources", "facts", "charts", "places", "ui", ""];
  const json = folders.flatMap((name) => textsOf(root, `content/${name}`, ".json"));
  const mdx = ["stories/en", "stories/zh", "pages/en", "pages/zh"].flatMap((name) =>
    textsOf(root, `content/${name}`, ".mdx"),
  );
  const held = [...json, ...mdx].flatMap((text) => [...text.replace(PINYIN, "")]);
  const latin = held.filter((character) => character > "~" && !isWide(character));
  return sorted([...ASCII, ...SIGNS, ...latin]);
}

/** Title and headings of a page in MDX. */
function headingsOf(mdx: string): string[] {
  return [...mdx.matchAll(/^(?:title:|#{1,6}) *(.+)$/gm)].map((match) => match[1] ?? "");
}

/** Characters of the Chinese heading face: those of titles and headings, digits, and Latin letters in use there. */
export function chineseHeadingGlyphs(root: string): string[] {
  const mdx = ["stories/zh", "pages/zh"].flatMap((name) =>
    textsOf(root, `content/${name}`, ".mdx"),
  );
  const words = JSON.parse(readText(root, "content/ui/zh.json")) as Record<string, string>;
  const headings = Object.entries(words).filter(([key]) => HEADING_KEY.test(key));
  const { name } = JSON.parse(readText(root, "content/site.json")) as { name: { zh: string } };
  const texts = [name.zh, ...headings.map(([, text]) => text), ...mdx.flatMap(headingsOf)];
  return sorted(texts.flatMap((text) => [...text, ..."0123456789.,%万亿 "]));
}
