import { Failure } from "./gl.ts";

const asked = new Map<string, Promise<void>>();

function load(href: string): Promise<void> {
  const link = document.createElement("link");
  link.rel = "stylesheet";
  link.href = href;
  return new Promise((resolve, reject) => {
    link.addEventListener("load", () => resolve());
    link.addEventListener("error", () => {
      link.remove();
      asked.delete(href);
      reject(new Failure("network"));
    });
    // Before our own, which overrules it.
    document.head.prepend(link);
  });
}

/** Loads an engine's style sheet, once; rejects with a Failure when it does not come. */
export function loadStyleSheet(href: string): Promise<void> {
  const loading = asked.get(href) ?? load(href);
  asked.set(href, loading);
  return loading;
}
