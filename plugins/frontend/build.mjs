// Builds the scripts: classic (Chromium refuses modules from file://), ES2020 with class fields, minified (ADR 10).
import { readdir, readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

// What joins an exercise borrows from the first script what that has anyway, once it is there: under
// instant navigation it may come later.
const ON_EXERCISE = {
  plugins: [
    {
      name: "borrowed",
      /** @param {import("esbuild").PluginBuild} build */
      setup({ onResolve, onLoad }) {
        onResolve({ filter: /^\.\.\/(dom|shuffle|types\/registry|words)\.mjs$/ }, () => ({ path: "exercise", namespace: "borrowed" }));
        onLoad({ filter: /.*/, namespace: "borrowed" }, () => ({
          contents: "export const { button, element, register, shuffled, words, written } = self.BELAJAR_EXERCISE;",
        }));
      },
    },
  ],
  banner: { js: 'customElements.whenDefined("belajar-quiz").then(() => {' },
  footer: { js: "});" },
};

const NOTE = "/* Built from plugins/frontend by `make update-generated`; do not edit. */";

// The record's page has loaded the script of progress; what it shares with it comes from there. Under
// instant navigation it may come earlier, hence the wait.
const ON_PROGRESS = {
  plugins: [
    {
      name: "shared",
      /** @param {import("esbuild").PluginBuild} build */
      setup({ onResolve, onLoad }) {
        const lent = fileURLToPath(new URL("src/record/shared.mjs", import.meta.url));
        onResolve({ filter: /^\.\.\/(dom|store|words|progress\/\w+|review\/due)\.mjs$/ }, () => ({ path: lent }));
        onLoad({ filter: /record.shared\.mjs$/ }, async ({ path }) => {
          const names = (await readFile(path, "utf8")).matchAll(/^export \{ (.*) \}/gm);
          const list = Array.from(names, (one) => one[1]).join(", ");
          return { contents: `export const { ${list} } = self.BELAJAR_PROGRESS;` };
        });
      },
    },
  ],
  banner: { js: 'customElements.whenDefined("belajar-catalogue").then(() => {' },
  footer: { js: "});" },
};

for (const [entry, file, more] of /** @type {[string, string, object?][]} */ ([
  ["src/exercise-define.mjs", "belajar.js"],
  ["src/types/define-fields.mjs", "belajar-fields.js"],
  ["src/types/define-likert.mjs", "belajar-likert.js"],
  ["src/types/define-case.mjs", "belajar-case.js"],
  ["src/report/define.mjs", "belajar-report.js", ON_EXERCISE],
  ["src/sitting/define.mjs", "belajar-sitting.js", ON_EXERCISE],
  ["src/types/define-arrange.mjs", "belajar-arrange.js"],
  ["src/progress/define.mjs", "belajar-progress.js"],
  ["src/record/define.mjs", "belajar-record.js", ON_PROGRESS],
  ["src/review/define.mjs", "belajar-review.js"],
  ["src/certificate/define.mjs", "belajar-certificate.js"],
  ["src/edit/define.mjs", "belajar-edit.js"],
  ["src/frame/define.mjs", "belajar-frame.js"],
  ["src/search/define.mjs", "belajar-search.js"],
  ["src/search/engine.mjs", "belajar-search-engine.js"],
])) {
  const bundle = await build({
    entryPoints: [entry],
    bundle: true,
    minify: true,
    write: false,
    format: "iife",
    target: "es2020",
    supported: { "class-field": true },
    charset: "utf8",
    logLevel: "warning",
    metafile: true,
    ...more,
  });
  const head = NOTE + (await licences(Object.keys(bundle.metafile.inputs)));
  await writeFile(new URL(`../belajar/static/${file}`, import.meta.url), `${head}\n${bundle.outputFiles[0].text}`);
}

/**
 * The licences of the packages that a bundle holds, which ask to be in every copy.
 * @param {string[]} inputs paths of the files that went into it
 */
async function licences(inputs) {
  const packages = new Set(inputs.map((path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1]));
  packages.delete(undefined);
  const texts = Array.from(packages, async (name) => {
    const folder = new URL(`node_modules/${name}/`, import.meta.url);
    const file = (await readdir(folder)).find((one) => /^licen[cs]e(\.|$)/i.test(one)) ?? "LICENSE";
    const text = await readFile(new URL(file, folder), "utf8");
    return `\n/* Holds ${name}:\n\n${text.trim()}\n*/`;
  });
  return (await Promise.all(texts)).join("");
}
