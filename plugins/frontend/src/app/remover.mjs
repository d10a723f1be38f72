// Stands at the worker's address on a site that has no offline copy (any more): takes away what an
// earlier worker has kept, then itself. Learners' answers lie elsewhere and stay.
import { filesOf, notesOf } from "./notes.mjs";

const worker = /** @type {any} */ (self);
const root = /** @type {string} */ (worker.registration.scope);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (/** @type {any} */ event) =>
  event.waitUntil(Promise.all([caches.delete(filesOf(root)), caches.delete(notesOf(root)), worker.registration.unregister()])),
);
