import { loadEdition } from "../figure/edition.ts";
import { countyPictures, pictureJobs, type PictureJob } from "./jobs.ts";

/** Every picture that the site with the content below `root` offers, for the site at this address. */
export function sitePictures(root: string, site: string): PictureJob[] {
  const edition = loadEdition(root);
  return [...pictureJobs(edition, site), ...countyPictures(edition, site)];
}
