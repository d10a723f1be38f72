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
	function button(action, label, className = "bj-btn") {
		const made = element("button", className, label);
		made.type = "button";
		made.dataset.do = action;
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
	function drawBar(place, text, done, total) {
		let bar = place.querySelector("progress");
		if (!bar) {
			bar = document.createElement("progress");
			bar.setAttribute("aria-label", words("progress_label"));
			place.replaceChildren(element("p", "bj-continue-text"), bar);
		}
		const said = (place.firstElementChild);
		said.textContent = text;
		bar.max = total;
		bar.value = done;
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
			return this.keep(id, { v: 1, read: read ? this.module(id)?.read ?? at : null, at });
		}
		keep(id, record) {
			const { found } = this.store.read(`module/${id}`);
			return found !== "newer" && this.store.write(`module/${id}`, record);
		}
		module(id) {
			const { record } = this.store.read(`module/${id}`);
			return (record);
		}
		path() {
			const { record } = this.store.read("path");
			const id = (record?.id);
			return typeof id === "string" ? id : null;
		}
		choosePath(id, now) {
			const { found } = this.store.read("path");
			const record = { v: 1, id, at: new Date(now).toISOString() };
			return found !== "newer" && this.store.write("path", record);
		}
		history(id) {
			const { record } = this.store.read(`quiz/${id}`);
			const history = (record?.history);
			return Array.isArray(history) ? history : [];
		}
		best(id) {
			const history = this.history(id);
			return history.length ? history.reduce((best, one) => one.percent > best.percent ? one : best) : null;
		}
		passedAt(id) {
			const times = this.history(id).filter((one) => one.passed).map((one) => one.at);
			return times.sort()[0] ?? null;
		}
		doneAt(module) {
			if (!this.state(module).done)
				return null;
			const read = this.module(module.id)?.read ?? null;
			const passed = module.quiz ? this.passedAt(module.quiz) : read;
			return read && passed && read < passed ? passed : read;
		}
	};
	function nextModule(modules, state) {
		const open = modules.map((module) => ({ module, at: state(module) })).filter((one) => !one.at.done);
		const visited = open.filter((one) => one.at.visited).sort((one, other) => String(one.at.visited) < String(other.at.visited) ? 1 : -1);
		return (visited[0] ?? open[0])?.module ?? null;
	}
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
	var testWords = (best) => best ? words(best.passed ? "test_passed" : "test_failed", { percent: best.percent }) : words("test_new");
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
			for (const row of this.querySelectorAll("[data-module], [data-test]")) {
				const place = row.querySelector(".bj-state");
				if (!place)
					continue;
				const { module, quiz, test } = row.dataset;
				if (test) {
					const best = this.records.best(test);
					place.textContent = testWords(best);
					row.dataset.state = best ? "done" : "new";
					continue;
				}
				const state = this.records.state({ id: module ?? "", quiz });
				place.textContent = stateWords(state);
				row.dataset.state = stateName(state);
			}
		}
	};
	var BelajarContinue = class extends ProgressElement {
		all = [];
		paths = {};
		prepare() {
			const data = JSON.parse(this.querySelector("template")?.content.textContent ?? "{}");
			this.all = data.modules ?? [];
			this.paths = data.paths ?? {};
		}
		draw() {
			const path = this.paths[this.records.path() ?? ""];
			const modules = path ? this.all.filter((one) => path.modules.includes(one.id)) : this.all;
			if (path)
				modules.sort((one, other) => path.modules.indexOf(one.id) - path.modules.indexOf(other.id));
			const state = (one) => this.records.state(one);
			const states = modules.map(state);
			const done = states.filter((one) => one.done).length;
			const begun = states.some((one) => one.visited || one.read || one.percent !== null);
			const link = (this.querySelector(".bj-continue-link"));
			const place = (this.querySelector(".bj-continue-state"));
			const next = nextModule(modules, state) ?? modules[0];
			if (!begun && !path || !link || !place || !next)
				return;
			const total = modules.length;
			const text = path ? words("path_done", { title: path.title, done, total }) : words("modules_done", { done, total });
			drawBar(place, text, done, total);
			link.href = next.url;
			link.textContent = words(done === total ? "all_done" : "continue_with", { title: next.title });
		}
	};
	function pathOf(holder) {
		const rows = holder.querySelectorAll("[data-module]");
		const test = (holder.querySelector("[data-needed]"));
		return {
			id: holder.dataset.path ?? "",
			modules: Array.from(rows, (row) => ({ id: row.dataset.module ?? "", quiz: row.dataset.quiz })),
			test: test?.dataset.test
		};
	}
	function finishedAt(records, { id, modules, test }) {
		const times = modules.map((one) => records.doneAt(one));
		if (test)
			times.push(records.passedAt(test));
		const at = times.reduce((last, one) => last === null || one === null ? null : one > last ? one : last, "");
		if (!at)
			return null;
		const of = [...modules.map((one) => one.id), ...test ? [test] : []];
		const { found, record } = records.store.read(`finished/${id}`);
		const kept = (record);
		const holds = kept && Array.isArray(kept.of) && of.every((one) => kept.of.includes(one));
		if (holds && kept.at <= at && Date.parse(kept.at))
			return kept.at;
		if (found !== "newer")
			records.store.write(`finished/${id}`, { v: 1, at, of });
		return at;
	}
	var BelajarPaths = class extends ProgressElement {
		prepare() {
			for (const card of this.cards()) {
				card.querySelector(".bj-path-choose")?.append(button("choose", "", "bj-done-btn"));
			}
			this.addEventListener("click", this);
		}
		handleEvent(event) {
			if (event.type !== "click")
				return this.draw();
			const target = (event.target);
			const chosen = target.closest("[data-do=choose]") && target.closest("li")?.dataset.path;
			if (!chosen)
				return;
			this.records.choosePath(chosen, Date.now());
			announceChange({ path: chosen });
			this.draw();
		}
		draw() {
			const chosen = this.records.path();
			for (const card of this.cards()) {
				const choose = card.querySelector("button");
				if (!choose)
					continue;
				const is = card.dataset.path === chosen;
				choose.textContent = words(is ? "path_chosen" : "path_choose");
				choose.setAttribute("aria-pressed", String(is));
				const title = card.querySelector(".bj-path-title")?.textContent ?? "";
				choose.setAttribute("aria-label", `${choose.textContent}: ${title}`);
			}
		}
		cards() {
			return this.querySelectorAll("li[data-path]");
		}
	};
	var BelajarPath = class extends BelajarCatalogue {
		draw() {
			super.draw();
			const rows = Array.from(this.querySelectorAll("[data-module]"));
			const done = rows.filter((row) => (row.dataset.state === "done")).length;
			const place = (this.querySelector(".bj-path-state"));
			const letter = (this.querySelector("[data-letter]"));
			const ready = letter && finishedAt(this.records, pathOf(this));
			const said = letter?.querySelector(".bj-state");
			if (letter)
				letter.dataset.state = ready ? "done" : "new";
			if (said)
				said.textContent = words(ready ? "letter_ready" : "letter_open");
			if (place)
				drawBar(place, words("modules_done", { done, total: rows.length }), done, rows.length);
		}
	};
	var AWAY = 250;
	var GAP = 6;
	var EVENTS = ["pointerover", "pointerout", "focusin", "focusout", "keydown", "click"];
	var BelajarTerms = class extends HTMLElement {
		tip = element("div", "bj-tip");
		shown = null;
		leaving;
		connectedCallback() {
			this.tip.setAttribute("aria-hidden", "true");
			this.tip.hidden = true;
			document.body.append(this.tip);
			for (const type of EVENTS)
				document.addEventListener(type, this, true);
			addEventListener("scroll", this, { passive: true });
		}
		disconnectedCallback() {
			this.tip.remove();
			for (const type of EVENTS)
				document.removeEventListener(type, this, true);
			removeEventListener("scroll", this);
		}
		handleEvent(event) {
			const target = (event.target);
			const term = target instanceof Element ? (target.closest(".bj-term")) : null;
			const inTip = target instanceof Node && this.tip.contains(target);
			switch (event.type) {
				case "pointerover":
					if (inTip)
						clearTimeout(this.leaving);
					else if (term && !isTouch(event))
						this.show(term);
					break;
				case "pointerout":
					if ((term || inTip) && !isTouch(event))
						this.leaving = setTimeout(() => this.hide(), AWAY);
					break;
				case "focusin":
					if (term?.matches(":focus-visible"))
						this.show(term);
					break;
				case "click":
					if (term && isTouch(event) && this.shown !== term) {
						event.preventDefault();
						event.stopPropagation();
						this.show(term);
					}
					else if (!inTip)
						this.hide();
					break;
				case "keydown":
					if (event.key === "Escape")
						this.hide();
					break;
				default:
					this.hide();
			}
		}
		show(term) {
			clearTimeout(this.leaving);
			const definition = document.getElementById(term.getAttribute("aria-describedby") ?? "");
			if (!definition || this.shown === term)
				return;
			this.shown = term;
			this.tip.replaceChildren(...Array.from(definition.cloneNode(true).childNodes));
			this.tip.hidden = false;
			const at = term.getClientRects()[0] ?? term.getBoundingClientRect();
			const { offsetWidth: width, offsetHeight: height } = this.tip;
			const left = Math.min(at.left, document.documentElement.clientWidth - width - GAP);
			const below = at.bottom + GAP;
			this.tip.style.left = `${Math.max(GAP, left)}px`;
			this.tip.style.top = `${below + height > innerHeight ? at.top - height - GAP : below}px`;
		}
		hide() {
			clearTimeout(this.leaving);
			this.shown = null;
			this.tip.hidden = true;
		}
	};
	var isTouch = (event) => (event.pointerType === "touch");
	for (const [name, type] of [
		["belajar-module", BelajarModule],
		["belajar-done", BelajarDone],
		["belajar-catalogue", BelajarCatalogue],
		["belajar-continue", BelajarContinue],
		["belajar-path", BelajarPath],
		["belajar-paths", BelajarPaths],
		["belajar-terms", BelajarTerms]
	]) {
		if (!customElements.get(name))
			customElements.define(name, type);
	}
})();
