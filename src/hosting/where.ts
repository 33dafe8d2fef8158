/** Where a site is published, as its server must know it. */
export interface Where {
  /** Host of its address: `three-harvests.example`. */
  host: string;
  /** The folder of its address that it stands in, with a slash at both ends: `/` or `/preview/`. */
  base: string;
  /** Folder of the finished site on the server's disk, without a slash at the end. */
  folder: string;
}

/** A text as part of an expression that stands for itself. */
export function literal(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
