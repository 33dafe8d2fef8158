import { toHtml } from "hast-util-to-html";
import { h } from "hastscript";
import type { ContentProblem } from "../content/error.ts";

const STYLE = `
:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}
body{max-width:48rem;margin:2rem auto;padding:0 1rem}
section{margin:1.5rem 0;padding:1rem 1.25rem;border-left:4px solid #c8601a;background:#c8601a14}
h2{margin:0 0 .5rem;font-size:1rem;overflow-wrap:anywhere}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.25rem 1rem;margin:0}
dt{opacity:.7}
dd{margin:0;overflow-wrap:anywhere}
.mend{font-weight:600}
`;

function problemSection({ file, field, received, expected, fix }: ContentProblem) {
  return h("section", [
    h("h2", [h("code", file), ` › ${field}`]),
    h("dl", [
      h("dt", "received"),
      h("dd", received),
      h("dt", "expected"),
      h("dd", expected),
      h("dt", "to mend"),
      h("dd", { className: "mend" }, fix),
    ]),
  ]);
}

/** The page that the dev server shows in place of the one that was asked for: everything that does not hold, and how to mend it. */
export function errorPage(problems: readonly ContentProblem[]): string {
  const root = h("html", { lang: "en" }, [
    h("head", [
      h("meta", { charSet: "utf-8" }),
      h("meta", { name: "viewport", content: "width=device-width, initial-scale=1" }),
      h("title", "The content does not hold"),
      h("style", STYLE),
      // It reloads the page once the content is mended.
      h("script", { type: "module", src: "/@vite/client" }),
    ]),
    h("body", [
      h("main", [
        h("h1", "The content does not hold"),
        h("p", "Mend what stands below; the page comes back by itself."),
        ...problems.map(problemSection),
      ]),
    ]),
  ]);
  return `<!doctype html>${toHtml(root)}`;
}
