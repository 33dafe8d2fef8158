import type { APIRoute } from "astro";
import { faces } from "../../layouts/faces.ts";

export function getStaticPaths() {
  return faces.map((face) => ({ params: { file: face.file }, props: { bytes: face.bytes } }));
}

export const GET: APIRoute<{ bytes: Uint8Array<ArrayBuffer> }> = ({ props }) =>
  new Response(props.bytes, { headers: { "content-type": "font/woff2" } });
