import { minifySync, transformWithOxc } from "vite";

/** A TypeScript file without imports as one small classic script. `name` is its file name, for messages. */
export async function compileScript(source: string, name: string): Promise<string> {
  const { code } = await transformWithOxc(source, name, { target: "es2020", sourcemap: false });
  return minifySync(name.replace(/ts$/, "js"), code, {
    module: false,
    compress: { target: "es2020" },
    mangle: { toplevel: true },
    codegen: { removeWhitespace: true },
  }).code.trim();
}
