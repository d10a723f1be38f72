// The service worker: answers from the copy of one version, whole, and from the line what is not in it.
// Routes and strategies are Workbox's; which files there are comes from the build (`site/app.py`).
import { RangeRequestsPlugin } from "workbox-range-requests/RangeRequestsPlugin.js";
import { Route } from "workbox-routing/Route.js";
import { Router } from "workbox-routing/Router.js";
import { CacheFirst } from "workbox-strategies/CacheFirst.js";
import { entriesOf, entryAt, folderAt, hashOf } from "./entries.mjs";
import { fill } from "./fill.mjs";
import { filesOf, leave, note } from "./notes.mjs";

const worker = /** @type {any} */ (self);
const root = /** @type {string} */ (worker.registration.scope);
const { version, limit, files, lost } = /** @type {{ version: string, limit: number, files: import("./entries.mjs").ListedFile[], lost: string }} */ (
  worker.BELAJAR_APP
);
const entries = entriesOf(root, files);
const cacheName = filesOf(root);
const cache = () => caches.open(cacheName);

/** @type {Set<string>} */
const kept = new Set();

/** Keeps a file under the name of its content, and only if it is the one that was listed. */
const sameVersion = {
  cacheKeyWillBeUsed: async (/** @type {{ request: Request }} */ { request }) => {
    const { headers } = request; // among them which part of a recording is asked for
    return new Request(entryAt(entries, request.url)?.key ?? request.url, { headers });
  },
  cacheWillUpdate: async (/** @type {{ request: Request, response: Response }} */ { request, response }) => {
    const entry = entryAt(entries, request.url);
    if (response.status !== 200 || (await note(root, "removed"))) return null;
    const body = await response.arrayBuffer();
    if (entry?.hash !== (await hashOf(body))) return null;
    const headers = new Headers(response.headers);
    for (const name of ["content-encoding", "content-length"]) headers.delete(name); // of what came over the line
    return new Response(body, { headers }); // also no longer "redirected", which navigations refuse
  },
  cacheDidUpdate: async (/** @type {{ request: Request }} */ { request }) => void kept.add(request.url),
};
const fromCopy = new CacheFirst({
  cacheName,
  matchOptions: { ignoreVary: true },
  plugins: [sameVersion, /** @type {any} */ (new RangeRequestsPlugin())],
});

/** What this version does not list: pages of nowhere, files left out, files of the version before. */
async function elsewhere(/** @type {any} */ { request, url }) {
  if (request.mode !== "navigate") {
    return (await caches.match(request, { cacheName, ignoreSearch: true, ignoreVary: true })) ?? fetch(request);
  }
  const folder = folderAt(entries, url.href);
  return folder ? Response.redirect(folder.href + url.search, 302) : fetch(request);
}

const router = new Router();
router.registerRoute(new Route(({ url }) => Boolean(entryAt(entries, url.href)), fromCopy));
router.registerRoute(new Route(({ url }) => url.href.startsWith(root), elsewhere));
router.setCatchHandler(async (/** @type {any} */ { request }) => {
  if (request.mode !== "navigate") return Response.error();
  return new Response(lost.replace("{root}", root), { status: 503, headers: { "content-type": "text/html; charset=utf-8" } });
});

worker.addEventListener("fetch", (/** @type {any} */ event) => {
  const answer = router.handleRequest({ request: event.request, event });
  if (answer) event.respondWith(answer);
  if (event.request.mode === "navigate") event.waitUntil(sweep());
});

worker.addEventListener("install", (/** @type {any} */ event) => event.waitUntil(fetchMissing(event)));

worker.addEventListener("activate", (/** @type {any} */ event) => event.waitUntil(begin()));

worker.addEventListener("message", (/** @type {any} */ event) => {
  if (event.data === "skip") worker.skipWaiting();
  if (event.data === "fill") event.waitUntil(fetchMissing(event).catch(() => {})); // it has told the pages
});

async function begin() {
  const pages = await windows();
  await leave(root, "open", pages.length ? pages.map((one) => one.id) : undefined);
  await sweep(true);
  await worker.clients.claim();
}

let isSwept = false;

/** Throw away files of older versions, once no page is open that one of them has made. */
async function sweep(isNew = false) {
  const { installing, waiting } = worker.registration;
  if (isSwept || installing || (waiting && !isNew)) return; // theirs look as if nobody needed them
  const left = await note(root, "open");
  if (!left && !isNew) return;
  const open = new Set(left);
  if ((await windows()).some((one) => open.has(one.id))) return;
  const mine = new Set(Array.from(entries.values(), (one) => one.key));
  const all = await cache();
  for (const one of await all.keys()) if (!mine.has(one.url)) await all.delete(one);
  await leave(root, "open", undefined);
  isSwept = true;
}

/** @param {any} event */
function fetchMissing(event) {
  return fill(
    {
      ...{ root, version, limit, entries, cache },
      keep: async (request, during) => {
        await Promise.all(fromCopy.handleAll({ request, event: during }));
        return kept.has(/** @type {string} */ (entryAt(entries, request.url)?.key));
      },
      broadcast: async (told) => {
        for (const one of await windows()) one.postMessage({ belajar: root, told });
      },
    },
    event,
  );
}

/** @returns {Promise<any[]>} the open pages of this portal */
async function windows() {
  const all = await worker.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter((/** @type {any} */ one) => one.url.startsWith(root));
}
