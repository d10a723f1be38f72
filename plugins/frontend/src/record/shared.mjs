// What the record's script takes from the script of progress, which every page with a record loads,
// instead of carrying it a second time (build.mjs).
export { element } from "../dom.mjs";
export { drawBar } from "../progress/bar.mjs";
export { ProgressElement } from "../progress/element.mjs";
export { finishedAt } from "../progress/finish.mjs";
export { drawGain, gainBetween, isHigh, writtenGain } from "../progress/gain.mjs";
export { Records } from "../progress/records.mjs";
export { dueItems } from "../review/due.mjs";
export { announceChange, Store, VERSION } from "../store.mjs";
export { words, written } from "../words.mjs";
