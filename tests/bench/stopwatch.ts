import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { median } from "d3";

/** Something that draws, and how long each time took in ms. */
export class Stopwatch {
  readonly times: number[] = [];
  /** What was drawn last. */
  svg = "";
  private readonly draw: () => string | Promise<string>;

  constructor(draw: () => string | Promise<string>) {
    this.draw = draw;
  }

  /** Draws once. */
  async run(): Promise<void> {
    const start = performance.now();
    const drawn = this.draw();
    // Only what is a promise waits: a turn of the event loop would fall on those that need none.
    this.svg = typeof drawn === "string" ? drawn : await drawn;
    this.times.push(performance.now() - start);
  }

  get median(): number {
    return median(this.times) ?? 0;
  }
}

/**
 * Runs all of them in turn, again and again, so that whatever else the machine does falls on each
 * alike. `before` prepares a round and is not timed; the first `warmUp` rounds are not counted.
 */
export async function interleave(
  watches: readonly Stopwatch[],
  { rounds, warmUp, before }: { rounds: number; warmUp: number; before(): void },
): Promise<void> {
  for (let round = 0; round < warmUp + rounds; round++) {
    before();
    for (const watch of watches) await watch.run();
    if (round === warmUp - 1) for (const { times } of watches) times.length = 0;
  }
}

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

/** Bytes on the heap that something still holds. */
export function heldBytes(): number {
  collect();
  return process.memoryUsage().heapUsed;
}
