import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { findChromium } from "../../src/commands/chromium.ts";

/** Sends a command of the DevTools protocol, to a page where its session is named. */
type Send = (method: string, params?: object, sessionId?: string) => Promise<Answer>;

/** What the commands used here answer. */
interface Answer {
  targetId: string;
  sessionId: string;
  browserContextId: string;
  targetInfos: { type: string }[];
  metrics: { name: string; value: number }[];
  result: { value: unknown };
}

/**
 * A Chromium without a test library in its pages: one that waits for every frame's script context
 * makes each frame dearer than it is for a reader.
 */
export interface BareBrowser {
  send: Send;
  close(): Promise<void>;
}

const ARGS = [
  "--headless",
  "--no-sandbox",
  "--no-first-run",
  "--remote-debugging-port=0",
  // One process for the page and its frames, so that all of their tasks are on one main thread.
  "--disable-features=IsolateOrigins,site-per-process",
];

async function addressOf(process: ChildProcess): Promise<string> {
  let said = "";
  for await (const text of process.stderr ?? []) {
    said += String(text);
    const [, address] = /DevTools listening on (\S+)/.exec(said) ?? [];
    if (address) return address;
  }
  throw new Error(`Chromium ended before it could be spoken to:\n${said}`);
}

function sender(socket: WebSocket): Send {
  const waiting = new Map<number, (answer: { result: Answer; error?: object }) => void>();
  socket.addEventListener("message", ({ data }) => {
    const answer = JSON.parse(String(data)) as { id: number; result: Answer; error?: object };
    waiting.get(answer.id)?.(answer);
    waiting.delete(answer.id);
  });
  let count = 0;
  return (method, params = {}, sessionId) => {
    const id = (count += 1);
    return new Promise((resolve, reject) => {
      waiting.set(id, ({ result, error }) =>
        error ? reject(new Error(`${method}: ${JSON.stringify(error)}`)) : resolve(result),
      );
      socket.send(JSON.stringify({ id, method, params, sessionId }));
    });
  };
}

/** Starts Chromium with a profile of its own, which goes with it. */
export async function launchBare(): Promise<BareBrowser> {
  const profile = mkdtempSync(join(tmpdir(), "bench-profile-"));
  const child = spawn(findChromium(), [...ARGS, `--user-data-dir=${profile}`, "about:blank"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  const ended = once(child, "exit");
  const socket = new WebSocket(await addressOf(child));
  await once(socket as unknown as EventTarget, "open");
  const send = sender(socket);
  return {
    send,
    async close() {
      await send("Browser.close");
      await ended;
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    },
  };
}
