import { join } from "node:path";
import { writePictures } from "../exports/write.ts";
import { readSitePictures } from "./edition.ts";
import { siteAddress } from "./site-address.ts";

/** Draws every chart's pictures into the built site at `folder`. */
export async function buildPictures(root: string, folder: string): Promise<void> {
  const start = performance.now();
  const jobs = await readSitePictures(root, siteAddress(root));
  const { drawn, all } = await writePictures(root, jobs, folder, join(root, ".cache", "pictures"));
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`${all} pictures, ${drawn} of them drawn anew, after ${seconds} s.`);
}
