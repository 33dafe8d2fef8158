import type { APIRoute, InferGetStaticPropsType } from "astro";
import { countySvg } from "../../../../exports/county.ts";
import { countyMapId } from "../../../../figure/address.ts";
import { countyCodes, countyOf } from "../../../../layouts/counties.ts";
import { edition, pathsFor, siteUrl } from "../../../../layouts/site.ts";

export function getStaticPaths() {
  return pathsFor("adcode", countyCodes).map(({ params, props }) => ({
    params: { ...params, picture: `${countyMapId(props.name)}-${props.locale}` },
    props,
  }));
}

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = ({ props: { locale, name } }) =>
  new Response(countySvg(edition, countyOf(name), locale, siteUrl), {
    headers: { "content-type": "image/svg+xml" },
  });
