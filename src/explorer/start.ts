import { part } from "./dom.ts";
import { loadEngine } from "./engine.ts";
import { Failure } from "./gl.ts";
import type { ExplorerFile } from "./data.ts";
import type { Setting } from "./setting.ts";
import { asksForView } from "./view.ts";

/** Longer than this nobody waits; the map counts as not come. */
const PATIENCE = 45_000;

/** What no part of the page has named is something that did not come. */
function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure("network", error);
}

async function loadFile(address: string): Promise<ExplorerFile> {
  const response = await fetch(address);
  if (!response.ok) throw new Failure("network", `${response.status} ${address}`);
  return (await response.json()) as ExplorerFile;
}

/** Asked before anything is loaded: half a megabyte would be wasted on a browser that cannot draw. */
function requireWebGl(): void {
  const context = document.createElement("canvas").getContext("webgl2");
  if (!context) throw new Failure("webgl");
  context.getExtension("WEBGL_lose_context")?.loseContext();
}

function impatience(): Promise<never> {
  return new Promise((_, reject) => {
    setTimeout(() => reject(new Failure("network", "too slow")), PATIENCE);
  });
}

async function open(root: HTMLElement, setting: Setting, lost: (failure: Failure) => void) {
  requireWebGl();
  const loading = [import("./explore.ts"), loadEngine(), loadFile(setting.start)] as const;
  const [{ explore }, engine, file] = await Promise.all(loading);
  await explore(root, setting, engine, file, lost);
}

/** A reader who saves data has not asked by following a link. */
const savesData = (): boolean =>
  Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);

/**
 * Opens the map on a new page: an engine that was started keeps the workers that did not come. An
 * address with a view needs no second press there.
 */
function beginAnew(): void {
  if (asksForView(location.search)) location.reload();
  else location.search = "by=group";
}

/**
 * Makes the page's button open the map in the place of the drawing. What fails leaves the drawing
 * where it is, with a notice. An address with a view opens the map at once.
 */
export function startExplorer(root: HTMLElement): void {
  const setting = JSON.parse(part(root, "script.explorer-setting").textContent) as Setting;
  const { words } = setting;
  const button = part<HTMLButtonElement>(root, "button.explorer-start");
  const notice = part(root, ".explorer-notice");
  const fail = (error: unknown) => {
    const { reason } = asFailure(error);
    part(root, ".explorer-map").replaceChildren();
    root.dataset["state"] = "failed";
    notice.textContent = words[`explorer.fail.${reason}`];
    button.textContent = words["explorer.retry"];
    button.hidden = reason !== "network";
  };
  let spent = false;
  const begin = async () => {
    if (root.dataset["state"] === "loading") return;
    if (spent) return beginAnew();
    root.dataset["state"] = "loading";
    notice.textContent = words["explorer.loading"];
    let lost: (failure: Failure) => void = fail;
    const taken = new Promise<never>((_, reject) => (lost = reject));
    try {
      const opening = open(root, setting, (failure) => {
        spent = true;
        lost(failure);
      });
      await Promise.race([opening, taken, impatience()]);
      lost = fail;
      root.dataset["state"] = "live";
      notice.textContent = "";
    } catch (error) {
      fail(error);
    }
  };
  button.addEventListener("click", () => void begin());
  if (asksForView(location.search) && !savesData()) void begin();
}
