import type { APIRoute } from "astro";
import { siteUrl } from "../layouts/site.ts";

/** Everything may be read. What a search engine should not list says so itself: a page that robots may not open cannot. */
export const GET: APIRoute = () =>
  new Response(`User-agent: *\nAllow: /\n\nSitemap: ${siteUrl}sitemap.xml\n`);
