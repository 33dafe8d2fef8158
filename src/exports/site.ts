import { loadEdition } from "../figure/edition.ts";
import { pictureJobs, type PictureJob } from "./jobs.ts";

/** Every picture of a chart that the site with the content below `root` offers, for the site at this address. */
export function sitePictures(root: string, site: string): PictureJob[] {
  return pictureJobs(loadEdition(root), site);
}
