import { afterAll, beforeAll, beforeEach, inject } from "vitest";

declare module "vitest" {
  interface TaskMeta {
    /** The browser that a test ran in, with its version. */
    browser?: string;
  }
}

/** One window of a browser, the same for every browser. */
export interface Visitor {
  /** The browser's version. */
  version: string;
  /** Opens an address and waits until it has loaded. */
  open(url: string): Promise<void>;
  /** Runs a function in the page and gives what it returns; it knows nothing but its arguments. */
  ask<A extends readonly unknown[], T>(
    question: (...args: A) => T,
    ...args: A
  ): Promise<Awaited<T>>;
  /** Clicks in the middle of the element that a selector finds, as a mouse does. */
  click(selector: string): Promise<void>;
  /** Presses and lets go of a key. */
  press(key: "Enter" | "Escape" | "Tab"): Promise<void>;
  /** The page as a PDF; null where the browser offers none. */
  pdf(): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

export const BROWSERS = ["Firefox", "WebKitGTK"] as const;
export type BrowserName = (typeof BROWSERS)[number];

/** How a browser is started; `gl: false` starts it without WebGL. */
export interface Start {
  gl?: boolean;
}

/** Starts a browser for the tests of a block and ends it after them. */
export function useVisitor(name: BrowserName, start: Start = {}): () => Visitor {
  let visitor: Visitor | undefined;
  beforeAll(async () => {
    const paths = inject("otherBrowsers");
    visitor =
      name === "Firefox"
        ? await (await import("./firefox.ts")).startFirefox(paths, start)
        : await (await import("./webkit.ts")).startWebKit(paths, start);
  });
  // The report of a run says it of each test.
  beforeEach(({ task }) => void (task.meta.browser = `${name} ${visitor?.version}`));
  afterAll(() => visitor?.close());
  return () => {
    if (!visitor) throw new Error(`${name} has not started`);
    return visitor;
  };
}

/** Opens one page of the site in a frame of this width, and waits until it and its fonts have loaded. */
export async function openFramed(visitor: Visitor, path: string, width: number): Promise<void> {
  await visitor.open(`${inject("framedUrl")}/frame`);
  await visitor.ask(
    async (src, px) => {
      const frame = Object.assign(document.createElement("iframe"), { src });
      frame.style.cssText = `width:${px}px;height:1200px;border:0`;
      const loaded = new Promise((done) => frame.addEventListener("load", done));
      document.body.replaceChildren(frame);
      await loaded;
      await frame.contentDocument!.fonts.ready;
    },
    path,
    width,
  );
}
