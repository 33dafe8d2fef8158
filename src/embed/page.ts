import type { Element } from "hast";
import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { Addresses, Theme } from "../figure/address.ts";
import type { Figure } from "../figure/figure.ts";
import { LANGUAGE_TAG } from "../schemas/tags.ts";
import type { Locale } from "../schemas/words.ts";
import { embedFigure, heightsOf, type Frozen } from "./figure.ts";
import { hasKeys, mapScript } from "../figure/map-script.ts";
import { heightCss } from "./height.ts";
import { policyHash, policyText } from "./policy.ts";
import { childScript as child } from "./scripts.ts";
import { styleFor, styleOf } from "./style.ts";

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
  /** Set for a version that is frozen. */
  frozen?: Frozen;
}

/** A page for a frame: what it shows, and the style sheet and script that stand in it. */
export interface EmbedShell {
  id: string;
  locale: Locale;
  title: string;
  canonical: string;
  theme?: Theme | undefined;
  /** Styles of this page alone. */
  css: string;
  script: string;
  content: Element;
}

/** Prints a complete page for a frame: one request, with a policy that allows its own style and script alone. */
export function embedShell(shell: EmbedShell): string {
  const body = h("body", [h("main", { id: shell.id }, [shell.content]), h("script", shell.script)]);
  const css = styleFor(toHtml(body)) + styleOf(shell.css);
  const head = h("head", [
    h("meta", { charSet: "utf-8" }),
    h("meta", { httpEquiv: "content-security-policy", content: policyOf(css, shell.script) }),
    h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
    h("meta", { name: "robots", content: "noindex" }),
    h("link", { rel: "canonical", href: shell.canonical }),
    // It is small, and where its parts stand depends on all of it: it is painted once.
    h("link", { rel: "expect", href: `#${shell.id}`, blocking: "render" }),
    h("title", shell.title),
    h("style", css),
  ]);
  const lang = LANGUAGE_TAG[shell.locale];
  const root = h("html", { lang, dataTheme: shell.theme }, [head, body]);
  return `<!doctype html>${toHtml(root, { closeEmptyElements: true })}`;
}

/** A chart as a complete page for a frame: one request, no script needed to read it. */
export function embedPage(figure: Figure, options: EmbedOptions): string {
  const { at, canonical, theme, frozen } = options;
  const content = embedFigure(figure, at, frozen);
  const { full, plain, shown } = heightsOf(content);
  const own = [
    `main{min-height:${heightCss(full, "vw")}}`,
    `[data-plain] main{min-height:${heightCss(plain, "vw")}}`,
    shown,
  ];
  return embedShell({
    id: figure.id,
    locale: figure.language.locale,
    title: figure.title,
    canonical,
    theme,
    css: own.join(""),
    script: hasKeys(figure) ? `${child}\n${mapScript}` : child,
    content,
  });
}
