import { getViteConfig } from "astro/config";

export default getViteConfig({
  test: {
    root: new URL("..", import.meta.url).pathname,
    include: ["tests/**/*.test.ts"],
  },
} as Parameters<typeof getViteConfig>[0]);
