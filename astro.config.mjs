import mdx from "@astrojs/mdx";
import { defineConfig } from "astro/config";
import { checkContent } from "./src/commands/check.ts";
import { editorTools } from "./src/editor/integration.ts";
import site from "./content/site.json" with { type: "json" };

export default defineConfig({
  site: process.env.SITE_URL ?? site.url,
  base: process.env.BASE_PATH ?? "/",
  trailingSlash: "always",
  build: { format: "directory", inlineStylesheets: "always" },
  i18n: { locales: ["en", "zh"], defaultLocale: "en" },
  integrations: [mdx(), editorTools(checkContent)],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  // The map engines' workers are modules, in parts.
  vite: { worker: { format: "es" } },
});
