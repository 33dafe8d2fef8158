import type { APIRoute, GetStaticPaths } from "astro";
import { chartDataFiles, type DataFile } from "../../../../exports/files.ts";
import { edition, figureOf, siteUrl } from "../../../../layouts/site.ts";

export const getStaticPaths = (() =>
  [...edition.charts.keys()].flatMap((name) => {
    const figures = { en: figureOf(name, "en"), zh: figureOf(name, "zh") };
    return chartDataFiles(edition, figures, siteUrl).map((file) => ({
      params: { name, file: file.name },
      props: { body: file.body },
    }));
  })) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<DataFile, "body">> = ({ props }) => new Response(props.body);
