import type { APIRoute, GetStaticPaths } from "astro";
import { ledgerFiles, type DataFile } from "../../exports/files.ts";
import { edition, siteUrl } from "../../layouts/site.ts";

export const getStaticPaths = (() =>
  ledgerFiles(edition, siteUrl).map((file) => ({
    params: { file: file.name },
    props: file,
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<DataFile> = ({ props }) => new Response(props.body);
