import type { APIRoute, InferGetStaticPropsType } from "astro";
import { rssFeed } from "../../exports/feeds.ts";
import { feedOf } from "../../layouts/feed.ts";
import { localePaths } from "../../layouts/site.ts";

export const getStaticPaths = localePaths;

type Props = InferGetStaticPropsType<typeof getStaticPaths>;

export const GET: APIRoute<Props> = async ({ props: { locale } }) =>
  new Response(rssFeed(await feedOf(locale)), {
    headers: { "content-type": "application/rss+xml; charset=utf-8" },
  });
