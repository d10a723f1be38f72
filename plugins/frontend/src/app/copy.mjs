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
 *   room?: number,
 * }} State total: bytes to fetch; of `asks` those of the new version that are not kept yet · room: bytes on the device
 *
 * @typedef {{ version: string, bytes: number, room: number, limit: number }} Facts what `luring.json` holds
 */

export class OfflineCopy {
  /** @type {ServiceWorkerRegistration | undefined} */ #registration;
  /** @type {WeakSet<object>} */ #watched = new WeakSet();
  /** @type {State} */ state = { kind: "unknown" };
  /** @type {import("./notes.mjs").Told | undefined} */ #heard; // why the worker gave up: a full device keeps no note of it
  #isOld = false; // another tab has begun the new version
  #turn = 0;
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
    if (!isSecureContext) return this.#say({ kind: "insecure" });
    try {
      await this.#start(navigator.serviceWorker);
    } catch {
      this.#say({ kind: "unsupported" }); // no workers, or none where storage is blocked
    }
  }

  /** @param {ServiceWorkerContainer} host */
  async #start(host) {
    let controlled = Boolean(host.controller);
    host.addEventListener("message", ({ data }) => data?.belajar === this.#root && this.#hear(data.told));
    host.addEventListener("controllerchange", () => {
      this.#isOld = controlled;
      controlled = true;
      this.#look();
    });
    await this.#look();
    const { kind, total = 0 } = this.state;
    if (kind === "stopped") await this.#fetch(); // the worker knows what was agreed
    else if (kind === "absent" && !isMetered() && !(await note(this.#root, "removed")) && total <= (await this.#ask()).limit)
      await this.#fetch();
  }

  /** Fetch what is missing; the learner has seen how much. */
  async save() {
    const root = this.#root;
    navigator.storage?.persist?.().catch(() => {}); // its answer does not matter: all is as before
    try {
      await leave(root, "removed", undefined);
      await leave(root, "agreed", Math.ceil((this.state.total ?? 0) * 1.2)); // published anew meanwhile: a little more
    } catch {
      return this.#say({ ...this.state, kind: "full" });
    }
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
    const root = this.#root;
    await Promise.all([
      leave(root, "removed", true),
      ...["told", "whole", "agreed"].map((one) => leave(root, /** @type {"told"} */ (one), undefined)),
      this.#registration?.unregister(),
      caches.delete(filesOf(root)),
    ]);
    this.#registration = this.#heard = undefined;
    await this.#look();
  }

  async #fetch() {
    try {
      const known = this.#registration;
      const registration = known ?? (await navigator.serviceWorker.register(scriptAddress(this.#worker), { scope: this.#root }));
      // One that is there although its files are gone was removed just now, and this page still has it.
      if (registration.active && !(await note(this.#root, "whole"))) registration.active.postMessage("fill");
      else if (known) await known.update();
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
    const turn = ++this.#turn;
    const state = await this.#find();
    if (turn === this.#turn) this.#say(state);
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
    const told = (await note(this.#root, "told")) ?? this.#heard;
    if (this.#isOld || (waiting && active)) return { kind: "new" };
    if (installing || waiting) return { kind: "saving", done: 0, total: 0, ...(this.state.kind === "saving" ? this.state : {}) };
    if (told && (active || told.kind !== "asks") && (await this.#isCurrent(told))) return told;
    if (active && (await note(this.#root, "whole"))) return { kind: "ready" };
    const { bytes, room } = await this.#ask();
    return bytes ? { kind: "absent", total: bytes, room } : { kind: "unknown" };
  }

  /** What was said of a version that has been taken back, or replaced, no longer holds. @param {import("./notes.mjs").Told} told */
  async #isCurrent(told) {
    const { version } = await this.#ask();
    return !version || version === told.version;
  }

  /** @returns {Promise<Facts>} */
  async #ask() {
    const none = { version: "", bytes: 0, room: 0, limit: 0 };
    return fetch(this.#facts, { cache: "no-cache" }).then((answer) => (answer.ok ? answer.json() : none)).catch(() => none);
  }

  /** @param {import("./notes.mjs").Told | undefined} told nothing: all is kept */
  #hear(told) {
    if (told?.kind !== "saving") this.#heard = told; // files on their way may still arrive after one that failed
    if (told) this.#say(told);
    else this.#look();
  }

  /** @param {State} state */
  #say(state) {
    this.state = state;
    this.#show(state);
  }
}
