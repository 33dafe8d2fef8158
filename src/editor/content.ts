import { join, sep } from "node:path";
import type { Plugin, ViteDevServer } from "vite";
import type { ContentError, ContentProblem } from "../content/error.ts";
import { errorPage } from "./error-page.ts";

/** Reads and proves the content below a root. Rejects with a ContentError for what does not hold. */
export type ContentCheck = (root: string) => Promise<unknown>;

/** What does not hold in the content below `root`. Other errors are thrown. */
async function problemsOf(root: string, check: ContentCheck): Promise<readonly ContentProblem[]> {
  try {
    await check(root);
    return [];
  } catch (error) {
    // The class comes from another module instance: its name tells.
    if (error instanceof Error && error.name === "ContentError")
      return (error as ContentError).problems;
    throw error;
  }
}

/** Forgets what was made of the content, which modules read from the disk when they are loaded. */
function forget({ environments }: ViteDevServer): void {
  for (const environment of Object.values(environments)) environment.moduleGraph.invalidateAll();
  environments["client"]?.hot.send({ type: "full-reload" });
}

/** Whether a browser asks for a page, and not for what stands in one. */
const asksForPage = (accept = "") => accept.includes("text/html");

/** Shows in the page what `check` finds in the content, and reads it anew when a file of content/ changes. */
export function watchContent(root: string, check: ContentCheck): Plugin {
  const folder = join(root, "content") + sep;
  let problems: Promise<readonly ContentProblem[]> | undefined;
  return {
    name: "content",
    config: () => ({
      // A build beside it makes thousands of files.
      server: { watch: { ignored: ["**/.dist-*/**", "**/dist/**", "**/.cache/**"] } },
    }),
    configureServer(server) {
      server.watcher.add(folder);
      server.watcher.on("all", (_, file) => {
        if (!file.startsWith(folder)) return;
        problems = undefined;
        forget(server);
      });
      server.middlewares.use((request, response, next) => {
        if (!asksForPage(request.headers.accept)) return next();
        problems ??= problemsOf(root, check);
        problems.then((found) => {
          if (found.length === 0) return next();
          response.writeHead(500, { "content-type": "text/html; charset=utf-8" });
          return response.end(errorPage(found));
        }, next);
      });
    },
  };
}
