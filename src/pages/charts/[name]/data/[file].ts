import type { APIRoute, GetStaticPaths } from "astro";
import { chartDataFiles, type DataFile } from "../../../../exports/files.ts";
import { edition, figureOf, siteUrl } from "../../../../layouts/site.ts";

export const getStaticPaths = (() =>
  [...edition.charts.keys()].flatMap((name) => {
    const figures = { en: figureOf(name, "en"), zh: figureOf(name, "zh") };
    return chartDataFiles(edition, figures, siteUrl).map((file) => ({
      params: { name, file: file.name },
      props: file,
    }));
  })) satisfies GetStaticPaths;

export const GET: APIRoute<DataFile> = ({ props }) => new Response(props.body);
