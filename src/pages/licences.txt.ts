import type { APIRoute } from "astro";
import { withMapbox } from "../layouts/explorer.ts";
import { licenceTexts } from "../layouts/licences.ts";

export const GET: APIRoute = () =>
  new Response(licenceTexts(process.cwd(), withMapbox ? "mapbox-gl" : "maplibre-gl"), {
    headers: { "content-type": "text/plain" },
  });
