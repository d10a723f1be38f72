// Built from plugins/frontend by `make update-generated`; do not edit.
"use strict";
(() => {
	function element(tag, className, ...children) {
		const made = document.createElement(tag);
		if (className)
			made.className = className;
		made.append(...children);
		return made;
	}
	var VERSION = 1;
	var Store = class {
		constructor(site, open = () => localStorage) {
			this.prefix = `belajar/${VERSION}/${site}/`;
			this.open = open;
			this.works = true;
		}
		read(name) {
			let text = null;
			try {
				text = this.open().getItem(this.prefix + name);
			}
			catch {
				this.works = false;
			}
			if (text === null)
				return { found: "none", record: null };
			try {
				const record = JSON.parse(text);
				if (record && record.v === VERSION)
					return { found: "ok", record };
				if (record && record.v > VERSION)
					return { found: "newer", record: null };
			}
			catch {
			}
			this.put(`${name}/broken`, text);
			return { found: "broken", record: null };
		}
		write(name, record) {
			this.works = this.put(name, JSON.stringify(record));
			return this.works;
		}
		put(name, text) {
			try {
				this.open().setItem(this.prefix + name, text);
				return true;
			}
			catch {
				return false;
			}
		}
	};
	function announceChange(what) {
		document.dispatchEvent(new CustomEvent("belajar:progress", { detail: { version: VERSION, ...what } }));
	}
	function words(name, values = {}) {
		const template = globalThis.BELAJAR_STRINGS?.[name] ?? name;
		return template.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
	}
	var Records = class {
		constructor(site, open) {
			this.store = new Store(site, open);
		}
		state(module) {
			const kept = this.module(module.id);
			const best = module.quiz ? this.best(module.quiz) : null;
			const read = Boolean(kept?.read);
			const passed = best?.passed ?? false;
			return {
				visited: kept?.at ?? null,
				read,
				percent: best?.percent ?? null,
				passed,
				done: read && (passed || !module.quiz)
			};
		}
		visit(id, now) {
			const read = this.module(id)?.read ?? null;
			return this.keep(id, { v: 1, read, at: new Date(now).toISOString() });
		}
		mark(id, read, now) {
			const at = new Date(now).toISOString();
			return this.keep(id, { v: 1, read: read ? at : null, at });
		}
		keep(id, record) {
			const { found } = this.store.read(`module/${id}`);
			return found !== "newer" && this.store.write(`module/${id}`, record);
		}
		module(id) {
			const { record } = this.store.read(`module/${id}`);
			return (record);
		}
		best(id) {
			const { record } = this.store.read(`quiz/${id}`);
			const history = (record?.history);
			if (!Array.isArray(history) || !history.length)
				return null;
			return history.reduce((best, one) => one.percent > best.percent ? one : best);
		}
	};
	function nextModule(modules, state) {
		const open = modules.map((module) => ({ module, at: state(module) })).filter((one) => !one.at.done);
		const visited = open.filter((one) => one.at.visited).sort((one, other) => String(one.at.visited) < String(other.at.visited) ? 1 : -1);
		return (visited[0] ?? open[0])?.module ?? null;
	}
	var ProgressElement = class extends HTMLElement {
		records;
		drawn = false;
		connectedCallback() {
			this.records = new Records(this.dataset.site ?? "");
			document.addEventListener("belajar:progress", this);
			addEventListener("storage", this);
			if (!this.drawn)
				this.prepare();
			this.drawn = true;
			this.draw();
		}
		disconnectedCallback() {
			document.removeEventListener("belajar:progress", this);
			removeEventListener("storage", this);
		}
		handleEvent(_event) {
			this.draw();
		}
		prepare() {
		}
		draw() {
		}
		get module() {
			return { id: this.dataset.module ?? "", quiz: this.dataset.quiz };
		}
	};
	function stateWords({ done, read, passed, percent, visited }) {
		if (done)
			return percent === null ? words("state_done") : words("state_done_percent", { percent });
		if (passed)
			return words("state_passed", { percent: percent ?? 0 });
		if (read)
			return words("state_read");
		if (percent !== null)
			return words("state_tried", { percent });
		return words(visited ? "state_begun" : "state_new");
	}
	var stateName = (state) => state.done ? "done" : state.read || state.visited || state.percent !== null ? "begun" : "new";
	var BelajarModule = class extends ProgressElement {
		prepare() {
			this.records.visit(this.module.id, Date.now());
		}
		draw() {
			const status = this.querySelector(".bj-status");
			const state = this.records.state(this.module);
			if (status)
				status.textContent = stateWords(state);
			this.dataset.state = stateName(state);
		}
	};
	var BelajarDone = class extends ProgressElement {
		prepare() {
			this.button = element("button", "bj-done-btn");
			this.button.type = "button";
			this.message = element("span", "bj-done-note");
			this.message.setAttribute("role", "status");
			this.replaceChildren(this.button, this.message);
			this.addEventListener("click", this);
			document.addEventListener("belajar:submit", this);
		}
		handleEvent(event) {
			if (event.type === "click") {
				if (event.target !== this.button)
					return;
				this.mark(!this.records.state(this.module).read);
			}
			else if (event.type === "belajar:submit") {
				const { kind, quiz } = (event.detail);
				if (this.isConnected && kind === "quiz" && quiz === this.module.quiz)
					this.mark(true);
			}
			else {
				this.draw();
			}
		}
		mark(read) {
			const kept = this.records.mark(this.module.id, read, Date.now());
			announceChange({ module: this.module.id });
			if (this.message)
				this.message.textContent = kept ? "" : words("not_kept_module");
		}
		draw() {
			if (!this.button)
				return;
			const { read } = this.records.state(this.module);
			this.button.textContent = words(read ? "marked_read" : "mark_read");
			this.button.setAttribute("aria-pressed", String(read));
		}
	};
	var BelajarCatalogue = class extends ProgressElement {
		draw() {
			for (const row of this.querySelectorAll("[data-module]")) {
				const place = row.querySelector(".bj-state");
				if (!place)
					continue;
				const state = this.records.state({ id: row.dataset.module ?? "", quiz: row.dataset.quiz });
				place.textContent = stateWords(state);
				row.dataset.state = stateName(state);
			}
		}
	};
	var BelajarContinue = class extends ProgressElement {
		modules = [];
		prepare() {
			const data = this.querySelector("template");
			this.modules = JSON.parse(data?.content.textContent ?? "{}").modules ?? [];
		}
		draw() {
			const state = (one) => this.records.state(one);
			const states = this.modules.map(state);
			const done = states.filter((one) => one.done).length;
			const begun = states.some((one) => one.visited || one.read || one.percent !== null);
			const link = (this.querySelector(".bj-continue-link"));
			const text = this.querySelector(".bj-continue-text");
			if (!begun || !link || !text)
				return;
			const total = this.modules.length;
			text.textContent = words("modules_done", { done, total });
			this.bar(done, total);
			const next = nextModule(this.modules, state) ?? this.modules[0];
			if (!next)
				return;
			link.href = next.url;
			link.textContent = words(done === total ? "all_done" : "continue_with", { title: next.title });
		}
		bar(done, total) {
			let bar = this.querySelector("progress");
			if (!bar) {
				bar = document.createElement("progress");
				bar.setAttribute("aria-label", words("progress_label"));
				this.querySelector(".bj-continue-text")?.after(bar);
			}
			bar.max = total;
			bar.value = done;
		}
	};
	for (const [name, type] of [
		["belajar-module", BelajarModule],
		["belajar-done", BelajarDone],
		["belajar-catalogue", BelajarCatalogue],
		["belajar-continue", BelajarContinue]
	]) {
		if (!customElements.get(name))
			customElements.define(name, type);
	}
})();
