import type { APIRoute, GetStaticPaths } from "astro";
import { localePaths } from "../../../../../../layouts/site.ts";
import { versionFiles, type VersionedFile } from "../../../../../../layouts/versions.ts";

/** The pictures and data of every version; its pages have a route of their own. */
export const getStaticPaths = (() =>
  localePaths().flatMap(({ params, props: { locale } }) =>
    versionFiles(locale)
      .filter(({ path }) => !path.endsWith("index.html"))
      .map(({ version, path, bytes }) => ({
        params: { ...params, name: version.id, hash: version.hash, file: path },
        props: { bytes },
      })),
  )) satisfies GetStaticPaths;

/** Types for the dev server; hosts go by the ending. */
const TYPES: Readonly<Record<string, string>> = {
  svg: "image/svg+xml",
  png: "image/png",
  csv: "text/csv",
  json: "application/json",
};

export const GET: APIRoute<Pick<VersionedFile, "bytes">> = ({ props, params }) => {
  const type = TYPES[params["file"]?.split(".").at(-1) ?? ""] ?? "application/octet-stream";
  return new Response(props.bytes as BodyInit, { headers: { "content-type": type } });
};
