import { createServer, type AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { portOf, requirePort, serve } from "../../src/commands/serve.ts";
import { temporaryFolder } from "../files.ts";
import { runNode } from "./project.ts";

const SERVE = join(import.meta.dirname, "../../src/commands/serve.ts");

/** A port that another program holds until the test has ended. */
async function usedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

test("PORT names a port; left out or empty it is 4321", () => {
  expect([undefined, "", "8080", "0", "65535"].map(portOf)).toEqual([4321, 4321, 8080, 0, 65535]);
});

test.for(["abc", "80.5", "-1", "65536", "1e3", "0x50", " 80", "4321;"])(
  "PORT=%s is refused",
  (text) => {
    expect(() => portOf(text)).toThrow(
      `PORT is ${JSON.stringify(text)}; it must be a whole number from 0 to 65535, for example PORT=4322.`,
    );
  },
);

test("a port in use says what to do, before a build and after it", async () => {
  const port = await usedPort();
  const message = `Port ${port} is in use by another program.\nStop that program, or choose another port: PORT=${port === 65535 ? 4321 : port + 1} npm start`;
  await expect(requirePort(port)).rejects.toThrow(message);
  await expect(serve(temporaryFolder(), port)).rejects.toThrow(message);
});

test("a free port is left free for the server", async () => {
  await requirePort(0);
  const port = await usedPort();
  await expect(requirePort(port)).rejects.toMatchObject({ name: "CommandError" });
});

// In an empty folder: a build would fail on the missing content.
test("npm start says so at once, without building, in one screen", async () => {
  const root = temporaryFolder();
  const port = await usedPort();
  for (const [text, start] of [
    [`${port}`, `\nPort ${port} is in use`],
    ["abc", '\nPORT is "abc"'],
  ] as const) {
    const { code, output } = await runNode(root, [SERVE], { PORT: text });
    expect(code).toBe(1);
    expect(output.startsWith(start)).toBe(true);
    expect(output.trim().split("\n").length).toBeLessThanOrEqual(2);
  }
});
