import "../src/types/define-fields.mjs";
import assert from "node:assert/strict";
import test from "node:test";
import { Attempt } from "../src/attempt.mjs";
import { dueItems } from "../src/review/due.mjs";
import { readReview } from "../src/review/records.mjs";
import { dayOf, dueKeys, INTERVALS, later, move, nextDay, upToDate } from "../src/review/schedule.mjs";
import { Store } from "../src/store.mjs";

const at = (day, hour = 9) => new Date(`${day}T${String(hour).padStart(2, "0")}:00`).getTime();
const wrong = (answers) => ({
  v: 1,
  w: Object.fromEntries(Object.entries(answers).map(([id, t]) => [id, { h: `h-${id}`, t }])),
});

class Shelf extends Map {
  getItem = (key) => this.get(key) ?? null;
  setItem = (key, text) => void Object.assign(this, { [key]: text }).set(key, text);
}
const shelf = (records) => {
  const made = new Shelf();
  for (const [name, record] of Object.entries(records)) made.setItem(`belajar/1/s/${name}`, JSON.stringify(record));
  return () => made;
};

test("days are local, and follow one another over months, years and changes of clocks", () => {
  assert.equal(dayOf(at("2026-03-01", 0)), "2026-03-01");
  assert.equal(dayOf(at("2026-03-01", 23)), "2026-03-01");
  assert.deepEqual([later("2026-12-31", 1), later("2028-02-28", 1), later("2026-03-28", 30)], ["2027-01-01", "2028-02-29", "2026-04-27"]);
});

test("what was answered wrong comes back the next day, not before", () => {
  const review = upToDate(null, [["q", wrong({ a: at("2026-03-01", 23) })]], "2026-03-01");
  assert.deepEqual(review.items, { "q/a": { b: 1, due: "2026-03-02", h: "h-a" } });
  assert.deepEqual(dueKeys(review, "2026-03-01"), []);
  assert.deepEqual(dueKeys(review, "2026-03-02"), ["q/a"]);
});

test("right answers lead through every interval and then out; a wrong one leads back", () => {
  let review = upToDate(null, [["q", wrong({ a: at("2026-01-01") })]], "2026-01-02");
  let today = "2026-01-02";
  for (const days of INTERVALS.slice(1)) {
    move(review, "q/a", true, today);
    today = later(today, days);
    assert.equal(review.items["q/a"].due, today);
  }
  const other = structuredClone(review);
  move(review, "q/a", true, today);
  assert.deepEqual(review.items, {});
  move(other, "q/a", false, today);
  assert.deepEqual(other.items["q/a"], { b: 1, due: later(today, 1), h: "h-a" });
});

test("an answer that is known brings nothing back, a new wrong one brings it to box 1", () => {
  const records = [["q", wrong({ a: at("2026-01-01") })]];
  const review = upToDate(null, records, "2026-01-02");
  move(review, "q/a", true, "2026-01-02");
  assert.deepEqual(upToDate(review, records, "2026-01-03"), review);
  delete review.items["q/a"];
  assert.deepEqual(upToDate(review, records, "2026-01-03").items, {});
  const again = upToDate(review, [["q", wrong({ a: at("2026-02-01") })]], "2026-02-01");
  assert.deepEqual(again.items["q/a"], { b: 1, due: "2026-02-02", h: "h-a" });
});

test("a clock that was ahead and is set back loses nothing", () => {
  const ahead = upToDate(null, [["q", wrong({ a: at("2031-05-05") })]], "2031-05-05");
  move(ahead, "q/a", true, "2031-05-06");
  const back = upToDate(ahead, [["q", wrong({ a: at("2031-05-05"), b: at("2026-01-01") })]], "2026-01-02");
  assert.equal(back.items["q/a"].due, "2026-01-05"); // box 2: three days
  assert.deepEqual(dueKeys(back, "2026-01-02"), ["q/b"]);
  // An earlier time than the known one is a new answer all the same.
  const earlier = upToDate(back, [["q", wrong({ a: at("2026-01-03"), b: at("2026-01-01") })]], "2026-01-03");
  assert.deepEqual(earlier.items["q/a"], { b: 1, due: "2026-01-04", h: "h-a" });
});

