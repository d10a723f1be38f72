// Builds the scripts: classic (Chromium refuses modules from file://), readable, ES2020 with class fields.
import { writeFile } from "node:fs/promises";
import { build } from "esbuild";
import ts from "typescript";

const NOTE = "// Built from plugins/frontend by `make update-generated`; do not edit.\n";

for (const [entry, file] of [
  ["src/exercise-define.mjs", "belajar.js"],
  ["src/types/define-fields.mjs", "belajar-fields.js"],
  ["src/types/define-arrange.mjs", "belajar-arrange.js"],
  ["src/progress/define.mjs", "belajar-progress.js"],
]) {
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2020",
    supported: { "class-field": true },
    charset: "utf8",
    logLevel: "warning",
  });
  // The sources carry the comments; a reader of the shipped script on a slow line should not pay for them.
  const { outputText } = ts.transpileModule(bundle.outputFiles[0].text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true, newLine: ts.NewLineKind.LineFeed },
  });
  const tabbed = outputText.replace(/^( {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4));
  await writeFile(new URL(`../belajar/static/${file}`, import.meta.url), NOTE + tabbed);
}
