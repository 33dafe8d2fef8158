import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { expect, onTestFinished, test } from "vitest";
import { serveFolder } from "../../src/hosting/server.ts";
import { temporaryFolder, writeText } from "../files.ts";

async function served(files: Readonly<Record<string, string>>) {
  const root = temporaryFolder(files);
  const server = await serveFolder(join(root, "dist"), 0);
  onTestFinished(server.close);
  const get = async (path: string, encodings = "identity") => {
    const headers = { "accept-encoding": encodings };
    const response = await fetch(server.url + path, { headers });
    return {
      status: response.status,
      text: await response.text(),
      encoding: response.headers.get("content-encoding"),
      type: response.headers.get("content-type"),
      kept: response.headers.get("keep-alive"),
    };
  };
  return { root, get };
}

test("the compressed copy that the browser takes", async () => {
  const text = "read me ".repeat(10);
  const { root, get } = await served({ "dist/page/index.html": text });
  const file = join(root, "dist/page/index.html");
  writeFileSync(`${file}.br`, brotliCompressSync(text));
  writeFileSync(`${file}.gz`, gzipSync(text));
  const html = { status: 200, text, type: "text/html;charset=utf-8", kept: null };
  expect(await get("/page/", "gzip, br")).toEqual({ ...html, encoding: "br" });
  expect(await get("/page/", "gzip")).toEqual({ ...html, encoding: "gzip" });
  expect(await get("/page/")).toEqual({ ...html, encoding: null });
});

test("what is not there is the site's own 404, and nothing outside the folder is there", async () => {
  const { get } = await served({ "dist/404.html": "Nothing grows here", "secret.txt": "secret" });
  for (const path of ["/none/", "/..%2fsecret.txt", "/%2e%2e/secret.txt", "/%E0%A4%A"]) {
    expect(await get(path)).toMatchObject({ status: 404, text: "Nothing grows here" });
  }
});

test("a folder that a build replaces meanwhile", async () => {
  const { root, get } = await served({ "dist/index.html": "old" });
  expect((await get("/")).text).toBe("old");
  renameSync(join(root, "dist"), join(root, "before"));
  expect(await get("/")).toMatchObject({ status: 404, text: "Not found" });
  mkdirSync(join(root, "dist"));
  writeText(root, "dist/index.html", "new, and longer than before");
  expect((await get("/")).text).toBe("new, and longer than before");
});

test("below a folder of its address, and nothing beside it", async () => {
  const root = temporaryFolder({
    "dist/index.html": "home",
    "dist/404.html": "Nothing grows here",
  });
  const server = await serveFolder(join(root, "dist"), 0, "/preview/");
  onTestFinished(server.close);
  const get = async (path: string) => (await fetch(server.url + path)).text();
  expect(await get("/preview/")).toBe("home");
  expect(await get("/preview/?dark=true")).toBe("home");
  expect(await get("/")).toBe("Nothing grows here");
});

test("it announces no time after which it closes a connection: the client does that", async () => {
  const { get } = await served({ "dist/index.html": "read me" });
  expect(await get("/")).toMatchObject({ status: 200, kept: null });
});
