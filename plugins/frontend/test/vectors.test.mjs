import "../src/types/define-arrange.mjs";
import "../src/types/define-case.mjs";
import "../src/types/define-fields.mjs";
import "../src/types/define-likert.mjs";
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { Attempt } from "../src/attempt.mjs";
import { normalise } from "../src/normalise.mjs";
import { readNumber } from "../src/numbers.mjs";
import { scoreItem, scoreQuiz } from "../src/score.mjs";
import { shuffled } from "../src/shuffle.mjs";
import { Store } from "../src/store.mjs";

const held = JSON.parse(readFileSync(new URL("../../../tests/scoring-vectors.json", import.meta.url), "utf8"));

for (const { name, item, response, hint, score, status, feedback } of held.vectors) {
  test(`item: ${name}`, () => {
    const result = scoreItem(item, response, hint && 1);
    assert.deepEqual([result.status, result.feedback], [status, feedback]);
    assert.ok(Math.abs(result.score - score) < 1e-9, `${result.score} is not ${score}`);
  });
}
for (const [given, expected] of held.normalise) test(`text: ${given}`, () => assert.equal(normalise(given), expected));
for (const [given, expected] of held.numbers) test(`number: ${given}`, () => assert.equal(readNumber(given), expected));
for (const { scores, points, pass, percent, passed } of held.quiz) {
  test(`quiz: ${scores} of ${points}`, () => {
    const results = scores.map((score, index) => ({ score, max: points[index] }));
    const total = scoreQuiz(results, pass);
    assert.deepEqual([total.percent, total.passed], [percent, passed]);
  });
}

const quiz = { v: 1, id: "q", site: "s", attempts: 2, items: [{ id: "a", t: "choice", h: "1", k: "b" }, { id: "b", t: "choice", h: "2", k: "a" }] };

test("retry of what was wrong keeps what was right", () => {
  const attempt = new Attempt(quiz, null, 1);
  attempt.respond("a", "b", 1);
  attempt.respond("b", "b", 2);
  attempt.check("a", 3);
  attempt.check("b", 4);
  assert.equal(attempt.finish(5).percent, 50);
  attempt.retry("wrong", 9);
  assert.deepEqual([attempt.isChecked("a"), attempt.response("b"), attempt.attemptsLeft], [true, undefined, 0]);
});

test("an edited item loses its answer, the other keeps it", () => {
  const record = { v: 1, n: 1, seed: 1, items: { a: { h: "old", r: "b", t: 1 }, b: { h: "2", r: "a", t: 1 } }, done: null, history: [] };
  const attempt = new Attempt(quiz, record, 1);
  assert.deepEqual([attempt.response("a"), attempt.response("b"), attempt.changed.has("a")], [undefined, "a", true]);
});

test("the newest answer of two tabs wins", () => {
  const attempt = new Attempt(quiz, null, 1);
  attempt.respond("a", "b", 10);
  const other = { v: 1, n: 1, seed: 1, items: { a: { h: "1", r: "c", t: 5 }, b: { h: "2", r: "a", t: 20 } }, done: null, history: [] };
  assert.equal(attempt.merge(other), true);
  assert.deepEqual([attempt.response("a"), attempt.response("b")], ["b", "a"]);
  assert.equal(attempt.merge({ ...other, n: 2 }), false);
});

test("a seed gives the same order again, and every element once", () => {
  const list = [1, 2, 3, 4, 5, 6, 7];
  assert.deepEqual(shuffled(list, 42), shuffled(list, 42));
  assert.deepEqual(shuffled(list, 7).sort(), list);
});

test("a survey neither counts nor is asked again", () => {
  const mixed = { ...quiz, items: [...quiz.items, { id: "c", t: "likert", h: "3", p: 0 }] };
  const attempt = new Attempt(mixed, null, 1);
  for (const [id, response] of [["a", "b"], ["b", "b"], ["c", ["", "2"]]]) {
    attempt.respond(id, response, 1);
    attempt.check(id, 2);
  }
  assert.deepEqual(attempt.finish(5), { score: 1, max: 2, percent: 50, passed: false });
  assert.deepEqual(attempt.wrong().map(({ id }) => id), ["b"]);
  attempt.retry("wrong", 9);
  assert.deepEqual([attempt.response("c"), attempt.isChecked("c")], [["", "2"], true]);
});

test("storage that throws never throws at the caller", () => {
  const store = new Store("s", () => { throw new Error("blocked"); });
  assert.deepEqual(store.read("quiz/q"), { found: "none", record: null });
  assert.equal(store.write("quiz/q", { v: 1 }), false);
});

test("a record is untouched until another has written it, or taken it away", () => {
  const box = new Map();
  const storage = /** @type {any} */ ({ getItem: (/** @type {string} */ k) => box.get(k) ?? null, setItem: (/** @type {string} */ k, /** @type {string} */ v) => box.set(k, v) });
  const mine = new Store("s", () => storage);
  assert.equal(mine.isUntouched("quiz/q"), false);
  mine.write("quiz/q", { v: 1 });
  assert.equal(mine.isUntouched("quiz/q"), true);
  new Store("s", () => storage).write("quiz/q", /** @type {any} */ ({ v: 1, n: 2 }));
  assert.equal(mine.isUntouched("quiz/q"), false);
  box.clear();
  assert.equal(mine.isUntouched("quiz/q"), false);
});
