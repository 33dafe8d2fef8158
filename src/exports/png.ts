import { Resvg } from "@resvg/resvg-js";
import sharp from "sharp";

/**
 * Families of the static faces that pictures are drawn with, first choice first. Latin text has a
 * Latin face: in the Chinese one a closing quotation mark is as wide as a character.
 */
export const FAMILIES = {
  en: ["Source Sans 3", "Noto Sans SC"],
  zh: ["Noto Sans SC"],
} as const;

function withFaces(svg: string): string {
  const locale = /<svg[^>]* xml:lang="zh/.test(svg) ? "zh" : "en";
  return svg.replace(/font-family="[^"]*"/g, `font-family="${FAMILIES[locale].join(", ")}"`);
}

/**
 * Draws a picture's SVG as PNG at a multiple of its size, with these TrueType files and never the
 * machine's fonts; 256 colours are enough for a drawing, and take a third of the bytes.
 */
export async function renderPng(
  svg: string,
  scale: number,
  fontFiles: readonly string[],
): Promise<Buffer> {
  const drawn = new Resvg(withFaces(svg), {
    fitTo: { mode: "zoom", value: scale },
    font: {
      loadSystemFonts: false,
      fontFiles: [...fontFiles],
      defaultFontFamily: FAMILIES.zh[0],
    },
  }).render();
  // The ground is opaque, so that pixels are what they are without their alpha.
  const raw = { width: drawn.width, height: drawn.height, channels: 4 } as const;
  return sharp(drawn.pixels, { raw }).png({ palette: true, effort: 4, dither: 0 }).toBuffer();
}
