import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import "../src/types/index.mjs";
import { arrange } from "../src/arrange.mjs";
import { Attempt } from "../src/attempt.mjs";
import { Draw } from "../src/sitting/draw.mjs";
import { drawn } from "../src/sitting/lot.mjs";
import { plan } from "../src/record/merge.mjs";
import { checked } from "../src/record/shape.mjs";

const held = JSON.parse(readFileSync(new URL("../../../tests/draw-vectors.json", import.meta.url), "utf8"));
const bankOf = (ids) => ids.map((id) => ({ id, t: "choice", h: `0000000${id.length}`, k: "a" }));
const ids = (items) => items.map((item) => item.id);

for (const { name, ids: written, strata, draw, seed, kept, drawn: expected } of held.vectors) {
  test(`draw: ${name}`, () => assert.deepEqual(ids(drawn(bankOf(written), draw, strata, seed, kept)), expected));
}

const names = Array.from({ length: 24 }, (_, n) => `i${String(n).padStart(2, "0")}`);
// Topic 0 has twelve items, 1 has nine, 2 has three; levels take turns.
const strata = names.map((_, n) => [n < 12 ? 0 : n < 21 ? 1 : 2, n % 2]);
const topicOf = (item) => strata[names.indexOf(item.id)][0];
const seeds = Array.from({ length: 300 }, (_, n) => n * 7919);

test("every topic gets an equal share, a small one all it has, and levels are even", () => {
  for (const seed of seeds) {
    const paper = drawn(bankOf(names), 12, strata, seed);
    const counts = [0, 1, 2].map((topic) => paper.filter((item) => topicOf(item) === topic).length);
    assert.equal(counts[2], 3);
    assert.equal(Math.abs(counts[0] - counts[1]), 1);
    const even = paper.filter((item) => strata[names.indexOf(item.id)][1] === 0).length;
    assert.ok(even >= 5 && even <= 7, `${even} of 12`);
  }
});

test("the order in which items are written changes nothing", () => {
  const turned = [...names].reverse();
  for (const seed of seeds.slice(0, 30)) {
    const one = ids(drawn(bankOf(names), 7, strata, seed));
    const other = ids(drawn(bankOf(turned), 7, [...strata].reverse(), seed));
    assert.deepEqual(one, other.reverse());
  }
});

test("every item has its turn, none far more often than its like", () => {
  const times = Object.fromEntries(names.map((name) => [name, 0]));
  for (const seed of seeds) for (const id of ids(drawn(bankOf(names), 8, [], seed))) times[id] += 1;
  const all = Object.values(times); // 100 is the mean, its standard deviation 8
  assert.ok(Math.min(...all) > 65 && Math.max(...all) < 135, `${Math.min(...all)} to ${Math.max(...all)}`);
});

/** An exercise without a page: its views only note whether they stand on it. */
function exercise(bank, draw, early = []) {
  const view = (id) => {
    const fieldset = { on: true, remove: () => (fieldset.on = false), querySelector: () => ({}) };
    return [id, { id, fieldset, cleared: 0, isEmpty: () => !early.includes(id), reopen() {}, clear() { this.cleared += 1; } }];
  };
  const made = { quiz: { v: 1, id: "q", site: "s", draw, items: bank }, views: new Map(ids(bank).map(view)), touched: 0 };
  const end = { place: { before: (fieldset) => (fieldset.on = true) } };
  const keeper = { record: null, name: "quiz/q", touch: () => (made.touched += 1), store: { write: (_, record) => (made.kept = record) } };
  return Object.assign(made, { end, keeper });
}

/** @returns an attempt at a drawn quiz, as the page makes it */
function begun(bank, draw, record, seed, early) {
  const page = exercise(bank, draw, early);
  page.keeper.record = record && structuredClone(record);
  const lots = new Draw(page);
  page.attempt = new Attempt(page.quiz, page.keeper.record, seed, (kept) => lots.deal(kept));
  return { page, attempt: page.attempt };
}

const bank = bankOf(["a", "b", "c", "d", "e", "f"]);

/** Answer what is asked; the first `wrong` items wrong. */
function finish(attempt, wrong = 0) {
  attempt.items.forEach(({ id }, index) => {
    attempt.respond(id, index < wrong ? "b" : "a", 1);
    attempt.check(id, 2);
  });
  return attempt.finish(3);
}

test("only what was drawn is on the page, counts and is asked again", () => {
  const { page, attempt } = begun(bank, 3, null, 5);
  const asked = ids(attempt.items);
  assert.equal(asked.length, 3);
  assert.deepEqual([...page.views.keys()], asked);
  assert.equal(attempt.unanswered().length, 3);
  assert.deepEqual(finish(attempt, 1), { score: 2, max: 3, percent: 66, passed: false });
  assert.deepEqual(ids(attempt.wrong()), asked.slice(0, 1));
  assert.deepEqual(attempt.record.paper, [...asked].sort());
});

