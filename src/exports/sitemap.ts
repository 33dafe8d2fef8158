import { xml, xmlFile, xmlText } from "./xml.ts";

/** A page that a search engine may list, as its own head describes it. */
export interface ListedPage {
  /** Its canonical address. */
  url: string;
  /** The same page in each language: tag and address. */
  alternates: [language: string, url: string][];
}

/** Attributes of a start tag, values as they are written. */
function attributesOf(tag: string): Record<string, string> {
  const pairs = tag.matchAll(/([\w:-]+)=(?:"([^"]*)"|'([^']*)'|([^\s">]+))/g);
  return Object.fromEntries(
    [...pairs].map(([, name = "", ...values]) => [name, values.find((each) => each) ?? ""]),
  );
}

const unescape = (text: string) => text.replace(/&#38;|&amp;/g, "&");

/** What a finished page says of itself to search engines; null for one that stays out or has no address of its own. */
export function listedPage(html: string): ListedPage | null {
  const [head = ""] = html.split("</head>", 1);
  const tags = (name: string) =>
    [...head.matchAll(new RegExp(`<${name}\\b[^>]*>`, "g"))].map(([tag]) => attributesOf(tag));
  const robots = tags("meta").filter(({ name }) => name === "robots");
  if (robots.some(({ content }) => content?.includes("noindex"))) return null;
  const links = tags("link");
  const canonical = links.find(({ rel }) => rel === "canonical")?.["href"];
  if (canonical === undefined) return null;
  const alternates = links.flatMap(({ rel, hreflang, href }): [string, string][] =>
    rel === "alternate" && hreflang && href ? [[hreflang, unescape(href)]] : [],
  );
  return { url: unescape(canonical), alternates };
}

/** The sitemap of these pages, by address. Days of change are left out: the pages of a build share one. */
export function sitemap(pages: readonly ListedPage[]): string {
  const entries = pages
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    .map(({ url, alternates }) =>
      xml(
        "url",
        {},
        xmlText("loc", url),
        ...alternates.map(([hreflang, href]) =>
          xml("xhtml:link", { rel: "alternate", hreflang, href }),
        ),
      ),
    );
  const namespaces = {
    xmlns: "http://www.sitemaps.org/schemas/sitemap/0.9",
    "xmlns:xhtml": "http://www.w3.org/1999/xhtml",
  };
  return xmlFile(xml("urlset", namespaces, ...entries));
}
