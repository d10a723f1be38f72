// The offline copy as a page sees it: how far it is, and what the learner can do with it.
import { scriptAddress } from "../trusted.mjs";
import { filesOf, isMetered, leave, note } from "./notes.mjs";

/**
 * insecure: no https · unsupported: this browser has no workers · unknown: not kept, and nobody to ask how large it is ·
 * absent: not kept · ready: everything is kept · new: a new version is kept too, and begins with a reload
 * @typedef {{
 *   kind: "insecure" | "unsupported" | "unknown" | "absent" | "ready" | "new" | import("./notes.mjs").Told["kind"],
 *   done?: number,
 *   total?: number,
 * }} State total: bytes to fetch; of `asks` those of the new version that are not kept yet
 *
 * @typedef {{ version: string, bytes: number, limit: number }} Facts what `luring.json` holds
 */

export class OfflineCopy {
  /** @type {ServiceWorkerRegistration | undefined} */ #registration;
  /** @type {WeakSet<object>} */ #watched = new WeakSet();
  /** @type {State} */ state = { kind: "unknown" };
  #isOld = false; // another tab has begun the new version
  #root;
  #facts;
  #worker;
  #show;

  /**
   * @param {string} worker address of the worker; the portal lies where it lies
   * @param {string} facts address of `luring.json`
   * @param {(state: State) => void} show called at each change
   */
  constructor(worker, facts, show) {
    this.#root = new URL("./", worker).href;
    this.#worker = worker;
    this.#facts = facts;
    this.#show = show;
  }

  /** Look, listen, and fetch what may be fetched unasked. */
  async begin() {
    const host = isSecureContext ? navigator.serviceWorker : undefined;
    if (!host || !globalThis.caches) return this.#say({ kind: isSecureContext ? "unsupported" : "insecure" });
    let controlled = Boolean(host.controller);
    host.addEventListener("message", ({ data }) => data?.belajar === this.#root && this.#hear(data.told));
    host.addEventListener("controllerchange", () => {
      this.#isOld = controlled;
      controlled = true;
      this.#look();
    });
    await this.#look();
    const { kind, total = 0 } = this.state;
    if (kind === "stopped") await this.save();
    else if (kind === "absent" && !isMetered() && !(await note(this.#root, "removed")) && total <= (await this.#ask()).limit)
      await this.#fetch();
  }

  /** Fetch what is missing; the learner has seen how much. */
  async save() {
    const root = this.#root;
    navigator.storage?.persist?.().catch(() => {}); // its answer does not matter: all is as before
    await leave(root, "removed", undefined);
    await leave(root, "agreed", Math.ceil((this.state.total ?? 0) * 1.2)); // published anew meanwhile: a little more
    await this.#fetch();
  }

  /** Begin the new version, which is kept already; at the learner's word only. */
  reload() {
    const waiting = this.#registration?.waiting;
    if (!waiting) return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload());
    waiting.postMessage("skip");
  }

  /** Remove what is kept of the portal; answers lie elsewhere and stay. */
  async remove() {
    await leave(this.#root, "told", undefined);
    await leave(this.#root, "removed", true);
    await this.#registration?.unregister();
    await caches.delete(filesOf(this.#root));
    this.#registration = undefined;
    await this.#look();
  }

  async #fetch() {
    await leave(this.#root, "told", undefined);
    try {
      const active = this.#registration?.active;
      if (active && !(await caches.has(filesOf(this.#root)))) active.postMessage("fill");
      else if (this.#registration) await this.#registration.update();
      else await navigator.serviceWorker.register(scriptAddress(this.#worker), { scope: this.#root });
      await this.#look();
    } catch {
      this.#say({ ...this.state, kind: "stopped" });
    }
  }

  async #look() {
    const found = await navigator.serviceWorker.getRegistration(this.#root);
    this.#registration = found?.scope === this.#root ? found : undefined; // not that of a site around this one
    this.#watch(this.#registration, "updatefound");
    this.#watch(this.#registration?.installing, "statechange");
    this.#say(await this.#find());
  }

  /** @param {EventTarget | null | undefined} target @param {string} event */
  #watch(target, event) {
    if (!target || this.#watched.has(target)) return;
    this.#watched.add(target);
    target.addEventListener(event, () => this.#look());
  }

  /** @returns {Promise<State>} */
  async #find() {
    const { active, installing, waiting } = this.#registration ?? {};
    const told = await note(this.#root, "told");
    if (this.#isOld || (waiting && active)) return { kind: "new" };
    if (installing) return { kind: "saving", done: 0, total: 0, ...(this.state.kind === "saving" ? this.state : {}) };
    if (told && (told.kind !== "asks" || (await this.#isCurrent(told)))) return told;
    if (active && (await caches.has(filesOf(this.#root)))) return { kind: "ready" };
    const bytes = (await this.#ask()).bytes;
    return bytes ? { kind: "absent", total: bytes } : { kind: "unknown" };
  }

  /** A new version that was taken back is not offered. @param {import("./notes.mjs").Told} told */
  async #isCurrent(told) {
    const { version } = await this.#ask();
    return !version || version === told.version;
  }

  /** @returns {Promise<Facts>} */
  async #ask() {
    const none = { version: "", bytes: 0, limit: 0 };
    return fetch(this.#facts, { cache: "no-cache" }).then((answer) => (answer.ok ? answer.json() : none)).catch(() => none);
  }

  /** @param {State | undefined} told */
  #hear(told) {
    if (told) this.#say(told);
    else this.#look();
  }

  /** @param {State} state */
  #say(state) {
    this.state = state;
    this.#show(state);
  }
}
