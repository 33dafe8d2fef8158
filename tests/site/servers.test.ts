import { existsSync, readFileSync } from "node:fs";
import { get as request, type IncomingHttpHeaders } from "node:http";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { headersOf, SECURE } from "../../src/hosting/headers.ts";
import { hostingConfig } from "../../src/commands/hosting.ts";
import { isInstalled, startCaddy, startNginx, type RealServer } from "./servers.ts";
import { sitePages } from "./pages.ts";

const folder = inject("siteFolder");

/** Every kind of file, and pages of each kind. */
const PATHS = [
  "",
  "zh/",
  "404.html",
  "charts/bachu-income/",
  "zh/charts/bachu-income/",
  "charts/bachu-income/oembed.json",
  "charts/bachu-income/bachu-income-en.svg",
  "charts/bachu-income/bachu-income-en.png",
  "charts/bachu-income/data/figures.csv",
  "data/figures.json",
  "embed/bachu-income/",
  "zh/embed/bachu-income/dark/",
  "embed.js",
  "feed.xml",
  "robots.txt",
  "sitemap.xml",
  /url\(\/(fonts\/[^)]+)\)/.exec(sitePages()[0]?.html ?? "")?.[1] ?? "no font",
];

const MISSING = ["nothing/", "embed/nothing/", "_astro/nothing.js"];

/** What is served at a path below the site's folder. */
const fileOf = (path: string) =>
  join(folder, path.endsWith("/") || path === "" ? `${path}index.html` : path);

/** An answer as it travels, not unpacked. */
function onTheWire(
  url: string,
  accepted: string,
): Promise<{ headers: IncomingHttpHeaders; body: Buffer }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { "accept-encoding": accepted } }, (response) => {
      buffer(response).then((body) => resolve({ headers: response.headers, body }), reject);
    }).once("error", reject);
  });
}

const SERVERS = [
  ["nginx", "nginx", "-v", startNginx],
  ["Caddy", "caddy", "version", startCaddy],
] as const;

const BASES = ["/", "/preview/"] as const;

for (const [name, program, flag, start] of SERVERS) {
  const there = isInstalled(program, flag);
  const title = there ? name : `${name}: not tested, for the program ${program} is not installed`;

  describe.skipIf(!there).each(BASES)(`${title}, at %s`, (base) => {
    let server: RealServer;
    beforeAll(async () => {
      server = await start({ host: "127.0.0.1", base, folder });
    });
    afterAll(() => server?.close());

    const get = async (path: string, headers: Record<string, string> = {}) => {
      // Without this header fetch asks for every encoding that it knows.
      const encoding = { "accept-encoding": "identity" };
      return fetch(server.url + path, { headers: { ...encoding, ...headers }, redirect: "manual" });
    };

    test("every file comes as it is, with the headers of its kind", async () => {
      for (const path of PATHS) {
        const response = await get(base + path);
        expect(response.status, path).toBe(200);
        expect(
          Buffer.from(await response.arrayBuffer()).equals(readFileSync(fileOf(path))),
          path,
        ).toBe(true);
        const headers = Object.fromEntries(response.headers);
        const expected = Object.entries({ ...headersOf(path), ...SECURE });
        expect(headers, path).toMatchObject(
          Object.fromEntries(expected.map(([key, value]) => [key.toLowerCase(), value])),
        );
        for (const key of ["content-security-policy", "access-control-allow-origin"])
          if (!expected.some(([each]) => each.toLowerCase() === key))
            expect(headers[key], `${path} ${key}`).toBeUndefined();
      }
    });

    test("text says that it is UTF-8", async () => {
      for (const [path, type] of [
        ["zh/", "text/html"],
        ["data/figures.json", "application/json"],
        ["feed.xml", "text/xml"],
      ]) {
        const found = (await get(base + path)).headers.get("content-type") ?? "";
        expect(found.startsWith(type ?? ""), `${path} ${found}`).toBe(true);
        if (type === "text/html") expect(found).toMatch(/charset=utf-8/i);
      }
    });

    test("a browser gets the compressed copy that it takes", async () => {
      const file = fileOf("charts/bachu-income/");
      for (const [accepted, encoding, end] of [
        ["gzip, br", "br", ".br"],
        ["gzip", "gzip", ".gz"],
      ] as const) {
        const { headers, body } = await onTheWire(
          `${server.url}${base}charts/bachu-income/`,
          accepted,
        );
        expect(headers["content-encoding"]).toBe(encoding);
        expect(headers.vary).toMatch(/accept-encoding/i);
        expect(headers["content-type"]).toMatch(/^text\/html/);
        expect(body.equals(readFileSync(file + end)), encoding).toBe(true);
      }
    });

    test("what a browser has is not sent again", async () => {
      const first = await get(`${base}zh/`);
      await first.arrayBuffer();
      const again = await get(`${base}zh/`, {
        "if-none-match": first.headers.get("etag") ?? "none",
      });
      expect(again.status).toBe(304);
    });

    test("what is not there is the site's own 404, which nobody keeps", async () => {
      for (const path of MISSING) {
        const response = await get(base + path);
        expect(response.status, path).toBe(404);
        expect(await response.text(), path).toBe(readFileSync(fileOf("404.html"), "utf8"));
        expect(response.headers.get("cache-control"), path).toBe("no-cache");
        expect(response.headers.get("x-content-type-options"), path).toBe("nosniff");
      }
      if (base !== "/") expect((await get("/zh/")).status).toBe(404);
    });

    test("nothing outside of the folder is served", async () => {
      for (const path of ["..%2fpackage.json", "%2e%2e/package.json", "zh/..%2f..%2fpackage.json"])
        expect([400, 403, 404], path).toContain((await get(base + path)).status);
    });

    test("a folder without its slash leads on to the one with it", async () => {
      const response = await get(`${base}zh`);
      expect([301, 308]).toContain(response.status);
      expect(new URL(response.headers.get("location") ?? "", server.url).pathname).toBe(
        `${base}zh/`,
      );
    });

    test("the command prints what was tested, but for the address", () => {
      const printed = hostingConfig(process.cwd(), [program, folder]);
      const lines = new Set(server.config.split("\n"));
      const others = printed.split("\n").filter((line) => !lines.has(line));
      if (base === "/") expect(others.length).toBeLessThanOrEqual(2);
      expect(printed).toContain(folder);
    });
  });
}

test("the folder served is the built site", () => {
  for (const path of PATHS) expect(existsSync(fileOf(path)), path).toBe(true);
});
