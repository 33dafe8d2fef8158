import type { APIRoute, GetStaticPaths } from "astro";
import { ledgerFiles, type DataFile } from "../../exports/files.ts";
import { edition, siteUrl } from "../../layouts/site.ts";

export const getStaticPaths = (() =>
  ledgerFiles(edition, siteUrl).map((file) => ({
    params: { file: file.name },
    props: { body: file.body },
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<DataFile, "body">> = ({ props }) => new Response(props.body);
