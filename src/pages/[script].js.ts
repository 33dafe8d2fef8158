import type { APIRoute } from "astro";
import { hostScript } from "../embed/scripts.ts";

/**
 * The host script at /embed.js, and at an address whose number stands for what it promises to the
 * pages that use it. A script that promises something else takes the next number; the old one stays.
 */
export function getStaticPaths() {
  return ["embed", "embed-1"].map((script) => ({ params: { script } }));
}

export const GET: APIRoute = () =>
  new Response(hostScript, { headers: { "content-type": "text/javascript; charset=utf-8" } });
