import { transform } from "lightningcss";
import figureCss from "../figure/figure.css?raw";
import lateTokensCss from "../styles/tokens-late.css?raw";
import tokensCss from "../styles/tokens.css?raw";
import embedCss from "./embed.css?raw";
import { metricsCss } from "./metrics.ts";

function minify(css: string, unusedSymbols: readonly string[] = []): string {
  const options = { filename: "embed.css", minify: true, unusedSymbols: [...unusedSymbols] };
  return transform({ ...options, code: Buffer.from(css) }).code.toString();
}

const whole = minify(tokensCss + lateTokensCss + figureCss + embedCss + metricsCss());

const namesIn = (css: string, expression: RegExp): string[] => [
  ...new Set([...css.matchAll(expression)].map(([, name = ""]) => name)),
];
const CLASSES = namesIn(whole, /\.([a-z][\w-]*)/g);

/** A style sheet without variables that neither it nor the page asks for. */
function withoutVariables(css: string, page: string): string {
  const unused = namesIn(css, /(--[\w-]+):/g).filter(
    (name) => !new RegExp(`var\\(${name}\\b(?!-)`).test(css + page),
  );
  return unused.length === 0 ? css : withoutVariables(minify(css, unused), page);
}

const cut = new Map<string, string>();

/**
 * The style sheet of embeds, cut to what a page needs: a reader's browser reads it anew in each
 * frame. `page` is what stands in the page, scripts included; what it never names is left out.
 */
export function styleFor(page: string): string {
  const unused = CLASSES.filter((name) => !page.includes(name));
  const variables = namesIn(page, /var\((--[\w-]+)/g);
  const key = [...unused, ...variables.toSorted()].join(" ");
  const known = cut.get(key) ?? withoutVariables(minify(whole, unused), page);
  cut.set(key, known);
  return known;
}

/** Styles of one page alone, printed as the others. */
export const styleOf = (css: string): string => minify(css);
