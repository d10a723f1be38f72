// The offline copy: which address is which file, and when a download may begin.
import assert from "node:assert/strict";
import { beforeEach, test } from "node:test";
import { entriesOf, entryAt, folderAt, hashOf, isNamedByContent } from "../src/app/entries.mjs";
import { fill } from "../src/app/fill.mjs";
import { leave, note } from "../src/app/notes.mjs";
import { megabytes, said } from "../src/app/words.mjs";

const ROOT = "https://host.example/a/nilai/";
const PAGE = `${ROOT}modul/dasar/`;
const FILES = [["", "aa", 100], ["modul/dasar/", "bb", 200], ["assets/x.0123abcd.js", "cc", 50], ["gambar/a (1)#50%.svg", "dd", 5], ["kenapa:.html", "ee", 5]];

test("a page is found by every way to write its address", () => {
  const entries = entriesOf(ROOT, FILES);
  for (const one of ["", "?dari=beranda", "#bagian", "index.html", "index.html?a=/b/#c/"]) assert.equal(entryAt(entries, PAGE + one)?.hash, "bb", one);
  assert.equal(entryAt(entries, ROOT)?.hash, "aa");
  assert.equal(entryAt(entries, `${ROOT}kenapa:.html`)?.hash, "ee");
  for (const one of ["gambar/a%20(1)%2350%25.svg", "gambar/a%20%281%29%2350%25.svg"]) assert.equal(entryAt(entries, ROOT + one)?.hash, "dd", one);
});

test("what is not listed is not found, nor what lies beside the portal", () => {
  const entries = entriesOf(ROOT, FILES);
  for (const one of [`${PAGE}lain/`, "https://host.example/a/", `https://host.example/lain/?${PAGE}`, `${ROOT}%E0%A4%A`]) assert.equal(entryAt(entries, one), undefined, one);
  assert.equal(folderAt(entries, `${ROOT}modul/dasar?a`)?.href, PAGE);
  assert.equal(folderAt(entries, `${ROOT}modul`), undefined);
});

test("only names with a hash may come from the browser's own cache", () => {
  assert.ok(isNamedByContent(`${ROOT}assets/stylesheets/main.57a0d79d.min.css`));
  assert.ok(!isNamedByContent(`${ROOT}assets/portal.css`));
  assert.ok(!isNamedByContent(`${ROOT}dokumen/20260228.pdf`));
});

test("the hash is that of the build", async () => assert.equal(await hashOf(new TextEncoder().encode("abc").buffer), "ba7816bf8f01"));

test("words say size and progress, and offer what can be done", () => {
  globalThis.BELAJAR_STRINGS = { app_absent: "Belum: {size}", app_saving: "{percent} %", app_save: "Simpan" };
  assert.deepEqual(said({ kind: "absent", total: 2256013 }), { text: "Belum: 2,3 MB", action: "save", label: "Simpan" });
  assert.deepEqual(said({ kind: "saving", done: 47, total: 100 }), { text: "40 %", action: "", label: "" });
  assert.deepEqual(said({ kind: "unknown" }), { text: "", action: "", label: "" });
  assert.equal(megabytes(300), "0,1 MB");
});

/** What a worker has around it, so far as filling asks for it. */
class Cache {
  kept = new Map();
  keys = async () => [...this.kept.keys()].map((url) => ({ url }));
  put = async (key, response) => void this.kept.set(key, response);
  delete = async (key) => this.kept.delete(key);
  match = async (key) => this.kept.get(key)?.clone();
}

const line = {};
Object.defineProperty(globalThis, "navigator", { value: { connection: line }, configurable: true });

let files, notes, told, fetched, keep;
beforeEach(() => {
  [files, notes, told, fetched] = [new Cache(), new Cache(), [], []];
  globalThis.caches = { open: async () => notes, match: async (key) => notes.match(key) };
  for (const name of Object.keys(line)) delete line[name];
  keep = () => true;
});

const version = (limit, listed = FILES) => {
  const entries = entriesOf(ROOT, listed);
  return {
    ...{ root: ROOT, version: "v", limit, entries, cache: async () => files },
    keep: async (request) => {
      fetched.push(request.cache);
      const entry = entryAt(entries, request.url);
      const isKept = keep(entry.hash, request);
      if (isKept) await files.put(entry.key, new Response(""));
      return isKept;
    },
    broadcast: async (one) => void told.push(one?.kind ?? "kept"),
  };
};

test("what is small comes unasked, and all of it", async () => {
  await fill(version(360), {});
  assert.equal(files.kept.size, FILES.length);
  assert.equal(told.at(-1), "kept");
  assert.deepEqual(fetched.sort(), ["default", "no-cache", "no-cache", "no-cache", "no-cache"]);
});

test("what is large, or paid for, asks first and fetches nothing", async () => {
  await assert.rejects(fill(version(359), {}));
  for (const paid of [{ saveData: true }, { type: "cellular" }]) {
    Object.assign(line, { saveData: false, type: "wifi" }, paid);
    await assert.rejects(fill(version(360), {}));
  }
  assert.deepEqual([fetched, told], [[], ["asks", "asks", "asks"]]);
  assert.deepEqual(await note(ROOT, "told"), { kind: "asks", version: "v", done: 0, total: 360 });
  await leave(ROOT, "agreed", 360);
  await fill(version(0), {});
  assert.equal(await note(ROOT, "agreed"), undefined); // for this time only
});

test("only what is missing counts, and only that is fetched", async () => {
  await fill(version(360), {});
  fetched.length = 0;
  await fill(version(10, [...FILES, ["baru.css", "ff", 10]]), {});
  assert.deepEqual(fetched, ["no-cache"]);
});

test("a broken line is told, and what came stays", async () => {
  keep = (hash) => {
    if (hash === "ee") throw new TypeError("Failed to fetch");
    return true;
  };
  await assert.rejects(fill(version(360), {}));
  const { kind, done } = await note(ROOT, "told");
  assert.deepEqual([kind, done], ["stopped", 355]);
  keep = () => true;
  fetched.length = 0;
  await fill(version(360), {});
  assert.equal(fetched.length, 1);
  assert.equal(await note(ROOT, "told"), undefined);
});

test("a file that is not the listed one is asked for past every cache, once", async () => {
  keep = (hash, { cache }) => hash !== "bb" || cache === "reload";
  await fill(version(360), {});
  keep = (hash) => hash !== "b2";
  await assert.rejects(fill(version(360, [["modul/dasar/", "b2", 200]]), {}));
  assert.equal((await note(ROOT, "told")).kind, "changed");
});

test("a full device is told, also when no note fits any more", async () => {
  keep = () => {
    throw Object.assign(new Error("full"), { name: "QuotaExceededError" });
  };
  notes.put = async () => Promise.reject(new Error("full"));
  await assert.rejects(fill(version(360), {}));
  assert.equal(told.at(-1), "full");
});

test("what the version in use throws away meanwhile is fetched again", async () => {
  let thrown = 0;
  keep = () => {
    if (!thrown++) files.kept.set("x", 1);
    return true;
  };
  const one = version(360);
  const all = one.keep;
  one.keep = async (request) => {
    const kept = await all(request);
    if (thrown === FILES.length && files.kept.delete([...files.kept.keys()][0])) files.kept.delete([...files.kept.keys()][0]);
    return kept;
  };
  await fill(one, {});
  for (const { key } of one.entries.values()) assert.ok(files.kept.has(key), key);
});
