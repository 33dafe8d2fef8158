/** Paths below the site's folder, as the source of an expression that JavaScript, nginx and Caddy read alike. */
type Paths = string;

/** Frames for other sites. */
export const FRAMES: Paths = "(zh/)?embed/";

/**
 * Folders of files whose address changes with what they hold, so that they can be kept for good: each
 * as a host's rule names it, `:chart` standing for one folder of any name.
 */
export const KEPT: readonly string[] = [
  "_astro/",
  "fonts/",
  "map/data/",
  "embed/:chart/v/",
  "zh/embed/:chart/v/",
];

/** The same as one expression. */
export const HASHED: Paths = `(${KEPT.map((folder) => folder.replace(":chart", "[^/]+")).join("|")})`;

/** Values of the headers that depend on the path. */
export const VALUES = {
  /** Who may frame a page. A policy in the page itself cannot say it. */
  ancestors: "frame-ancestors 'self'",
  kept: "public, max-age=31536000, immutable",
  /** Asked for again each time, and answered with 304 where nothing changed. */
  asked: "no-cache",
} as const;

/** What every answer says. */
export const ALWAYS: Readonly<Record<string, string>> = {
  // Programs on other sites may read everything: all of it is public, and nothing knows a reader.
  "Access-Control-Allow-Origin": "*",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Permissions-Policy":
    "accelerometer=(), camera=(), geolocation=(), gyroscope=(), microphone=(), payment=(), usb=()",
};

/** What every answer over https says besides. */
export const SECURE: Readonly<Record<string, string>> = {
  "Strict-Transport-Security": "max-age=31536000",
};

const starts = (paths: Paths, path: string) => new RegExp(`^${paths}`).test(path);

/** The headers of a file over http, by its path below the site's folder: `charts/` or `_astro/x.js`. */
export function headersOf(path: string): Record<string, string> {
  return {
    ...ALWAYS,
    ...(starts(FRAMES, path) ? {} : { "Content-Security-Policy": VALUES.ancestors }),
    "Cache-Control": starts(HASHED, path) ? VALUES.kept : VALUES.asked,
  };
}
