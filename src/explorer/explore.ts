import type { ExplorerFile } from "./data.ts";
import { atlasOf } from "./atlas.ts";
import { part } from "./dom.ts";
import { Explorer } from "./explorer.ts";
import type { Engine, EngineWords, Failure, GlMap } from "./gl.ts";
import type { Setting } from "./setting.ts";
import type { Box } from "./shapes.ts";
import { PADDING } from "./travel.ts";
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

/** Resolves when the counties are on the screen. */
function drawn(map: GlMap): Promise<void> {
  return new Promise((resolve) => {
    const look = ({
      sourceId,
      isSourceLoaded,
    }: {
      sourceId?: string;
      isSourceLoaded?: boolean;
    }) => {
      if (sourceId !== "counties" || !isSourceLoaded) return;
      map.off("sourcedata", look);
      map.once("render", () => resolve());
    };
    map.on("sourcedata", look);
  });
}

/** Opens the map with the view that the page's address names; resolves when it can be seen. `lost` is called when it is taken away later. */
export async function explore(
  root: HTMLElement,
  setting: Setting,
  engine: Engine,
  file: ExplorerFile,
  lost: (failure: Failure) => void,
): Promise<void> {
  const atlas = atlasOf(file);
  const view = readView(location.search, atlas.known(engine.bases));
  const map = await engine.open(part(root, ".explorer-map"), {
    language: setting.locale,
    words: engineWords(setting.words),
    bounds: atlas.boxOf(view),
    limits: LIMITS,
    padding: PADDING,
    base: view.base ?? engine.bases[0] ?? "",
    lost,
  });
  const explorer = new Explorer(root, { setting, engine, atlas, map }, view);
  const visible = drawn(map);
  explorer.begin();
  await visible;
}
