import { writeView, type View } from "./view.ts";

/**
 * Writes a view into the page's address, and into whatever leads to it: the button that copies it
 * and the link to the other language.
 */
export function showAddress(view: View, share: HTMLElement): void {
  const query = writeView(view);
  history.replaceState(null, "", location.pathname + query);
  share.dataset["text"] = location.href;
  const other = document.querySelector<HTMLAnchorElement>("a.language");
  if (other) other.search = query;
}
