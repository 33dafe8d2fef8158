import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { createServer, type AddressInfo } from "node:net";
import type { OtherBrowsers } from "../../src/commands/other-browsers.ts";
import type { Start, Visitor } from "./visitor.ts";

/** What is used of selenium-webdriver, which this folder's own package.json brings. */
interface Selenium {
  Builder: new () => Builder;
  By: { css(selector: string): unknown };
  Key: Readonly<Record<"ENTER" | "ESCAPE" | "TAB", string>>;
}

interface Builder {
  usingServer(url: string): Builder;
  withCapabilities(capabilities: object): Builder;
  build(): Promise<WebDriver>;
}

interface WebDriver {
  get(url: string): Promise<void>;
  getCapabilities(): Promise<{ get(name: "browserVersion"): unknown }>;
  executeScript(body: string, ...args: readonly unknown[]): Promise<never>;
  findElement(by: unknown): { click(): Promise<void> };
  actions(): { sendKeys(key: string): { perform(): Promise<void> } };
  manage(): { window(): { setRect(size: { width: number; height: number }): Promise<unknown> } };
  quit(): Promise<void>;
}

const PACKAGE: string = "selenium-webdriver";

/** Starts a display of its own, on the first free number, which Xvfb writes to its fourth channel. */
async function startDisplay(xvfb: string): Promise<{ display: string; process: ChildProcess }> {
  const process = spawn(xvfb, ["-displayfd", "3", "-screen", "0", "1400x1000x24"], {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
  });
  const [number] = (await once(process.stdio[3]!, "data")) as [Buffer];
  return { display: `:${String(number).trim()}`, process };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** Waits until the driver answers; it says nothing of its own accord. */
async function answers(url: string): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    // oxlint-disable-next-line no-await-in-loop -- one try after the other
    const ok = await fetch(`${url}/status`).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    // oxlint-disable-next-line no-await-in-loop -- a moment between two tries
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`WebKitWebDriver does not answer at ${url}`);
}

async function visitorOf(
  { By, Key }: Selenium,
  driver: WebDriver,
  close: () => Promise<void>,
): Promise<Visitor> {
  const version = (await driver.getCapabilities()).get("browserVersion");
  return {
    version: String(version),
    open: (url) => driver.get(url),
    ask: (question, ...args) =>
      driver.executeScript(`return (${String(question)})(...arguments)`, ...args),
    click: (selector) => driver.findElement(By.css(selector)).click(),
    press: async (key) => {
      const code = { Enter: Key.ENTER, Escape: Key.ESCAPE, Tab: Key.TAB }[key];
      await driver.actions().sendKeys(code).perform();
    },
    // WebKitGTK's driver has no command for it.
    pdf: () => Promise.resolve(null),
    close,
  };
}

/** Starts WebKitGTK's own small browser on a display of its own, driven by WebKitWebDriver. */
export async function startWebKit(paths: OtherBrowsers, { gl = true }: Start): Promise<Visitor> {
  const { display, process: screen } = await startDisplay(paths.xvfb);
  const port = await freePort();
  const service = spawn(paths.webkitDriver, [`--port=${port}`], {
    stdio: "ignore",
    env: { ...process.env, DISPLAY: display },
  });
  const url = `http://127.0.0.1:${port}`;
  const end = () => {
    service.kill();
    screen.kill();
  };
  try {
    await answers(url);
    const args = ["--automation", `--enable-webgl=${gl ? "true" : "false"}`];
    const capabilities = {
      browserName: "MiniBrowser",
      "webkitgtk:browserOptions": { binary: paths.miniBrowser, args },
    };
    const module = (await import(PACKAGE)) as { default: Selenium };
    const selenium = module.default;
    const driver = await new selenium.Builder()
      .usingServer(url)
      .withCapabilities(capabilities)
      .build();
    await driver.manage().window().setRect({ width: 1300, height: 950 });
    return await visitorOf(selenium, driver, () => driver.quit().finally(end));
  } catch (error) {
    end();
    throw error;
  }
}
