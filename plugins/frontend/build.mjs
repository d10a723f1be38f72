// Builds the scripts: classic (Chromium refuses modules from file://), readable, ES2020 with class fields.
import { readFile, writeFile } from "node:fs/promises";
import { build } from "esbuild";
import ts from "typescript";

const NOTE = "// Built from plugins/frontend by `make update-generated`; do not edit.\n";

for (const [entry, file] of [
  ["src/exercise-define.mjs", "belajar.js"],
  ["src/types/define-fields.mjs", "belajar-fields.js"],
  ["src/progress/define.mjs", "belajar-progress.js"],
  ["src/certificate/define.mjs", "belajar-certificate.js"],
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
    metafile: true,
  });
  // The sources carry the comments; a reader of the shipped script on a slow line should not pay for them.
  const { outputText } = ts.transpileModule(bundle.outputFiles[0].text, {
    compilerOptions: { target: ts.ScriptTarget.ES2022, removeComments: true, newLine: ts.NewLineKind.LineFeed },
  });
  const tabbed = outputText.replace(/^( {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4));
  const head = NOTE + (await licences(Object.keys(bundle.metafile.inputs)));
  await writeFile(new URL(`../belajar/static/${file}`, import.meta.url), head + tabbed);
}

/**
 * The licences of the packages that a bundle holds, which ask to be in every copy.
 * @param {string[]} inputs paths of the files that went into it
 */
async function licences(inputs) {
  const packages = new Set(inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]));
  packages.delete(undefined);
  const texts = Array.from(packages, async (name) => {
    const text = await readFile(new URL(`node_modules/${name}/LICENSE`, import.meta.url), "utf8");
    return `/* Holds ${name}:\n\n${text.trim()}\n*/\n`;
  });
  return (await Promise.all(texts)).join("");
}
