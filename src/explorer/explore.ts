import type { ExplorerFile } from "./data.ts";
import { atlasOf } from "./atlas.ts";
import { baseOf, BASES } from "./bases.ts";
import { watchContext } from "./context.ts";
import { part } from "./dom.ts";
import { drawn } from "./drawn.ts";
import { Explorer } from "./explorer.ts";
import { Failure, type Engine, type EngineWords } from "./gl.ts";
import type { Life } from "./open.ts";
import type { Setting } from "./setting.ts";
import type { Box } from "./shapes.ts";
import { SHAPES } from "./style.ts";
import { roomAround } from "./travel.ts";
import { readView } from "./view.ts";
import type { ExplorerWords } from "./words.ts";

/** How far from the counties one may look. */
const LIMITS: Box = [55, 0, 150, 60];

function engineWords(words: ExplorerWords): EngineWords {
  return {
    title: words["explorer.map"],
    attribution: words["explorer.attribution"],
    attributionToggle: words["explorer.attributionToggle"],
    wheel: words["explorer.wheel"],
    wheelMac: words["explorer.wheelMac"],
    fingers: words["explorer.fingers"],
    kilometres: words["explorer.kilometres"],
    metres: words["explorer.metres"],
  };
}

const afterNextFrame = (then: () => void) => requestAnimationFrame(() => void setTimeout(then));

/** Opens the map with the view that the page's address names; resolves when it can be seen. */
export async function explore(
  root: HTMLElement,
  setting: Setting,
  { engine: coming, file }: { engine: Promise<Engine>; file: ExplorerFile },
  { signal, lost }: Life,
): Promise<void> {
  // While the engine is on its way.
  const atlas = atlasOf(file);
  const view = readView(location.search, atlas.known(BASES));
  const explorer = new Explorer(root, { setting, atlas, signal }, view);
  const engine = await coming;
  signal.throwIfAborted();
  const stage = part(root, ".explorer-map");
  const { map, base } = await engine.open(stage, {
    language: setting.locale,
    words: engineWords(setting.words),
    bounds: atlas.boxOf(view),
    limits: LIMITS,
    padding: roomAround(view),
    base: baseOf(view),
    first: explorer.first(engine.fonts),
    signal,
    lost,
  });
  signal.throwIfAborted();
  map.getCanvas().setAttribute("aria-describedby", "explorer-keys");
  stage.ariaBusy = "true";
  map.once("idle", () => (stage.ariaBusy = "false"));
  watchContext(map, signal, () => lost(new Failure("lost")));
  const visible = drawn(map, SHAPES);
  explorer.begin({ engine, map, base });
  await visible;
  // Names are added when the reader sees the counties.
  afterNextFrame(() => {
    if (!signal.aborted) explorer.draw();
  });
}
