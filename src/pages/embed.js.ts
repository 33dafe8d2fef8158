import type { APIRoute } from "astro";
import { hostScript } from "../embed/scripts.ts";

/**
 * The host script of today. Beside it, public/embed-1.js and its successors are scripts as pages
 * were once given them: a script that promises something else takes the next number.
 */
export const GET: APIRoute = () =>
  new Response(hostScript, { headers: { "content-type": "text/javascript; charset=utf-8" } });
