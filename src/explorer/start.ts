import { startCopyButton } from "../scripts/copy.ts";
import { part } from "./dom.ts";
import { Failure } from "./gl.ts";
import { openMap } from "./open.ts";
import type { Setting } from "./setting.ts";
import { isStill } from "./still.ts";
import { asksForView } from "./view.ts";
import { drawsWebGl } from "./webgl.ts";

/** Longer than this nobody waits; the map counts as not come. */
const PATIENCE = 45_000;

/** What no part of the page has named is something that did not come. */
function asFailure(error: unknown): Failure {
  return error instanceof Failure ? error : new Failure("network", error);
}

/** A reader who saves data has not asked by following a link. */
const savesData = (): boolean =>
  Boolean((navigator as { connection?: { saveData?: boolean } }).connection?.saveData);

/** The drawing in the place of the map, with why, and a way to try again where that may help. */
function showDrawing(root: HTMLElement, { words }: Setting, error: unknown): void {
  const { reason } = asFailure(error);
  const button = part<HTMLButtonElement>(root, "button.explorer-start");
  const focused = part(root, ".explorer-live").contains(document.activeElement);
  part(root, ".explorer-map").replaceChildren();
  root.dataset["state"] = "failed";
  part(root, ".explorer-notice").textContent = words[`explorer.fail.${reason}`];
  button.textContent = words["explorer.retry"];
  button.hidden = reason === "webgl" || reason === "token";
  // The map is gone, and with it what the keyboard stood on.
  if (focused) button.focus();
}

/** The map in the place of the drawing. What it has said itself meanwhile stays. */
function showMap(root: HTMLElement, { words }: Setting): void {
  const pressed = document.activeElement === part(root, "button.explorer-start");
  const notice = part(root, ".explorer-notice");
  root.dataset["state"] = "live";
  if (notice.textContent === words["explorer.loading"]) notice.textContent = "";
  if (!pressed) return;
  part(root, ".explorer-map canvas").focus({ preventScroll: true });
  // It is higher than the button and the drawing's top that were seen: all of it where it fits.
  root.scrollIntoView({ block: "start", behavior: isStill() ? "instant" : "smooth" });
}

/** Opens the map once; whatever ends it, then or later, ends all of it. */
async function begin(root: HTMLElement, setting: Setting): Promise<void> {
  root.dataset["state"] = "loading";
  part(root, ".explorer-notice").textContent = setting.words["explorer.loading"];
  const life = new AbortController();
  const { signal } = life;
  const end = (error: unknown) => {
    if (signal.aborted) return;
    life.abort();
    showDrawing(root, setting, error);
  };
  const patience = setTimeout(() => end(new Failure("network", "too slow")), PATIENCE);
  try {
    await openMap(root, setting, { signal, lost: end });
    if (!signal.aborted) showMap(root, setting);
  } catch (error) {
    end(error);
  } finally {
    clearTimeout(patience);
  }
}

/**
 * Makes the page's button open the map in the place of the drawing, once however often it is
 * pressed. What fails leaves the drawing where it is, with a notice. An address with a view opens
 * the map at once.
 */
export function startExplorer(root: HTMLElement): void {
  const setting = JSON.parse(part(root, "script.explorer-setting").textContent) as Setting;
  const open = () => {
    const state = root.dataset["state"];
    if (state !== "loading" && state !== "live") void begin(root, setting);
  };
  const button = part(root, "button.explorer-start");
  button.addEventListener("click", open);
  for (const intent of ["pointerenter", "focus"]) {
    button.addEventListener(intent, () => void drawsWebGl(), { once: true });
  }
  startCopyButton(part<HTMLButtonElement>(root, ".explorer-share"));
  if (asksForView(location.search) && !savesData()) open();
}