test("a reload and a retry of what was wrong keep the paper, a new attempt draws anew", () => {
  const { page, attempt } = begun(bank, 3, null, 5);
  const first = ids(attempt.items);
  finish(attempt, 1);
  const again = begun(bank, 3, attempt.record, 99);
  assert.equal(again.page.kept, undefined);
  assert.deepEqual([ids(again.attempt.items), again.page.touched, again.attempt.isDone], [first, 0, true]);
  attempt.retry("wrong", 77);
  assert.deepEqual([ids(attempt.items), attempt.unchecked().length], [first, 1]);
  const others = new Set();
  for (let seed = 0; seed < 30; seed += 1) {
    attempt.retry("all", seed);
    assert.equal(page.kept, undefined); // only with what another tab has kept
    others.add(String(ids(attempt.items)));
  }
  assert.ok(others.size > 8, `${others.size} papers`);
});

test("what leaves the page takes no answer along", () => {
  const { page, attempt } = begun(bank, 3, null, 5);
  const views = new Map([...page.views]);
  finish(attempt);
  let seed = 0;
  do attempt.retry("all", (seed += 1));
  while ([...views.keys()].every((id) => page.views.has(id)));
  for (const [id, view] of views) {
    assert.equal(view.fieldset.on, page.views.has(id));
    if (!page.views.has(id)) assert.ok(view.cleared > 0);
  }
});

test("an open attempt whose item has gone draws one more and keeps the rest", () => {
  const { attempt } = begun(bank, 3, null, 5);
  const [gone, ...stay] = ids(attempt.items);
  attempt.respond(stay[0], "a", 1);
  const left = bank.filter((item) => item.id !== gone);
  const later = begun(left, 3, attempt.record, 1);
  assert.equal(later.attempt.items.length, 3);
  for (const id of stay) assert.ok(ids(later.attempt.items).includes(id));
  assert.equal(later.attempt.response(stay[0]), "a");
  assert.deepEqual(later.page.kept.paper, ids(later.attempt.items).sort());
  assert.equal(later.attempt.merge(structuredClone(later.page.kept)), true);
  const few = begun(bank.filter(({ id }) => stay.includes(id)), 3, attempt.record, 1);
  assert.equal(few.attempt.items.length, 2); // nothing left to draw
});

test("a finished attempt whose item has gone keeps its score and draws nothing", () => {
  const { attempt } = begun(bank, 3, null, 5);
  const [gone] = ids(attempt.items);
  finish(attempt, 1);
  const later = begun(bank.filter((item) => item.id !== gone), 3, attempt.record, 1);
  assert.deepEqual([later.attempt.items.length, later.attempt.isDone], [2, true]);
  assert.equal(later.attempt.record.history[0].percent, 66);
});

test("a finished attempt whose item was edited goes on as the next, with its paper", () => {
  const { attempt } = begun(bank, 3, null, 5);
  const asked = ids(attempt.items);
  finish(attempt);
  const edited = bank.map((item) => (item.id === asked[0] ? { ...item, h: "ffffffff" } : item));
  const later = begun(edited, 3, attempt.record, 1).attempt;
  assert.deepEqual([later.number, later.isDone, ids(later.items)], [2, false, asked]);
  assert.deepEqual(ids(later.unchecked()), [asked[0]]);
});

test("items that are new in the bank wait for the next attempt", () => {
  const { attempt } = begun(bank, 3, null, 5);
  const larger = [...bankOf(["g", "h", "i"]), ...bank];
  assert.deepEqual(ids(begun(larger, 3, attempt.record, 1).attempt.items), ids(attempt.items));
  finish(attempt, 1);
  const again = begun(larger, 3, attempt.record, 1).attempt;
  again.retry("wrong", 2);
  assert.deepEqual(ids(again.items), ids(attempt.items));
});

test("what was answered before the quiz had a draw stays", () => {
  const kept = { v: 1, n: 1, seed: 4, items: { f: { h: "00000001", r: "a", t: 1 } }, done: null, history: [] };
  const { attempt } = begun(bank, 3, kept, 1);
  assert.equal(attempt.items.length, 3);
  assert.equal(attempt.response("f"), "a");
});

test("what was answered before the script came counts as drawn, once", () => {
  for (let seed = 0; seed < 10; seed += 1) {
    const { attempt } = begun(bank, 2, null, seed, ["c", "e"]);
    assert.deepEqual(ids(attempt.items), ["c", "e"]);
    const others = new Set(Array.from({ length: 20 }, (_, n) => (attempt.retry("all", n), String(attempt.record.paper))));
    assert.ok(others.size > 3);
  }
});

