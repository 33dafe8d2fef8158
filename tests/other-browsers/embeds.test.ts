import { describe, expect, test } from "vitest";
import { CHARTS, columns, publish, snippetOf, useHost, WIDTHS } from "../clients/host.ts";
import { PROTOCOLS } from "../clients/protocols.ts";
import { BROWSERS, openFramed, useVisitor, type Visitor } from "./visitor.ts";

useHost();

/** How high the page of each column's chart is at the column's width, asked on a page that may look into it. */
async function heightsInside(visitor: Visitor): Promise<number[]> {
  const heights: number[] = [];
  for (const [i, width] of WIDTHS.entries()) {
    // oxlint-disable-next-line no-await-in-loop -- one window, one page after the other
    await openFramed(visitor, `/embed/${CHARTS[i]}/`, width);
    // oxlint-disable-next-line no-await-in-loop -- as above
    const height = await visitor.ask(() => {
      const page = document.querySelector("iframe")!.contentDocument!;
      return page.querySelector("main")!.getBoundingClientRect().height;
    });
    heights.push(height);
  }
  return heights;
}

/** How high the host's frames are, after each was in sight once, so that none rests. */
function heightsOutside(visitor: Visitor): Promise<number[]> {
  return visitor.ask(async () => {
    const frames = [...document.querySelectorAll("iframe")];
    for (const frame of frames) {
      frame.scrollIntoView({ block: "center", behavior: "instant" });
      // oxlint-disable-next-line no-await-in-loop -- the eye goes down the page
      await new Promise((done) => setTimeout(done, 100));
    }
    return frames.map((frame) => frame.getBoundingClientRect().height);
  });
}

/** Waits until every frame is as high as its page, or at most `within` px higher. */
async function expectSettled(visitor: Visitor, inside: readonly number[], within: number) {
  const misfits = async () => {
    const outside = await heightsOutside(visitor);
    const over = outside.map((height, i) => height - (inside[i] ?? 0));
    const settled = over.length === WIDTHS.length && over.every((px) => px > -1 && px <= within);
    return settled ? [] : over;
  };
  await expect.poll(misfits, { timeout: 20_000, interval: 200 }).toEqual([]);
}

describe.each(BROWSERS)("%s", (name) => {
  const visitor = useVisitor(name);

  test.each(Object.keys(PROTOCOLS))("a host with %s gives every embed its height", async (host) => {
    const inside = await heightsInside(visitor());
    await visitor().open(publish({ body: (await PROTOCOLS[host]?.()) ?? "" }));
    await expectSettled(visitor(), inside, 1);
  });

  test("a host without any script gives every embed its height within 8 px", async () => {
    const inside = await heightsInside(visitor());
    await visitor().open(publish({ body: columns((chart) => snippetOf(chart, "frame")) }));
    await expectSettled(visitor(), inside, 8);
  });
});
