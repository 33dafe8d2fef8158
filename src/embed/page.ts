import { createHash } from "node:crypto";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { transform } from "lightningcss";
import figureCss from "../figure/figure.css?raw";
import tokensCss from "../styles/tokens.css?raw";
import type { Addresses, Theme } from "../figure/address.ts";
import type { Figure } from "../figure/figure.ts";
import { figureElement } from "../figure/html.ts";
import embedCss from "./embed.css?raw";

function minify(css: string): string {
  return transform({ filename: "embed.css", code: Buffer.from(css), minify: true }).code.toString();
}

const style = minify(tokensCss + figureCss + embedCss);

/** A hash as a content security policy names it. */
function policyHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** What an embed page needs to know beyond its figure. */
export interface EmbedOptions {
  /** Addresses in the figure's language. */
  at: Addresses;
  /** Address of the chart's own page with its host, for search engines. */
  canonical: string;
  /** A fixed theme; left out, the reader's preference decides. */
  theme?: Theme | undefined;
}

/** A chart as a complete page for a frame: one request, no script needed. */
export function embedPage(figure: Figure, { at, canonical, theme }: EmbedOptions): string {
  const policy = `default-src 'none'; style-src ${policyHash(style)}; img-src data:; base-uri 'none'; form-action 'none'`;
  const body = figureElement(figure, {
    level: 1,
    table: figure.table.rows.length > FEW_ROWS ? "linked" : "folded",
    links: { fact: at.fact, chart: at.chart(figure.id) },
  });
  const head = h("head", [
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "content-security-policy", content: policy }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "robots", content: "noindex" }),
    h("link", { rel: "canonical", href: canonical }),
    h("title", figure.title),
    h("style", style),
  ]);
  const lang = figure.language.locale === "zh" ? "zh-CN" : "en";
  const root = h("html", { lang, dataTheme: theme }, [head, h("body", [h("main", [body])])]);
  return `<!doctype html>${toHtml(root, { closeEmptyElements: true })}`;
}

/** A table with more rows than this is a link to the chart's page: it would outweigh the drawing. */
const FEW_ROWS = 40;
