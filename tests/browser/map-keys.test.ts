import { expect, test } from "vitest";
import { countiesOf, neighboursOf, selectShapes } from "../../src/maps/topology.ts";
import { counties, topology } from "../boundaries/fixtures.ts";
import { openPage, useBrowser } from "./browser.ts";

useBrowser();

const codeOf = new Map(counties.map(({ adcode, name }) => [name.en, adcode]));
const neighbours = neighboursOf(
  selectShapes(
    countiesOf(topology),
    counties.map(({ adcode }) => adcode),
  ),
);

const KEYS = ["ArrowLeft", "ArrowUp", "ArrowRight", "ArrowDown"] as const;

/** Focuses the map and gives its status line. */
async function focusMap(path: string) {
  const page = await openPage(path);
  const map = page.locator(".map").first();
  await map.focus();
  return { page, map, reading: map.locator("[role=status]") };
}

test.each(["/embed/regions-map/", "/charts/regions-map/", "/zh/embed/regions-delisting-map/"])(
  "%s: the map is one tab stop, and arrow keys change the county that is announced",
  async (path) => {
    const { page, map, reading } = await focusMap(path);
    expect(await map.getAttribute("role")).toBe("application");
    expect(await map.getAttribute("aria-label")).toMatch(/arrow keys|方向键/);
    expect(await map.locator("[tabindex]").count()).toBe(0);
    const first = await reading.textContent();
    await page.keyboard.press("ArrowRight");
    const second = await reading.textContent();
    expect(first).toBeTruthy();
    expect(second).toBeTruthy();
    expect(second).not.toBe(first);
    expect(await map.locator(".cursor").count()).toBe(1);
    await page.keyboard.press("Tab");
    expect(await reading.textContent()).toBe("");
  },
);

test("a click chooses the county under the pointer: Bachu, with its group", async () => {
  const { page, map, reading } = await focusMap("/embed/regions-map/");
  await map.locator(".counties path", { hasText: "Bachu" }).click();
  expect(await reading.textContent()).toBe("Bachu (Maralbexi) County: Southern Xinjiang");
  await page.keyboard.press("ArrowDown");
  const [name] = (await reading.textContent())!.split(":");
  expect(neighbours.get("653130")).toContain(codeOf.get(name!));
});

test("keys reach all 209 counties, and go to a neighbour wherever one lies that way", async () => {
  const { page } = await focusMap("/embed/regions-map/");
  const moves = await page.evaluate((keys) => {
    const map = document.querySelector<HTMLElement>(".map")!;
    const paths = [...map.querySelectorAll<SVGPathElement>(".counties path")];
    const title = (path: SVGPathElement) => path.querySelector("title")!.textContent!;
    const middle = (path: SVGPathElement) => {
      const { x, y, width, height } = path.getBBox();
      return [x + width / 2, y + height / 2] as const;
    };
    const reading = map.querySelector(".reading")!;
    return paths.flatMap((path) =>
      keys.map((key) => {
        path.dispatchEvent(new MouseEvent("click", { bubbles: true }));
        map.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
        const to = paths.find((each) => reading.textContent!.startsWith(`${title(each)}:`))!;
        return { key, from: title(path), to: title(to), start: middle(path), end: middle(to) };
      }),
    );
  }, KEYS);
  expect(moves).toHaveLength(209 * 4);
  for (const { key, from, to, start, end } of moves.filter((move) => move.from !== move.to)) {
    const ahead = { ArrowLeft: 0, ArrowUp: 1, ArrowRight: 0, ArrowDown: 1 }[key];
    const sign = key === "ArrowLeft" || key === "ArrowUp" ? -1 : 1;
    expect((end[ahead]! - start[ahead]!) * sign, `${from}, ${key}: ${to}`).toBeGreaterThan(0);
  }
  const near = moves.filter(({ from, to }) =>
    neighbours.get(codeOf.get(from)!)!.includes(codeOf.get(to)!),
  );
  expect(near.length / moves.length).toBeGreaterThan(0.85);
  const reached = new Set([moves[0]!.from]);
  for (const name of reached) {
    for (const move of moves) if (move.from === name) reached.add(move.to);
  }
  expect(counties.map(({ name }) => name.en).filter((name) => !reached.has(name))).toEqual([]);
});

test("without script every county has its name as a title", async () => {
  const page = await openPage("/embed/regions-map/", { javaScriptEnabled: false });
  const titles = await page.locator(".counties path > title").allTextContents();
  expect(titles.toSorted()).toEqual(counties.map(({ name }) => name.en).toSorted());
});
