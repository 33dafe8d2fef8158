import { ALWAYS, FRAMES, HASHED, SECURE, VALUES } from "./headers.ts";
import { literal, type Where } from "./where.ts";

const add = ([name, value]: readonly [string, string]) => `  add_header ${name} "${value}" always;`;

/** A value that depends on the path: one where it matches, another elsewhere; nginx leaves out a header that is empty. */
function map(
  variable: string,
  base: string,
  [paths, there, else_]: readonly [string, string, string],
) {
  return [
    `map $uri $${variable} {`,
    `  default "${else_}";`,
    `  "~^${literal(base)}${paths}" "${there}";`,
    "}",
  ];
}

/** A site for nginx: a file for /etc/nginx/conf.d/ or sites-enabled/. Certificates are added by certbot or by hand. */
export function nginxConfig({ host, base, folder }: Where, listen = "80"): string {
  const files =
    base === "/"
      ? [`  root ${folder};`]
      : [
          `  location ${base} {`,
          `    alias ${folder}/;`,
          "  }",
          "  location / {",
          "    return 404;",
          "  }",
        ];
  return [
    "# The headers that depend on the path. A header whose value is empty is not sent.",
    ...map("harvests_ancestors", base, [FRAMES, "", VALUES.ancestors]),
    ...map("harvests_cache", base, [HASHED, VALUES.kept, VALUES.asked]),
    "",
    "server {",
    `  listen ${listen};`,
    `  server_name ${host};`,
    "  index index.html;",
    "  charset utf-8;",
    "  charset_types text/css text/csv text/plain text/xml application/javascript application/json image/svg+xml;",
    "  # The build left .gz and .br beside each file. Brotli needs Debian's package",
    "  # libnginx-mod-http-brotli-static; without it delete the second line.",
    "  gzip_static on;",
    "  brotli_static on;",
    "  gzip_vary on;",
    "  server_tokens off;",
    `  error_page 404 ${base}404.html;`,
    "",
    ...[...Object.entries(ALWAYS), ...Object.entries(SECURE)].map(add),
    '  add_header Content-Security-Policy "$harvests_ancestors" always;',
    '  add_header Cache-Control "$harvests_cache" always;',
    ...files,
    "}",
    "",
  ].join("\n");
}
