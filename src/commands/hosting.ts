import { resolve } from "node:path";
import { caddyConfig } from "../hosting/caddy.ts";
import { nginxConfig } from "../hosting/nginx.ts";
import type { Where } from "../hosting/where.ts";
import { CommandError, run } from "./run.ts";
import { siteAddress } from "./site-address.ts";

const SERVERS = { nginx: nginxConfig, caddy: caddyConfig } as const;

const USAGE = `Say for which server, and where the site will lie on its disk:
npm run hosting --silent nginx /srv/three-harvests > three-harvests.conf
npm run hosting --silent caddy /srv/three-harvests > Caddyfile
SITE_URL and BASE_PATH are read as by npm run build.`;

/** The configuration of a server for the site below `root` in this environment. Throws a CommandError with the usage. */
export function hostingConfig(root: string, [server = "", folder, ...rest]: readonly string[]) {
  if (!(server === "nginx" || server === "caddy") || folder === undefined || rest.length > 0)
    throw new CommandError(USAGE);
  const { host, pathname } = new URL(siteAddress(root));
  const where: Where = { host, base: pathname, folder: resolve(folder) };
  return SERVERS[server](where);
}

if (import.meta.main)
  await run(async () => console.log(hostingConfig(process.cwd(), process.argv.slice(2)).trimEnd()));
