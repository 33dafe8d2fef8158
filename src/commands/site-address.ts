import { readJson } from "../content/read.ts";
import { site } from "../schemas/site.ts";

/** The address that the site is built for, with its folder and a slash at the end. SITE_URL and BASE_PATH override content/site.json. */
export function siteAddress(root: string): string {
  const url = process.env["SITE_URL"] ?? readJson(root, "content/site.json", site).url;
  return new URL((process.env["BASE_PATH"] ?? "/").replace(/\/?$/, "/"), url).href;
}
