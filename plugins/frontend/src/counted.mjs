// Which of several attempts stands for the quiz.

/**
 * @param {import("./model.js").HistoryEntry[]} history
 * @param {import("./model.js").Counts} [count] absent: the best, of equals the first
 * @returns {import("./model.js").HistoryEntry | null}
 */
export function counted(history, count) {
  if (!history.length) return null;
  if (count) return history[count === "last" ? history.length - 1 : 0] ?? null;
  return history.reduce((best, one) => (one.percent > best.percent ? one : best));
}