test("an item of a drawn test is the one of its own quiz, and its newest answer counts", () => {
  const old = { v: 1, w: { a: { h: "before", t: at("2026-01-01") } } };
  const records = [["quiz", wrong({ a: at("2026-01-05") })], ["test", old], ["blank", null]];
  const review = upToDate(null, records, "2026-01-06", new Map([["a", "quiz"]]));
  assert.deepEqual(review.items, { "quiz/a": { b: 1, due: "2026-01-06", h: "h-a" } });
});

test("the oldest comes first, and the next day is counted", () => {
  const answers = { a: at("2026-01-03"), b: at("2026-01-01"), c: at("2026-01-09"), d: at("2026-01-09") };
  const review = upToDate(null, [["q", wrong(answers)]], "2026-01-09");
  assert.deepEqual(dueKeys(review, "2026-01-09"), ["q/b", "q/a"]);
  assert.equal(nextDay(review, "2026-01-09").n, 2);
  assert.equal(nextDay(review, "2026-01-10").n, 0);
});

for (const kept of [5, "x", [], { items: 7 }, { items: { "q/a": null, "q/b": { b: 99, due: "2026-01-01" } }, seen: 3 }]) {
  test(`a record that is none counts as empty: ${JSON.stringify(kept)}`, () => {
    assert.deepEqual(upToDate(kept, [["q", { w: { a: 1, b: { h: "x", t: "y" } } }]], "2026-01-01").items, {});
  });
}

test("storage holds the quizzes that feed it: not the sitting's own, not copies of broken ones", () => {
  const t = at("2026-01-01");
  const open = shelf({
    "quiz/q": wrong({ a: t }),
    "quiz/test": wrong({ a: t }),
    "quiz/review/today": wrong({ b: t }),
    "quiz/x/broken": wrong({ c: t }),
    "module/q": wrong({ d: t }),
  });
  const review = readReview(new Store("s", open), "2026-01-02", new Map([["a", "q"]]));
  assert.deepEqual(Object.keys(review.items), ["q/a"]);
  assert.equal(dueItems(new Store("s", open), at("2026-01-02")), 1);
  assert.equal(dueItems(new Store("s", open), at("2026-01-01")), 0);
});

test("a record of newer code is not read, and blocked storage holds nothing", () => {
  const newer = readReview(new Store("s", shelf({ review: { v: 2 }, "quiz/q": wrong({ a: 1 }) })), "2026-01-02");
  assert.deepEqual([newer.readOnly, newer.items], [true, {}]);
  const blocked = new Store("s", () => { throw new Error("blocked"); });
  assert.equal(dueItems(blocked, 0), 0);
});

const quiz = { v: 1, id: "q", site: "s", items: ["a", "b", "c", "d"].map((id) => ({ id, t: "choice", h: `h-${id}`, k: "a", ...(id === "d" && { s: { b: 0.5 } }) })) };

test("an attempt remembers what was wrong, partly right, blank or unsure, also after a retry", () => {
  const attempt = new Attempt(quiz, null, 1);
  attempt.respond("a", "a", 1);
  attempt.respond("b", "c", 1);
  attempt.respond("d", "b", 1);
  for (const id of ["a", "b", "c", "d"]) attempt.check(id, 5, true);
  attempt.retry("wrong", 2);
  attempt.respond("b", "a", 6);
  attempt.check("b", 7);
  assert.deepEqual(attempt.record.w, { b: { h: "h-b", t: 5 }, c: { h: "h-c", t: 5 }, d: { h: "h-d", t: 5 } });

  const unsure = new Attempt(quiz, null, 1);
  unsure.respond("a", "a", 1);
  unsure.record.items.a.q = 0;
  unsure.check("a", 3);
  assert.deepEqual(unsure.record.w, { a: { h: "h-a", t: 3 } });
});

test("what either tab got wrong is kept, the newest answer of both", () => {
  const attempt = new Attempt(quiz, null, 1);
  attempt.respond("a", "b", 1);
  attempt.check("a", 9);
  attempt.merge({ ...new Attempt(quiz, null, 1).record, w: { a: { h: "h-a", t: 4 }, b: { h: "h-b", t: 4 } } });
  assert.deepEqual(attempt.record.w, { a: { h: "h-a", t: 9 }, b: { h: "h-b", t: 4 } });
  const { w: _, ...before } = new Attempt(quiz, null, 1).record;
  assert.equal(attempt.merge(before), true); // kept before there was spaced review
});
