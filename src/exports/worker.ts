import { writeFileSync } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { renderPng } from "./png.ts";

/** A PNG for a worker to draw. */
export interface Order {
  svg: string;
  scale: number;
  /** File to write, whole or not at all. */
  file: string;
}

const { fontFiles } = workerData as { fontFiles: string[] };

// One order at a time: each is answered before the next is sent.
parentPort?.on("message", async ({ svg, scale, file }: Order) => {
  writeFileSync(file, await renderPng(svg, scale, fontFiles));
  parentPort?.postMessage(file);
});
