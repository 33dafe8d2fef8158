import type { Face } from "./faces.ts";

/**
 * The @font-face rules of faces that are served from a folder; its address ends with a slash. A Latin face
 * that is not there at once is kept for the next page: the text does not wait for it, and does not move when
 * it comes. The Chinese heading face is exchanged when it comes: every character is as wide as it was. Nothing
 * preloads a face, for it would take the line from the page itself.
 */
export function faceCss(faces: readonly Face[], folder: string): string {
  return faces
    .map(
      ({ family, weight, file, locale }) =>
        `@font-face{font-family:"${family}";src:url(${folder}${file})format("woff2");font-weight:${weight};font-display:${locale === "zh" ? "swap" : "optional"}}`,
    )
    .join("");
}
