import { expect, test } from "vitest";
import { changeBase } from "../../src/explorer/base.ts";
import type { Engine, GlMap } from "../../src/explorer/gl.ts";

/** An engine whose backgrounds come as they are told to. */
function kitOf(come: (base: string, signal: AbortSignal) => Promise<void>) {
  const asked: string[] = [];
  const engine = {
    setBase: (_: GlMap, base: string, signal: AbortSignal) => {
      asked.push(base);
      return come(base, signal);
    },
  } as Engine;
  return { asked, kit: { engine, map: {} as GlMap } };
}

const never = new AbortController().signal;

test("a background that comes is there", async () => {
  const { asked, kit } = kitOf(() => Promise.resolve());
  expect(await changeBase(kit, "satellite", never)).toBe("satellite");
  expect(asked).toEqual(["satellite"]);
});

test("in the place of one that does not come there is plain land", async () => {
  const { asked, kit } = kitOf((base) =>
    base === "plain" ? Promise.resolve() : Promise.reject(new Error("403")),
  );
  expect(await changeBase(kit, "satellite", never)).toBe("plain");
  expect(asked).toEqual(["satellite", "plain"]);
});

test("plain land that does not come is an error, asked for once", async () => {
  const { asked, kit } = kitOf(() => Promise.reject(new Error("lost")));
  await expect(changeBase(kit, "plain", never)).rejects.toThrow("lost");
  expect(asked).toEqual(["plain"]);
});

test("one that is no longer wanted is nobody's, and nothing takes its place", async () => {
  const life = new AbortController();
  const { asked, kit } = kitOf((_, signal) => {
    life.abort();
    return Promise.reject(signal.reason as Error);
  });
  expect(await changeBase(kit, "satellite", life.signal)).toBe(null);
  expect(asked).toEqual(["satellite"]);
});
