import { policyHash, policyText, type Policy } from "../embed/policy.ts";

const [NONE, SELF] = [["'none'"], ["'self'"]] as const;

/** What every page may load, besides the styles and scripts that stand in it. */
const EVERY: Policy = {
  "default-src": NONE,
  "img-src": SELF,
  "font-src": SELF,
  // Auditors read robots.txt from within the page.
  "connect-src": SELF,
  "base-uri": NONE,
  "form-action": NONE,
};

/** What the interactive map loads; its engine's style sheet holds pictures. */
const MAP: Policy = {
  "style-src": SELF,
  "worker-src": SELF,
  "img-src": ["data:"],
};

/** What Mapbox's engine loads besides. */
const MAPBOX: Policy = {
  "connect-src": ["https://api.mapbox.com", "https://events.mapbox.com"],
  "img-src": ["blob:"],
};

/** Pages that need more, by their address after the language and by what stands in them. */
const MORE: readonly [address: RegExp, holds: RegExp, policy: Policy][] = [
  // The index and its WebAssembly, in a worker where the browser has them.
  [
    /^search\/$/,
    /(?:)/,
    {
      "script-src": [...SELF, "'wasm-unsafe-eval'"],
      "worker-src": SELF,
    },
  ],
  // The preview of the embed.
  [/^charts\/[^/]+\/$/, /(?:)/, { "frame-src": SELF }],
  [/^map\/$/, /(?:)/, MAP],
  [/^map\/$/, /\bdata-engine="mapbox"/, MAPBOX],
];

/** A page's address after its language: `charts/` of `zh/charts/index.html`. */
const addressOf = (file: string) => file.replace(/^zh\//, "").replace(/(^|\/)index\.html$/, "$1");

/** Scripts that browsers run: not JSON, and not what search engines read. */
const RUN = /^(?!.*\btype="?application\/(?:ld\+)?json)/;

const STYLE_SHEET = /<link\b[^>]*\brel="?stylesheet\b/;

/** The contents of elements that stand in a page, each with its attributes. */
function inline(html: string, name: "script" | "style"): [attributes: string, text: string][] {
  const elements = html.matchAll(new RegExp(`<${name}\\b([^>]*)>(.*?)</${name}>`, "gs"));
  return [...elements].map(([, attributes = "", text = ""]) => [attributes, text]);
}

const hashes = (texts: readonly string[]) =>
  [...new Set(texts.filter((text) => text !== "").map(policyHash))].toSorted();

/** The policy of a finished page; `file` is its path below the site's folder. */
export function pagePolicy(file: string, html: string): Policy {
  const scripts = inline(html, "script").filter(([attributes]) => RUN.test(attributes));
  const loads = scripts.some(
    ([attributes, text]) => /\bsrc=/.test(attributes) || /\bimport\b/.test(text),
  );
  const styles = inline(html, "style").map(([, text]) => text);
  const address = addressOf(file);
  const more = MORE.flatMap(([addresses, holds, policy]) =>
    addresses.test(address) && holds.test(html) ? [policy] : [],
  );
  return merge([
    EVERY,
    {
      "script-src": [...(loads ? SELF : []), ...hashes(scripts.map(([, text]) => text))],
      "style-src": [...(STYLE_SHEET.test(html) ? SELF : []), ...hashes(styles)],
    },
    ...more,
  ]);
}

/** Several policies as one that allows what each of them allows. */
function merge(policies: readonly Policy[]): Policy {
  const merged: Record<string, string[]> = {};
  for (const [directive, sources] of policies.flatMap((policy) => Object.entries(policy)))
    merged[directive] = [...new Set([...(merged[directive] ?? []), ...sources])];
  return merged;
}

const CHARSET = /<meta charset="utf-8"\s*\/?>/i;

/** A finished page with its policy right after its charset. One that has a policy of its own keeps it. */
export function withPolicy(file: string, html: string): string {
  if (/http-equiv="content-security-policy"/i.test(html)) return html;
  if (!CHARSET.test(html))
    throw new RangeError(`${file} does not open with <meta charset="utf-8">`);
  const content = policyText(pagePolicy(file, html));
  return html.replace(
    CHARSET,
    (charset) => `${charset}<meta http-equiv="content-security-policy" content="${content}">`,
  );
}
