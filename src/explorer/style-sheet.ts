import { Failure } from "./gl.ts";

/** Loads an engine's style sheet, once; rejects with a Failure when it does not come. */
export function loadStyleSheet(href: string): Promise<void> {
  if (document.querySelector(`link[href="${href}"]`)) return Promise.resolve();
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      reject(new Failure("network"));
    });
    // Before our own, which overrules it.
    document.head.prepend(link);
  });
}
