import { createHash } from "node:crypto";

/** What a page may load: the sources of each directive of a content security policy. */
export type Policy = Readonly<Record<string, readonly string[]>>;

/** A hash as a content security policy names it. */
export function policyHash(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** A policy as it is written; directives without a source are left out, so that `default-src` decides. */
export function policyText(policy: Policy): string {
  return Object.entries(policy)
    .filter(([, sources]) => sources.length > 0)
    .map(([directive, sources]) => [directive, ...sources].join(" "))
    .join("; ");
}
