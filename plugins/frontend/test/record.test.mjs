import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { gainBetween, normalisedGain } from "../src/progress/gain.mjs";
import { csv } from "../src/record/csv.mjs";
import { FileError, MIGRATIONS, read, written } from "../src/record/file.mjs";
import { plan } from "../src/record/merge.mjs";
import { Shelf } from "../src/record/shelf.mjs";
import { Standing } from "../src/record/standing.mjs";

const SITE = "portal-uji";
const NOW = Date.parse("2026-11-24T00:00:00.000Z");
const V1 = readFileSync(new URL("../../../tests/fixtures/record-v1.json", import.meta.url), "utf8");
const v1 = () => JSON.parse(V1);
const taken = (file, migrations) => read(JSON.stringify(file), SITE, NOW, migrations);

/** A stand-in for localStorage that holds so many characters. */
class Box {
  #kept = new Map();
  constructor(room = Infinity) {
    this.room = room;
    return new Proxy(this, {
      ownKeys: () => [...this.#kept.keys()],
      getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
      get: (_, name) => this[name].bind?.(this),
      set: (_, name, value) => Reflect.set(this, name, value),
    });
  }
  getItem(key) {
    return this.#kept.get(key) ?? null;
  }
  setItem(key, text) {
    const others = [...this.#kept].filter(([one]) => one !== key);
    if (others.reduce((sum, [one, value]) => sum + one.length + value.length, key.length + text.length) > this.room) {
      throw new Error("QuotaExceededError");
    }
    this.#kept.set(key, text);
  }
  removeItem(key) {
    this.#kept.delete(key);
  }
  all() {
    return Object.fromEntries(this.#kept);
  }
}
const shelf = (box) => new Shelf(SITE, () => box);
const entry = (at, percent, n = 1) => ({ n, at: `2026-11-${at}T00:00:00.000Z`, score: percent / 10, max: 10, percent, passed: percent >= 70 });
const quiz = (over) => ({ v: 1, n: 1, seed: 1, items: {}, done: null, history: [], ...over });
const answer = (r, t, over = {}) => ({ h: "0a1b2c3d", r, t, ...over });
const merge = (ours, theirs, name = "quiz/q") =>
  plan(new Map([[name, ours]]), new Map([[name, theirs]]), () => true);

test("a file of version 1 still loads, whole", () => {
  assert.deepEqual(Object.fromEntries(read(V1, SITE, NOW)), v1().records);
});

test("what is written is read again as it was", () => {
  const records = read(V1, SITE, NOW);
  assert.deepEqual(read(written(SITE, records, NOW), SITE, NOW), records);
});

test("migrations lead an old file to the newest version, one step each", () => {
  const steps = [
    (file) => ({ ...file, records: {}, moved: file.records }),
    (file) => ({ ...file, records: { path: file.moved.path } }),
  ];
  assert.deepEqual([...taken(v1(), steps).keys()], ["path"]);
  assert.deepEqual([...taken({ ...v1(), version: 2, moved: v1().records }, steps).keys()], ["path"]);
  assert.throws(() => taken({ ...v1(), version: 4 }, steps), { message: "import_newer", values: { version: 4, newest: 3 } });
});

const changed = (change) => {
  const file = v1();
  change(file.records);
  return JSON.stringify(file);
};
const refused = {
  "no JSON": ["{", "import_unreadable"],
  "nothing": ["", "import_unreadable"],
  "JSON too deep": ["[".repeat(200_000), "import_unreadable"],
  "null": ["null", "import_foreign"],
  "another format": ['{"format":"scorm","version":1}', "import_foreign"],
  "another site": [V1.replace("portal-uji", "lain"), "import_other_site"],
  "a newer version": [V1.replace('"version": 1', '"version": 2'), "import_newer"],
  "no version": [V1.replace('"version": 1', '"version": "1"'), "import_broken"],
  "a list of records": [JSON.stringify({ ...v1(), records: [] }), "import_broken"],
  "__proto__ as a key": [V1.replace('"module/tujuan"', '"__proto__"'), "import_broken"],
  "__proto__ inside an answer": [V1.replace('"h": "0a1b2c3d"', '"__proto__": {"h": "0a1b2c3d"}'), "import_broken"],
  "constructor as an item": [V1.replace('"akhir-satu"', '"constructor"'), "import_broken"],
  "prototype as a quiz": [V1.replace("quiz/tes-akhir", "quiz/prototype"), "import_broken"],
  "an id that leaves its place": [V1.replace("module/tujuan", "module/../learner"), "import_broken"],
  "another kind of record": [V1.replace("module/tujuan", "learner"), "import_broken"],
  "markup as a path": [changed((r) => (r.path.id = "<img>")), "import_broken"],
  "a newer record": [changed((r) => (r.path.v = 2)), "import_broken"],
  "a percent above 100": [changed((r) => (r["quiz/tes"].history[0].percent = 101)), "import_broken"],
  "a percent in words": [changed((r) => (r["quiz/tes"].history[0].percent = "99")), "import_broken"],
  "an attempt without date": [changed((r) => delete r["quiz/tes"].history[0].at), "import_broken"],
  "a day that is none": [changed((r) => (r["quiz/tes"].history[0].at = "2026-13-02T02:00:00.000Z")), "import_broken"],
  "a passed that is no boolean": [changed((r) => (r["quiz/tes"].history[0].passed = 1)), "import_broken"],
  "a history that is none": [changed((r) => (r["quiz/tes"].history = { length: 1 })), "import_broken"],
  "attempt zero": [changed((r) => (r["quiz/tes"].n = 0)), "import_broken"],
  "a response that is an object": [changed((r) => (r["quiz/tes"].items["tes-satu"].r = { a: 1 })), "import_broken"],
  "a response that is huge": [changed((r) => (r["quiz/tes"].items["tes-satu"].r = "a".repeat(5001))), "import_broken"],
  "a response of lists": [changed((r) => (r["quiz/tes"].items["tes-satu"].r = [["a"]])), "import_broken"],
  "a hash that is none": [changed((r) => (r["quiz/tes"].items["tes-satu"].h = "xyz")), "import_broken"],
  "a read mark that is no date": [changed((r) => (r["module/tujuan"].read = true)), "import_broken"],
  "too long a history": [changed((r) => (r["quiz/tes"].history = Array(10_001).fill(entry("02", 50)))), "import_broken"],
};
for (const [what, [content, message]] of Object.entries(refused)) {
  test(`refused: ${what}`, () => {
    assert.throws(() => read(content, SITE, NOW), (error) => error instanceof FileError && error.message === message);
    assert.equal({}.h, undefined);
  });
}

test("a refused file says where it is broken", () => {
  assert.throws(() => read(refused["a percent above 100"][0], SITE, NOW), { values: { where: "quiz/tes/history/0/percent" } });
});

test("unknown fields are dropped, and a time from the future counts as now", () => {
  const file = v1();
  Object.assign(file.records["quiz/tes"], { evil: "x" });
  file.records["quiz/tes"].items["tes-satu"].t = NOW + 1e9;
  const record = taken(file).get("quiz/tes");
  assert.equal(record.evil, undefined);
  assert.equal(record.items["tes-satu"].t, NOW);
});

test("attempts of both devices are kept in the order of time, the better of two at one time", () => {
  const { changes, summary } = merge(
    quiz({ history: [entry("03", 90), entry("05", 40)] }),
    quiz({ history: [entry("01", 20), entry("03", 10), entry("05", 60)] }),
  );
  assert.deepEqual(changes.get("quiz/q").history.map((one) => one.percent), [20, 90, 60]);
  assert.equal(summary.attempts, 2);
});

test("in the same attempt the newest answer of each item wins", () => {
  const { changes, summary } = merge(
    quiz({ items: { a: answer("old", 1), b: answer("new", 9) } }),
    quiz({ items: { a: answer("newer", 2), b: answer("older", 8), c: answer("only", 1) } }),
  );
  const { items } = changes.get("quiz/q");
  assert.deepEqual(Object.entries(items).map(([id, one]) => [id, one.r]), [["a", "newer"], ["b", "new"], ["c", "only"]]);
  assert.equal(summary.answers, 2);
});

test("a later attempt wins whole, whichever side has it", () => {
  const late = quiz({ n: 2, seed: 5, items: { a: answer("late", 1) } });
  const early = quiz({ n: 1, items: { a: answer("early", 99, { c: 1 }), b: answer("x", 99, { c: 1 }) }, done: entry("01", 50).at, history: [entry("01", 50)] });
  for (const { changes } of [merge(late, early), merge(early, late)]) {
    const { n, seed, items, done, history } = changes.get("quiz/q");
    assert.deepEqual([n, seed, items.a.r, items.b, done, history.length], [2, 5, "late", undefined, null, 1]);
  }
});

test("a finished attempt is open again when a newer answer in it is not checked", () => {
  const finished = quiz({ items: { a: answer("x", 1, { c: 1 }) }, done: entry("01", 50).at });
  assert.equal(merge(finished, quiz({ items: { a: answer("y", 2) } })).changes.get("quiz/q").done, null);
  assert.equal(merge(quiz({}), finished).changes.get("quiz/q").done, entry("01", 50).at);
});

test("the same file twice changes nothing", () => {
  const records = read(V1, SITE, NOW);
  assert.equal(plan(records, read(V1, SITE, NOW), () => true).changes.size, 0);
});

test("merging in either order leads to the same attempts, answers and marks", () => {
  const one = { v: 1, read: null, at: "2026-11-09T00:00:00.000Z" };
  const two = { v: 1, read: "2026-11-02T00:00:00.000Z", at: "2026-11-02T00:00:00.000Z" };
  const expected = { v: 1, read: two.read, at: one.at };
  assert.deepEqual(merge(one, two, "module/m").changes.get("module/m"), expected);
  assert.deepEqual(merge(two, one, "module/m").changes.get("module/m"), expected);
});

test("the path chosen later wins", () => {
  const early = { v: 1, id: "a", at: "2026-11-01T00:00:00.000Z" };
  const late = { v: 1, id: "b", at: "2026-11-02T00:00:00.000Z" };
  assert.equal(merge(early, late, "path").changes.get("path").id, "b");
  assert.equal(merge(late, early, "path").changes.size, 0);
});

test("records here that cannot be read are left alone", () => {
  const box = new Box();
  box.setItem(`belajar/1/${SITE}/quiz/tes`, '{"v":2,"baru":true}');
  box.setItem(`belajar/1/${SITE}/path`, "{rusak");
  const one = shelf(box);
  const { changes, left } = plan(one.all().records, read(V1, SITE, NOW), (name) => one.read(name).found === "none");
  assert.deepEqual([...changes.keys()], ["module/tujuan", "quiz/tes-akhir"]);
  assert.equal(left, 2);
  assert.equal(one.all().unread, 2);
});

test("where storage fills up half-way, everything is as it was", () => {
  const box = new Box();
  box.setItem(`belajar/1/${SITE}/module/tujuan`, '{"v":1,"read":null,"at":"2026-01-01T00:00:00.000Z"}');
  box.setItem("lain", "x".repeat(50));
  const before = box.all();
  box.room = 600;
  const one = shelf(box);
  assert.equal(one.replace(read(V1, SITE, NOW)), false);
  assert.equal(one.works, true);
  assert.deepEqual(box.all(), before);
  box.room = Infinity;
  assert.equal(shelf(box).replace(read(V1, SITE, NOW)), true);
  assert.deepEqual(shelf(box).all().records, new Map([...read(V1, SITE, NOW)].sort()));
});

test("erasing removes all of this site, the name too, and nothing else", () => {
  const box = new Box();
  for (const name of ["quiz/tes", "quiz/tes/broken", "learner", "path", "yang-akan-datang"]) box.setItem(`belajar/1/${SITE}/${name}`, "{}");
  box.setItem("belajar/1/portal-uji-2/path", "{}");
  assert.equal(shelf(box).erase(), true);
  assert.deepEqual(Object.keys(box.all()), ["belajar/1/portal-uji-2/path"]);
});

test("blocked storage is said, not thrown", () => {
  const one = new Shelf(SITE, () => {
    throw new Error("SecurityError");
  });
  assert.deepEqual([one.all().records.size, one.works, one.erase(), one.replace(read(V1, SITE, NOW))], [0, false, false, false]);
});

test("CSV: byte order mark, semicolons, decimal comma, quotes, no formulas", () => {
  const table = csv([["a;b", 'say "x"', 2.5, "=1+1"], ["+1", "@x", " -2", "\tx"], ["x-y", "a\nb", 0, ""]]);
  assert.equal(table, `\ufeff"a;b";"say ""x""";2,5;'=1+1\r\n'+1;'@x;' -2;'\tx\r\nx-y;"a\nb";0;\r\n`);
});

test("normalised gain", () => {
  assert.equal(normalisedGain(40, 76), 0.6);
  assert.equal(normalisedGain(50, 40), -0.2);
  assert.equal(normalisedGain(100, 100), null);
  assert.equal(normalisedGain(0, 100), 1);
});

/** @param {Record<string, object>} records */
function standing(records) {
  const box = new Box();
  for (const [name, record] of Object.entries(records)) box.setItem(`belajar/1/${SITE}/${name}`, JSON.stringify(record));
  return new Standing(SITE, () => box);
}

test("the gain is that of the first attempts, the post-test after the pre-test, from unrounded scores", () => {
  const before = { ...entry("02", 33), score: 1, max: 3 };
  const one = standing({
    "quiz/pre": quiz({ history: [entry("08", 90, 2), before] }),
    "quiz/post": quiz({ history: [entry("09", 100, 3), entry("01", 100), entry("05", 50, 2)] }),
  });
  assert.ok(Math.abs(gainBetween(one, "pre", "post").gain - 0.25) < 1e-12);
  assert.equal(gainBetween(one, "pre", "none"), null);
  assert.equal(gainBetween(one, "post", "pre").before.percent, 100);
  assert.equal(gainBetween(one, "post", "pre").gain, null);
});

test("badges name what is finished with the day of its last step, and nothing that is not", () => {
  globalThis.BELAJAR_STRINGS = { badge_path: "{title}", badge_modules: "{title}", badge_test: "{percent}", badge_gain: "{gain}" };
  const modules = new Map([["a", { id: "a", quiz: "qa" }], ["b", { id: "b", quiz: undefined }]]);
  const paths = [
    { title: "Jalur", modules: ["a", "b"], pre: "pre", post: "post" },
    { title: "Lain", modules: ["a", "c"], pre: "pre", post: "post" },
  ];
  const records = {
    "module/a": { v: 1, read: entry("01", 0).at, at: entry("01", 0).at },
    "module/b": { v: 1, read: entry("03", 0).at, at: entry("03", 0).at },
    "quiz/qa": quiz({ history: [entry("02", 50), entry("04", 80, 2), entry("06", 100, 3)] }),
    "quiz/pre": quiz({ history: [entry("01", 50)] }),
    "quiz/post": quiz({ history: [entry("07", 85)] }),
  };
  const badges = standing(records).badges(paths, [{ title: "Tujuh", modules: ["b"] }], modules);
  assert.deepEqual(
    badges.map(({ text, at }) => [text, at.slice(8, 10)]),
    [["Tujuh", "03"], ["Jalur", "04"], ["85", "07"], ["0.7", "07"]].map(([text, day]) => [text.replace("0.7", (0.7).toLocaleString("id")), day]),
  );
  assert.deepEqual(standing({}).badges(paths, [], modules), []);
});

test("version 1 has no migration yet", () => assert.equal(v1().version, MIGRATIONS.length + 1));

test("what waits for review travels: the newest wrong answer of both, whichever attempt is later", () => {
  const w = (t) => ({ h: "0a1b2c3d", t });
  const ours = quiz({ n: 2, w: { a: w(5), b: w(5) } });
  const theirs = quiz({ n: 1, w: { a: w(3), b: w(9), c: w(1) } });
  const expected = { a: w(5), b: w(9), c: w(1) };
  assert.deepEqual(merge(ours, theirs).changes.get("quiz/q").w, expected);
  assert.deepEqual(merge(theirs, ours).changes.get("quiz/q").w, expected);
  assert.deepEqual(merge({ ...ours, n: 1 }, theirs).changes.get("quiz/q").w, expected);
  assert.equal(merge(quiz(), quiz()).changes.size, 0);
  const file = { ...v1(), records: { "quiz/q": quiz({ w: { a: w(4e12) } }) } };
  assert.deepEqual(taken(file).get("quiz/q").w, { a: w(NOW) });
  assert.throws(() => taken({ ...file, records: { "quiz/q": quiz({ w: { a: { h: "x", t: 1 } } }) } }), FileError);
});

test("of two dates on which a path was finished the earlier stays, unless the path asked for less then", () => {
  const at = (/** @type {string} */ day, /** @type {string[]} */ ...of) => ({ v: 1, at: entry(day, 1).at, of });
  const kept = (/** @type {any} */ ours, /** @type {any} */ theirs) =>
    plan(new Map([["finished/p", ours]]), new Map([["finished/p", theirs]]), () => true);
  assert.equal(kept(at("05", "a", "b"), at("03", "b", "a")).changes.get("finished/p").at, entry("03", 1).at);
  assert.equal(kept(at("05", "a", "b"), at("03", "a")).changes.size, 0);
  const more = kept(at("03", "a"), at("05", "a", "b"));
  assert.deepEqual(more.changes.get("finished/p").of, ["a", "b"]);
  assert.equal(more.summary.finished, 1);
});

test("the date of finishing travels in the file, and one out of shape refuses it", () => {
  const file = v1();
  file.records["finished/pegawai"] = { v: 1, at: entry("03", 1).at, of: ["tujuan"] };
  assert.deepEqual(taken(file).get("finished/pegawai").of, ["tujuan"]);
  file.records["finished/pegawai"].of = ["../learner"];
  assert.throws(() => taken(file), /import_broken/);
});
