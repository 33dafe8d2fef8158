import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../files.ts";
import { runNode, start } from "./project.ts";

const SRC = join(import.meta.dirname, "../../src");

/** A folder whose script.ts runs this command by the real run(). */
function commandFolder(command: string): string {
  const script = `
    import { ContentError } from ${JSON.stringify(join(SRC, "content/error.ts"))};
    import { CommandError, run } from ${JSON.stringify(join(SRC, "commands/run.ts"))};
    await run(async (stop) => { ${command} });`;
  return temporaryFolder({ "script.ts": script });
}

test("an error that an editor can mend is its message, without a stack trace", async () => {
  const problem = `{ file: "content/a.json", field: "b", received: "c", expected: "d", fix: "e" }`;
  const content = await runNode(commandFolder(`throw new ContentError(${problem})`), ["script.ts"]);
  expect(content.output).toBe(
    "\ncontent/a.json › b\n  received  c\n  expected  d\n  to mend   e\n\n",
  );
  expect(content.code).toBe(1);
  const command = await runNode(commandFolder(`throw new CommandError("do this")`), ["script.ts"]);
  expect(command).toEqual({ code: 1, signal: null, output: "\ndo this\n\n" });
});

test("an error of the code itself keeps its stack trace", async () => {
  const { code, output } = await runNode(commandFolder(`throw new TypeError("oh")`), ["script.ts"]);
  expect(output).toMatch(/TypeError: oh\n\s+at .*script\.ts/);
  expect(code).toBe(1);
});

test("a command that ends well leaves the exit code alone", async () => {
  const { code, output } = await runNode(commandFolder("console.log('done')"), ["script.ts"]);
  expect({ code, output }).toEqual({ code: 0, output: "done\n" });
});

test.for(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
  "%s aborts the command, lets it clean up, and ends the process",
  async (signal) => {
    const waiting = start(
      commandFolder(`
        console.log("ready");
        try {
          await new Promise((_, reject) => {
            setTimeout(reject, 60_000);
            stop.addEventListener("abort", () => reject(stop.reason));
          });
        } finally {
          await new Promise((done) => setTimeout(done, 50));
          console.log("cleaned up");
        }`),
      [process.execPath, "script.ts"],
    );
    await waiting.printed(/ready/);
    // Twice, as from a terminal and from the process above: the second must not cut the cleaning short.
    waiting.process.kill(signal);
    waiting.process.kill(signal);
    expect(await waiting.ended).toEqual({ code: null, signal, output: "ready\ncleaned up\n" });
  },
);
