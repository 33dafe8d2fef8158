import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { caddyConfig } from "../../src/hosting/caddy.ts";
import { nginxConfig } from "../../src/hosting/nginx.ts";
import type { Where } from "../../src/hosting/where.ts";

/** A server of the machine, serving the site by our configuration. */
export interface RealServer {
  /** Its address, without a slash at the end. */
  url: string;
  /** Its configuration, as it was given to it. */
  config: string;
  close(): void;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Whether a program answers when it is asked for its version. */
export function isInstalled(program: string, flag: string): boolean {
  return spawnSync(program, [flag]).status === 0;
}

/** Waits until something listens, for ten seconds at most. */
async function untilUp(url: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if (child.exitCode !== null) break;
    const up = await fetch(url).then(
      () => true,
      () => false,
    );
    if (up) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the server did not start: ${said()}`);
}

async function serveBy(
  start: (home: string, port: number) => { command: [string, ...string[]]; config: string },
): Promise<RealServer> {
  const home = mkdtempSync(join(tmpdir(), "three-harvests-server-"));
  const port = await freePort();
  const { command, config } = start(home, port);
  const [program, ...args] = command;
  const env = { ...process.env, HOME: home, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home };
  const child = spawn(program, args, { env, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (text: string) => (output += text));
  const url = `http://127.0.0.1:${port}`;
  const close = () => {
    child.kill("SIGTERM");
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await untilUp(url, child, () => output);
  } catch (error) {
    close();
    throw error;
  }
  return { url, config, close };
}

/** Starts nginx as Debian packages it; our configuration stands in its `http`, as files of conf.d do. */
export function startNginx(where: Where, more = ""): Promise<RealServer> {
  return serveBy((home, port) => {
    const config = nginxConfig(where, `127.0.0.1:${port}`);
    writeFileSync(join(home, "site.conf"), config);
    const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
    const main = [
      process.getuid?.() === 0 ? "user root;" : "",
      "include /etc/nginx/modules-enabled/*.conf;",
      "daemon off;",
      `pid ${home}/nginx.pid;`,
      "error_log stderr warn;",
      more,
      "events { worker_connections 1024; }",
      "http {",
      "  include /etc/nginx/mime.types;",
      "  access_log off;",
      "  sendfile on;",
      ...temporary.map((name) => `  ${name}_temp_path ${home}/${name};`),
      `  include ${home}/site.conf;`,
      "}",
    ];
    writeFileSync(join(home, "nginx.conf"), main.join("\n"));
    return {
      command: ["nginx", "-c", join(home, "nginx.conf"), "-e", "stderr"],
      config,
    };
  });
}

/** Starts Caddy without its administration and without certificates. */
export function startCaddy(where: Where): Promise<RealServer> {
  return serveBy((home, port) => {
    const config = caddyConfig(where, `http://127.0.0.1:${port}`);
    const file = join(home, "Caddyfile");
    writeFileSync(file, `{\n  admin off\n  auto_https off\n}\n${config}`);
    return { command: ["caddy", "run", "--adapter", "caddyfile", "--config", file], config };
  });
}
