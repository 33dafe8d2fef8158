import type { APIRoute, GetStaticPaths } from "astro";
import type { HashedFile } from "../../../explorer/files.ts";
import { mapFiles } from "../../../layouts/explorer.ts";

export const getStaticPaths = (() =>
  Object.values(mapFiles()).map(({ name, body }: HashedFile) => ({
    params: { file: name },
    props: { body },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<HashedFile, "body">> = ({ props }) => new Response(props.body);
