import { audit } from "../../tests/audit/run.ts";
import { run } from "./run.ts";

if (import.meta.main) {
  await run((stop) => audit(process.cwd(), process.argv.includes("--write"), stop));
}
