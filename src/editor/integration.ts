import type { AstroIntegration } from "astro";
import { watchContent, type ContentCheck } from "./content.ts";

/** What editors get from the dev server alone: what `check` finds in the content, in the page, and proofs of charts. */
export function editorTools(check: ContentCheck): AstroIntegration {
  return {
    name: "editor-tools",
    hooks: {
      "astro:config:setup": ({ command, injectRoute, updateConfig }) => {
        if (command !== "dev") return;
        injectRoute({
          pattern: "/charts/[name]/proof",
          entrypoint: "./src/editor/proof.astro",
          prerender: true,
        });
        updateConfig({
          // Where a slash must end every address, the dev server finds no file whose whole name is a parameter.
          trailingSlash: "ignore",
          vite: { plugins: [watchContent(process.cwd(), check)] },
        });
      },
    },
  };
}
