import type { APIRoute, InferGetStaticPropsType } from "astro";
import { jsonFeed } from "../../exports/feeds.ts";
import { feedOf } from "../../layouts/feed.ts";
import { localePaths } from "../../layouts/site.ts";

export const getStaticPaths = localePaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { locale } }) =>
  new Response(JSON.stringify(jsonFeed(await feedOf(locale)), null, 2), {
    headers: { "content-type": "application/feed+json; charset=utf-8" },
  });
