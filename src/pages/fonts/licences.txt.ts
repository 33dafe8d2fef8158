import type { APIRoute } from "astro";
import { readText } from "../../content/read.ts";

const PACKAGES = ["source-serif-4", "noto-serif-sc"];

/** The faces' licences, which must go wherever the faces go. */
export const GET: APIRoute = () => {
  const texts = PACKAGES.map((name) =>
    readText(process.cwd(), `node_modules/@fontsource-variable/${name}/LICENSE`),
  );
  return new Response(texts.join("\n\n"), { headers: { "content-type": "text/plain" } });
};
