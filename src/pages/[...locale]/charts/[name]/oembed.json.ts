import type { APIRoute, InferGetStaticPropsType } from "astro";
import { richOembed } from "../../../../embed/oembed.ts";
import { SOCIAL } from "../../../../exports/social.ts";
import { at, edition, figureOf, pathsFor } from "../../../../layouts/site.ts";

export function getStaticPaths() {
  return pathsFor("name", edition.charts.keys());
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { locale, name }, site }) =>
  Response.json(
    richOembed(figureOf(name, locale), {
      at: at(locale),
      site: edition.site,
      origin: site?.origin ?? "",
      card: SOCIAL,
    }),
  );
