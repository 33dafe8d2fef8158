import type { Face } from "./faces.ts";

/** The @font-face rules of faces that are served from a folder; its address ends with a slash. */
export function faceCss(faces: readonly Face[], folder: string): string {
  return faces
    .map(
      ({ family, weight, file }) =>
        `@font-face{font-family:"${family}";src:url(${folder}${file})format("woff2");font-weight:${weight};font-display:swap}`,
    )
    .join("");
}
