import { ALWAYS, FRAMES, HASHED, SECURE, VALUES } from "./headers.ts";
import { literal, type Where } from "./where.ts";

const indented = (lines: readonly string[], by: string) => lines.map((line) => by + line);

/** A site for Caddy, which fetches its certificate itself: a Caddyfile. */
export function caddyConfig({ host, base, folder }: Where, address = host): string {
  const at = (paths: string) => `"^${literal(base)}${paths}"`;
  const always = [...Object.entries(ALWAYS), ...Object.entries(SECURE)];
  const files = [
    `root * ${folder}`,
    "file_server {",
    "  # The build left .br and .gz beside each file.",
    "  precompressed br gzip",
    "}",
  ];
  return [
    "(harvests) {",
    "  header {",
    ...always.map(([name, value]) => `    ${name} "${value}"`),
    "    -Server",
    "  }",
    "}",
    "",
    `${address} {`,
    "  import harvests",
    `  @ours not path_regexp ${at(FRAMES)}`,
    `  header @ours Content-Security-Policy "${VALUES.ancestors}"`,
    `  @hashed path_regexp ${at(HASHED)}`,
    `  @asked not path_regexp ${at(HASHED)}`,
    `  header @hashed Cache-Control "${VALUES.kept}"`,
    `  header @asked Cache-Control "${VALUES.asked}"`,
    "",
    ...(base === "/"
      ? indented(files, "  ")
      : [
          `  handle_path ${base}* {`,
          ...indented(files, "    "),
          "  }",
          "  handle {",
          "    error 404",
          "  }",
        ]),
    "  handle_errors {",
    "    import harvests",
    `    header Content-Security-Policy "${VALUES.ancestors}"`,
    `    header Cache-Control "${VALUES.asked}"`,
    "    rewrite * /404.html",
    ...indented(files, "    "),
    "  }",
    "}",
    "",
  ].join("\n");
}