test("another tab at another paper is not merged", () => {
  const { attempt } = begun(bank, 3, null, 5);
  const same = structuredClone(attempt.record);
  same.items[same.paper[0]] = { h: "00000001", r: "b", t: 9 };
  assert.equal(attempt.merge(same), true);
  assert.equal(attempt.response(same.paper[0]), "b");
  assert.equal(attempt.merge({ ...same, paper: ["x"] }), false);
});

test("of two devices at different papers the one worked on last goes on, with both histories", () => {
  const entry = (at) => ({ n: 1, at, score: 1, max: 3, percent: 33, passed: false });
  const record = (paper, t, at) => ({ v: 1, n: 2, seed: t, paper, items: { [paper[0]]: { h: "00000001", r: "a", t } }, w: {}, done: null, history: [entry(at)] });
  const ours = record(["a", "b"], 5, "2026-01-01T00:00:00.000Z");
  const theirs = record(["c", "d"], 9, "2026-01-02T00:00:00.000Z");
  for (const [one, other] of [[ours, theirs], [theirs, ours]]) {
    const { changes } = plan(new Map([["quiz/q", one]]), new Map([["quiz/q", other]]), () => true);
    const made = changes.get("quiz/q");
    assert.deepEqual([made.paper, Object.keys(made.items), made.seed, made.history.length], [["c", "d"], ["c"], 9, 2]);
  }
  assert.deepEqual(checked("quiz/q", ours), ours);
  assert.throws(() => checked("quiz/q", { ...ours, paper: ["__proto__"] }));
  assert.throws(() => checked("quiz/q", { ...ours, items: { a: { h: "00000001", r: "a", t: 1, o: 2 } } }));
});

const hinted = { v: 1, id: "q", site: "s", items: [{ id: "a", t: "choice", h: "1", k: "b", hc: 0.25 }] };
const opened = (t, more = {}) => ({ v: 1, n: 1, seed: 1, items: { a: { h: "1", r: "b", t, ...more } }, w: {}, done: null, history: [] });

test("a hint that was opened in another tab stays opened, whichever answer is newer", () => {
  for (const [ours, theirs] of [[5, 9], [9, 5], [5, 5]]) {
    const attempt = new Attempt(hinted, opened(ours), 1);
    attempt.merge(opened(theirs, { o: 1 }));
    assert.deepEqual([attempt.record.items.a.o, attempt.result("a").score], [1, 0.75]);
    const other = new Attempt(hinted, opened(ours, { o: 1 }), 1);
    other.merge(opened(theirs));
    assert.equal(other.result("a").cost, 0.25);
    const { changes } = plan(new Map([["quiz/q", opened(ours)]]), new Map([["quiz/q", opened(theirs, { o: 1 })]]), () => true);
    assert.equal(changes.get("quiz/q").items.a.o, 1);
  }
});

test("a right answer after a hint counts less, is asked again, and then counts whole", () => {
  const attempt = new Attempt(hinted, opened(1, { o: 1 }), 1);
  attempt.check("a", 2);
  assert.deepEqual(attempt.finish(3), { score: 0.75, max: 1, percent: 75, passed: true });
  assert.deepEqual([ids(attempt.wrong()), attempt.record.w.a.t], [["a"], 2]);
  attempt.retry("wrong", 1);
  attempt.respond("a", "b", 4);
  assert.deepEqual(attempt.result("a").score, 1);
});

/** Options as a page has them, enough for shuffling. */
function optionsOf(count) {
  const inputs = Array.from("abcdefgh".slice(0, count), (value) => ({ value }));
  const place = { after: (...all) => (made.order = all.map((one) => one.input.value)), remove() {} };
  const labels = inputs.map((input) => ({ input, querySelector: () => input, before() {} }));
  const made = { order: [], querySelectorAll: () => labels };
  globalThis.document = { createComment: () => place };
  return made;
}

test("fixed options stay last in the order written, for every seed", (t) => {
  const before = globalThis.document;
  t.after(() => (globalThis.document = before));
  const item = { id: "a", t: "choice", h: "1", k: "a", fix: 2 };
  const papers = new Set();
  for (const seed of seeds.slice(0, 60)) {
    const fieldset = optionsOf(5);
    const views = new Map([["a", { fieldset }]]);
    arrange({ v: 1, id: "q", site: "s", shuffle: "options", items: [item] }, views, seed);
    assert.deepEqual(fieldset.order.slice(3), ["d", "e"]);
    papers.add(String(fieldset.order));
  }
  assert.equal(papers.size, 6);
});
