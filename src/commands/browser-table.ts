import { markdownTable } from "./readme.ts";

/** What is used of vitest's report as JSON. */
export interface Report {
  testResults: readonly {
    assertionResults: readonly { status: string; meta: { browser?: string } }[];
  }[];
}

/** How many tests ran in each browser and how many of them passed; those that were skipped did not run. */
export function browserTable({ testResults }: Report): string {
  const ran = testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === "passed" || status === "failed");
  const browsers = [...new Set(ran.map(({ meta }) => meta.browser ?? "none that started"))];
  const rows = browsers.toSorted().map((browser) => {
    const own = ran.filter(({ meta }) => (meta.browser ?? "none that started") === browser);
    const passed = own.filter(({ status }) => status === "passed");
    return [browser, String(own.length), String(passed.length)];
  });
  return markdownTable(["browser", "tests", "passed"], rows);
}
