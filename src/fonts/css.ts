import type { Face } from "./faces.ts";

/**
 * The @font-face rules of faces that are served from a folder; its address ends with a slash. A face that is
 * not there at once is kept for the next page: the text does not wait for it, and does not move when it comes.
 * That is why nothing preloads them either: they would take the line from the page itself.
 */
export function faceCss(faces: readonly Face[], folder: string): string {
  return faces
    .map(
      ({ family, weight, file }) =>
        `@font-face{font-family:"${family}";src:url(${folder}${file})format("woff2");font-weight:${weight};font-display:optional}`,
    )
    .join("");
}
