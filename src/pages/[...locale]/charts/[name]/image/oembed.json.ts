import type { APIRoute, InferGetStaticPropsType } from "astro";
import { photoOembed } from "../../../../../embed/oembed.ts";
import { SOCIAL } from "../../../../../exports/social.ts";
import { pictureSizeOf } from "../../../../../layouts/image.ts";
import { at, edition, figureOf, pathsFor } from "../../../../../layouts/site.ts";

export function getStaticPaths() {
  return pathsFor("name", edition.charts.keys());
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { locale, name }, site }) => {
  const options = {
    at: at(locale),
    site: edition.site,
    origin: site?.origin ?? "",
    card: SOCIAL,
  };
  return Response.json(photoOembed(figureOf(name, locale), options, pictureSizeOf(name, locale)));
};
