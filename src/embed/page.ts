import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import { transform } from "lightningcss";
import figureCss from "../figure/figure.css?raw";
import tokensCss from "../styles/tokens.css?raw";
import type { Addresses, Theme } from "../figure/address.ts";
import type { Figure } from "../figure/figure.ts";
import embedCss from "./embed.css?raw";
import { embedFigure, heightsOf } from "./figure.ts";
import { hasKeys, mapScript } from "../figure/map-script.ts";
import { heightCss } from "./height.ts";
import { metricsCss } from "./metrics.ts";
import { policyHash, policyText } from "./policy.ts";
import { childScript as child } from "./scripts.ts";

function minify(css: string): string {
  return transform({ filename: "embed.css", code: Buffer.from(css), minify: true }).code.toString();
}

const style = minify(tokensCss + figureCss + embedCss + metricsCss());

function policyOf(css: string, script: string): string {
  return policyText({
    "default-src": ["'none'"],
    "style-src": [policyHash(css)],
    "script-src": [policyHash(script)],
    "img-src": ["data:"],
    "base-uri": ["'none'"],
    "form-action": ["'none'"],
  });
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

/** A chart as a complete page for a frame: one request, no script needed to read it. */
export function embedPage(figure: Figure, { at, canonical, theme }: EmbedOptions): string {
  const element = embedFigure(figure, at);
  const { full, plain, caps } = heightsOf(element);
  const own = [
    `main{min-height:${heightCss(full, "vw")}}`,
    `[data-plain] main{min-height:${heightCss(plain, "vw")}}`,
    caps,
  ];
  const css = style + minify(own.join(""));
  const script = hasKeys(figure) ? `${child}\n${mapScript}` : child;
  const head = h("head", [
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "content-security-policy", content: policyOf(css, script) }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "robots", content: "noindex" }),
    h("link", { rel: "canonical", href: canonical }),
    h("title", figure.title),
    h("style", css),
  ]);
  const body = h("body", [h("main", { id: figure.id }, [element]), h("script", script)]);
  const lang = figure.language.locale === "zh" ? "zh-CN" : "en";
  const root = h("html", { lang, dataTheme: theme }, [head, body]);
  return `<!doctype html>${toHtml(root, { closeEmptyElements: true })}`;
}
