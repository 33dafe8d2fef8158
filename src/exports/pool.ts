import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { Order } from "./worker.ts";

/** Has one worker draw its share; resolves when the queue is empty, rejects with the worker's own error. */
function work(queue: Order[], fontFiles: readonly string[], done: () => void): Promise<void> {
  const worker = new Worker(new URL("worker.ts", import.meta.url), { workerData: { fontFiles } });
  return new Promise<void>((resolve, reject) => {
    const next = () => {
      const order = queue.shift();
      if (order) worker.postMessage(order);
      else resolve();
    };
    worker.on("message", () => {
      done();
      next();
    });
    worker.on("error", reject);
    next();
  }).finally(() => worker.terminate());
}

/** Draws PNGs on every core; `progress` is told after each how many are done. */
export async function drawAll(
  orders: readonly Order[],
  fontFiles: readonly string[],
  progress: (done: number) => void,
): Promise<void> {
  const queue = [...orders];
  const workers = Math.min(availableParallelism(), queue.length);
  let count = 0;
  const done = () => progress(++count);
  await Promise.all(Array.from({ length: workers }, () => work(queue, fontFiles, done)));
}
