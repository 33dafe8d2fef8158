import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { page } from "./schemas/page.ts";
import { story } from "./schemas/story.ts";

export const collections = {
  stories: defineCollection({
    loader: glob({ base: "content/stories", pattern: "*/*.mdx" }),
    schema: story,
  }),
  pages: defineCollection({
    loader: glob({ base: "content/pages", pattern: "*/*.mdx" }),
    schema: page,
  }),
};
