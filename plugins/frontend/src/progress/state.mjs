// The state of a module or a test, in words and as a name.
import { words } from "../words.mjs";

/** @param {import("./records.mjs").State} state */
export function stateWords({ done, read, passed, percent, visited }) {
  if (done) return percent === null ? words("state_done") : words("state_done_percent", { percent });
  if (passed) return words("state_passed", { percent: percent ?? 0 });
  if (read) return words("state_read");
  if (percent !== null) return words("state_tried", { percent });
  return words(visited ? "state_begun" : "state_new");
}

/** @param {import("./records.mjs").State} state */
export const stateName = (state) =>
  state.done ? "done" : state.read || state.visited || state.percent !== null ? "begun" : "new";

/** @param {import("./records.mjs").Best | null} best */
export const testWords = (best) =>
  best
    ? words(best.passed ? "test_passed" : "test_failed", { percent: best.percent })
    : words("test_new");
