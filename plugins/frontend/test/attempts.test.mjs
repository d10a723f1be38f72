import "../src/types/define-fields.mjs";
import assert from "node:assert/strict";
import test from "node:test";
import { Attempt } from "../src/attempt.mjs";
import { counted } from "../src/counted.mjs";
import { Records } from "../src/progress/records.mjs";
import { addWork, noteWork } from "../src/report/work.mjs";

const quiz = { v: 1, id: "q", site: "s", items: [{ id: "a", t: "choice", h: "1", k: "b" }, { id: "b", t: "choice", h: "2", k: "a" }] };
const entry = (n, percent) => ({ n, at: `2026-01-0${n}T00:00:00.000Z`, score: percent, max: 100, percent, passed: percent >= 70 });
const history = [entry(1, 40), entry(2, 90), entry(3, 60)];

test("the attempt that counts is the best, the last or the first", () => {
  assert.deepEqual([counted(history), counted(history, "last"), counted(history, "first")].map((one) => one.n), [2, 3, 1]);
  assert.equal(counted([]), null);
});

test("progress goes by the attempt that counts, and by the best in a record of before", () => {
  const kept = (record) => new Records("s", () => ({ getItem: () => JSON.stringify({ v: 1, history, ...record }) })).best("q");
  assert.equal(kept({}).percent, 90);
  assert.deepEqual([kept({ count: "last" }).percent, kept({ count: "last" }).passed], [60, false]);
});

test("working time leaves out nights and clocks that were set back", () => {
  const record = {};
  for (const gap of [0, 60_000, 9 * 3_600_000, -5_000]) addWork(record, gap);
  assert.equal(record.ms, 360_000);
  const timed = { clock: { left: 1, more: 0, at: 0 }, ms: 7 };
  addWork(timed, 60_000);
  assert.equal(timed.ms, 7);
});

test("an attempt of before, whose time nobody measured, gets none", () => {
  const record = { n: 1, history: [entry(1, 40)] };
  noteWork(record);
  assert.equal("ms" in record.history[0], false);
  noteWork({ ...record, n: 2, ms: 5 });
  assert.equal("ms" in record.history[0], false);
});

function done() {
  const attempt = new Attempt(quiz, null, 1);
  for (const id of ["a", "b"]) {
    attempt.respond(id, "b", 1);
    attempt.check(id, 2);
  }
  attempt.finish(3);
  return attempt.record;
}

test("a quiz edited after an attempt keeps that attempt and goes on as the next", () => {
  const record = { ...done(), ms: 9, clock: { left: null, more: 0, at: 0 } };
  const edited = { ...quiz, items: [quiz.items[0], { ...quiz.items[1], h: "3", k: "b" }] };
  const attempt = new Attempt(edited, record, 1);
  assert.deepEqual([attempt.number, attempt.isDone, attempt.isChecked("a"), attempt.isChecked("b")], [2, false, true, false]);
  assert.deepEqual([attempt.record.history.length, attempt.record.history[0].percent], [1, 50]);
  assert.deepEqual([attempt.record.ms, attempt.record.clock], [undefined, undefined]);
  attempt.respond("b", "b", 5);
  attempt.check("b", 6);
  attempt.finish(7);
  assert.deepEqual(attempt.record.history.map((one) => [one.n, one.percent]), [[1, 50], [2, 100]]);
});

test("what was noted about an item outlives another answer", () => {
  const attempt = new Attempt(quiz, null, 1);
  attempt.record.items.a = { h: "1", r: "", q: 0, f: 1, t: 1 };
  attempt.respond("a", "b", 5);
  attempt.check("a", 6);
  assert.deepEqual(attempt.record.items.a, { h: "1", r: "b", q: 0, f: 1, c: 1, t: 6 });
});
