// Built from plugins/frontend by `make update-generated`; do not edit.
"use strict";
(() => {
	function generator(seed) {
		let state = seed >>> 0;
		return () => {
			state = state + 1831565813 >>> 0;
			let mixed = Math.imul(state ^ state >>> 15, state | 1);
			mixed ^= mixed + Math.imul(mixed ^ mixed >>> 7, mixed | 61);
			return ((mixed ^ mixed >>> 14) >>> 0) / 4294967296;
		};
	}
	function shuffled(list, seed) {
		const random = generator(seed);
		const copy = list.slice();
		for (let last = copy.length - 1; last > 0; last -= 1) {
			const pick = Math.floor(random() * (last + 1));
			[copy[last], copy[pick]] = [
				copy[pick],
				copy[last]
			];
		}
		return copy;
	}
	function arrange(quiz, views, seed) {
		const how = quiz.shuffle ?? "none";
		const fieldsets = quiz.items.map((item) => (views.get(item.id).fieldset));
		if (how === "options" || how === "all") {
			quiz.items.forEach((item, index) => {
				if (item.t !== "true_false")
					arrangeOptions(fieldsets[index], seed + index + 1);
			});
		}
		if (how === "items" || how === "all")
			arrangeItems(fieldsets, seed);
	}
	function arrangeOptions(fieldset, seed) {
		const options = Array.from(fieldset.querySelectorAll("label:not(.bj-field)"));
		if (options.length < 2)
			return;
		const place = document.createComment("");
		options[0]?.before(place);
		place.after(...shuffled(options.sort(byValue), seed));
		place.remove();
	}
	function arrangeItems(fieldsets, seed) {
		const end = fieldsets[0]?.form?.querySelector(".bj-end");
		shuffled(fieldsets, seed).forEach((fieldset, index) => {
			const number = fieldset.querySelector(".bj-num");
			if (number)
				number.textContent = `${index + 1}.`;
			end?.before(fieldset);
		});
	}
	function byValue(one, other) {
		const value = (option) => option.querySelector("input")?.value ?? "";
		return value(one) < value(other) ? -1 : 1;
	}
	var inputs = (fieldset) => (fieldset.querySelectorAll("label:not(.bj-field) > input"));
	var selected = (fieldset) => Array.from(inputs(fieldset)).filter((input) => input.checked).map((input) => input.value).sort();
	function select(fieldset, values2) {
		for (const input of inputs(fieldset))
			input.checked = values2.includes(input.value);
	}
	var choice = {
		grade: (item, response) => ({
			share: response === item.k ? 1 : item.s?.[String(response)] ?? 0,
			feedback: null
		}),
		isEmpty: (response) => response === "",
		read: (fieldset) => selected(fieldset)[0] ?? "",
		write: (fieldset, response) => select(fieldset, [String(response)]),
		due: (_item, response) => [String(response)],
		keys: (item) => [String(item.k)]
	};
	var registered = () => globalThis.BELAJAR_TYPES ?? (globalThis.BELAJAR_TYPES = {});
	function register(types) {
		Object.assign(registered(), types);
		globalThis.document?.dispatchEvent(new Event("belajar:types"));
	}
	var values = (response) => Array.isArray(response) ? response : [];
	var keysOf = (item) => (item.k);
	var multiple = {
		grade(item, response) {
			const keys = keysOf(item);
			const right = values(response).filter((value) => keys.includes(value)).length;
			const wrong = values(response).length - right;
			const whole = right === keys.length && wrong === 0;
			const part = item.part ? Math.max(0, (right - wrong) / keys.length) : 0;
			return { share: whole ? 1 : part, feedback: null };
		},
		isEmpty: (response) => values(response).length === 0,
		read: selected,
		write: (fieldset, response) => select(fieldset, values(response)),
		due: (_item, response) => values(response),
		keys: keysOf
	};
	var trueFalse = choice;
	register({ choice, multiple, true_false: trueFalse });
	var hasType = (name) => name in registered();
	function typeOf(name) {
		const type = registered()[name];
		if (!type)
			throw new Error(`belajar: unknown exercise type ${name}`);
		return type;
	}
	var SLACK = 1e-9;
	function scoreItem(item, response) {
		const type = typeOf(item.t);
		const max = item.p ?? 1;
		if (response === void 0 || type.isEmpty(response)) {
			return { status: "none", score: 0, max, feedback: null };
		}
		const graded = type.grade(item, response);
		if (!graded)
			return { status: "invalid", score: 0, max, feedback: null };
		const { share, feedback } = graded;
		const status = share === 1 ? "correct" : share > 0 ? "partial" : "incorrect";
		return { status, score: share * max, max, feedback };
	}
	function scoreQuiz(results, pass = 70) {
		const score = results.reduce((sum, one) => sum + one.score, 0);
		const max = results.reduce((sum, one) => sum + one.max, 0);
		const exact = max > 0 ? 100 * score / max : 0;
		return { score, max, percent: Math.floor(exact + SLACK), passed: exact + SLACK >= pass };
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
	var blank = (seed) => ({ v: VERSION, n: 1, seed, items: {}, done: null, history: [] });
	var Attempt = class {
		constructor(quiz, kept, seed) {
			this.quiz = quiz;
			this.record = kept && isRecord(kept) ? kept : blank(seed);
			this.changed = new Set();
			this.dropChanged();
		}
		get number() {
			return this.record.n;
		}
		get isDone() {
			return this.record.done !== null;
		}
		get attemptsLeft() {
			const limit = this.quiz.attempts ?? 0;
			return limit ? Math.max(0, limit - this.record.n) : null;
		}
		response(id) {
			return this.record.items[id]?.r;
		}
		isChecked(id) {
			return this.record.items[id]?.c === 1;
		}
		result(id) {
			return scoreItem(this.item(id), this.response(id));
		}
		results() {
			return this.quiz.items.map((item) => this.result(item.id));
		}
		total() {
			return scoreQuiz(this.results(), this.quiz.pass);
		}
		unanswered() {
			return this.quiz.items.filter((item) => !this.isChecked(item.id) && this.result(item.id).status === "none");
		}
		unchecked() {
			return this.quiz.items.filter((item) => !this.isChecked(item.id));
		}
		respond(id, response, now) {
			if (this.isChecked(id))
				return;
			this.changed.delete(id);
			this.record.items[id] = { h: this.item(id).h, r: response, t: now };
		}
		check(id, now, force = false) {
			const result = this.result(id);
			const gradable = result.status !== "none" && result.status !== "invalid";
			if (gradable || force) {
				const item = this.item(id);
				const kept = this.record.items[id] ?? { h: item.h, r: "", t: now };
				this.record.items[id] = { ...kept, c: 1, t: now };
			}
			return result;
		}
		finish(now) {
			if (this.isDone || this.unchecked().length)
				return null;
			const at = new Date(now).toISOString();
			const total = this.total();
			this.record.done = at;
			this.record.history.push({ n: this.record.n, at, ...total });
			return total;
		}
		retry(which, seed) {
			const kept = which === "wrong" ? this.quiz.items.filter((item) => this.result(item.id).status === "correct") : [];
			const items = Object.fromEntries(kept.map((item) => [
				item.id,
				this.record.items[item.id]
			]));
			const { n, history, seed: before } = this.record;
			const order = which === "wrong" ? before : seed;
			this.record = { ...blank(order), n: n + 1, history, items };
		}
		merge(other) {
			var _a;
			if (!other || !isRecord(other))
				return true;
			if (other.n > this.record.n)
				return false;
			if (other.n < this.record.n)
				return true;
			for (const [id, theirs] of Object.entries(other.items)) {
				const ours = this.record.items[id];
				if (!ours || theirs.t > ours.t)
					this.record.items[id] = theirs;
			}
			if (other.history.length > this.record.history.length)
				this.record.history = other.history;
			(_a = this.record).done ?? (_a.done = other.done);
			this.dropChanged();
			return true;
		}
		dropChanged() {
			for (const item of this.quiz.items) {
				const kept = this.record.items[item.id];
				if (!kept || kept.h === item.h)
					continue;
				delete this.record.items[item.id];
				this.changed.add(item.id);
			}
			if (this.unchecked().length)
				this.record.done = null;
		}
		item(id) {
			const item = this.quiz.items.find((one) => one.id === id);
			if (!item)
				throw new Error(`belajar: no item ${id}`);
			return item;
		}
	};
	function isRecord(value) {
		return Number.isInteger(value.n) && value.n > 0 && Number.isFinite(value.seed) && Array.isArray(value.history) && value.items !== null && typeof value.items === "object" && Object.values(value.items).every((one) => one && typeof one.h === "string" && (typeof one.r === "string" || Array.isArray(one.r) && one.r.every((v) => typeof v === "string")));
	}
	function bringIntoView(target, frames = 4) {
		target.scrollIntoView();
		if (frames)
			requestAnimationFrame(() => bringIntoView(target, frames - 1));
	}
	async function bringAddressed(place) {
		const target = document.getElementById(fragment());
		if (!target || !place.contains(target))
			return;
		const sheets = (document.querySelectorAll("link[rel=stylesheet]"));
		await Promise.all([...sheets].filter((one) => !one.sheet).map(arrival));
		bringIntoView(target);
	}
	function fragment() {
		try {
			return decodeURIComponent(location.hash.slice(1));
		}
		catch {
			return "";
		}
	}
	var arrival = (sheet) => new Promise((done) => {
		for (const type of ["load", "error"])
			sheet.addEventListener(type, done);
	});
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
	function words(name, values2 = {}) {
		const template = globalThis.BELAJAR_STRINGS?.[name] ?? name;
		return template.replace(/\{(\w+)\}/g, (whole, key) => String(values2[key] ?? whole));
	}
	var written = (number) => number.toLocaleString(globalThis.BELAJAR_LANG ?? "id", { maximumFractionDigits: 2 });
	var EndView = class {
		constructor(place, immediate, link) {
			this.place = place;
			this.immediate = immediate;
			this.link = link;
			this.status = void 0;
		}
		open(attempt) {
			const count = attempt.quiz.items.length;
			if (this.immediate && count === 1) {
				this.place.replaceChildren();
				return;
			}
			const label = words(this.immediate ? "finish" : "submit");
			const submit = element("button", "bj-btn bj-btn-main", label);
			submit.type = "submit";
			this.status = element("span", "bj-progress");
			this.place.replaceChildren(element("div", "bj-actions", submit, this.status));
			this.count(attempt);
		}
		count(attempt) {
			if (!this.status)
				return;
			const total = attempt.quiz.items.length;
			const open = this.immediate ? attempt.unchecked().length : attempt.unanswered().length;
			const done = total - open;
			this.status.textContent = words(this.immediate ? "checked_of" : "answered_of", { done, total });
		}
		ask(text, ids, mayInsist) {
			this.place.querySelector(".bj-ask")?.remove();
			const ask = element("div", "bj-ask", element("p", "", text), this.list(ids));
			if (mayInsist)
				ask.append(button("insist", words("submit_anyway")));
			this.place.append(ask);
		}
		result(attempt) {
			const { score, max, percent, passed } = attempt.total();
			const single = attempt.quiz.items.length === 1;
			const parts = single ? [] : [this.summary(score, max, percent, passed, attempt)];
			const wrong = attempt.quiz.items.filter((item) => attempt.result(item.id).status !== "correct");
			if (wrong.length && !single) {
				parts.push(element("div", "bj-review", element("p", "", words("review")), this.list(wrong.map((one) => one.id))));
			}
			parts.push(this.again(attempt, wrong.length, single));
			this.status = void 0;
			this.place.replaceChildren(...parts);
		}
		get title() {
			return (this.place.querySelector(".bj-result"));
		}
		summary(score, max, percent, passed, attempt) {
			const points = words("score", { score: written(score), max: written(max), percent });
			const title = element("p", "bj-result", element("strong", "", points), " ");
			title.tabIndex = -1;
			title.dataset.passed = String(passed);
			title.append(words(passed ? "passed" : "not_passed", { pass: attempt.quiz.pass ?? 70 }));
			const best = Math.max(...attempt.record.history.map((one) => one.percent));
			const box = element("div", "bj-summary", title);
			if (attempt.record.history.length > 1) {
				box.append(element("p", "bj-best", words("best", { percent: best, n: attempt.record.history.length })));
			}
			return box;
		}
		again(attempt, wrong, single) {
			const left = attempt.attemptsLeft;
			const row = element("div", "bj-actions");
			if (left === 0) {
				row.append(element("span", "bj-message", words("no_attempts_left")));
				return row;
			}
			if (wrong && !single)
				row.append(button("retry-wrong", words("retry_wrong"), "bj-btn bj-btn-main"));
			row.append(button("retry-all", words(single ? "retry_one" : "retry_all")));
			if (left !== null)
				row.append(element("span", "bj-message", words("attempts_left", { n: left })));
			return row;
		}
		list(ids) {
			const list = element("ul", "bj-links");
			for (const id of ids) {
				const { href, label } = this.link(id);
				const anchor = element("a", "", label);
				anchor.href = href;
				list.append(element("li", "", anchor));
			}
			return list;
		}
	};
	var VERDICT = { correct: "correct", partial: "partial", incorrect: "incorrect", none: "unanswered" };
	var ItemView = class {
		constructor(fieldset, item, immediate) {
			this.fieldset = fieldset;
			this.item = item;
			this.type = typeOf(item.t);
			this.key =
				fieldset.querySelector(".bj-key");
			this.foot =
				fieldset.querySelector(".bj-foot");
			this.message = element("span", "bj-message");
			this.message.id = `${fieldset.id}-pesan`;
			this.actions = element("div", "bj-actions");
			if (immediate)
				this.actions.append(button("check", words("check")));
			this.actions.append(this.message);
			this.shown = [];
		}
		upgrade() {
			this.key.hidden = true;
			this.foot.append(this.actions);
			this.type.attach?.(this.fieldset, this.item);
		}
		read() {
			return this.type.read(this.fieldset);
		}
		isEmpty() {
			return this.type.isEmpty(this.read());
		}
		clear() {
			this.type.write(this.fieldset, "");
		}
		write(response) {
			this.type.write(this.fieldset, response);
		}
		say(text, problem = false) {
			if (this.message.textContent !== text)
				this.message.textContent = text;
			this.message.classList.toggle("bj-problem", problem);
			const field = this.fieldset.querySelector(".bj-field input");
			if (!field)
				return;
			if (problem) {
				field.setAttribute("aria-invalid", "true");
				field.setAttribute("aria-describedby", this.message.id);
			}
			else {
				field.removeAttribute("aria-invalid");
			}
		}
		reveal(result, response) {
			this.reopen();
			const outcome = result.status === "invalid" ? "incorrect" : result.status;
			this.fieldset.dataset.outcome = outcome;
			this.lock(true);
			this.actions.hidden = true;
			const due = response === void 0 ? [] : this.type.due(this.item, response, result.feedback);
			this.markOptions(response);
			this.shown.push(...this.type.mark?.(this.fieldset, this.item, response) ?? []);
			this.foot.append(this.keep(this.panel(result, outcome, due)));
			this.showOptionFeedback(due);
		}
		reopen() {
			for (const one of this.shown)
				one.remove();
			this.shown = [];
			delete this.fieldset.dataset.outcome;
			this.lock(false);
			for (const option of this.fieldset.querySelectorAll("label")) {
				option.classList.remove("bj-right", "bj-wrong");
			}
			this.actions.hidden = false;
			this.say("");
		}
		get graded() {
			return this.item.s ? "_graded" : "";
		}
		get verdict() {
			return (this.fieldset.querySelector(".bj-verdict"));
		}
		get entrance() {
			return this.verdict ?? this.fieldset.querySelector(":is(input, select, button):not([hidden] *, [hidden])");
		}
		lock(locked) {
			const controls = this.fieldset.querySelectorAll("input, select");
			for (const one of controls)
				one.disabled = locked;
		}
		keep(made) {
			this.shown.push(made);
			return made;
		}
		note(name) {
			const found = this.key.querySelector(`[data-for="${name}"]`);
			return found ? Array.from(found.cloneNode(true).childNodes) : [];
		}
		markOptions(response) {
			const keys = this.type.keys(this.item);
			if (!keys.length)
				return;
			const chosen = Array.isArray(response) ? response : [response];
			for (const input of inputs(this.fieldset)) {
				const option = (input.closest("label"));
				const right = keys.includes(input.value);
				const picked = chosen.includes(input.value);
				if (right)
					option.classList.add("bj-right");
				else if (picked)
					option.classList.add("bj-wrong");
				const tag = right ? picked ? "tag_right" : "tag_key" : picked ? "tag_wrong" : "";
				if (tag)
					option.append(this.keep(element("span", "bj-tag", words(tag + this.graded))));
			}
		}
		showOptionFeedback(due) {
			const others = element("div", "bj-others-list");
			for (const input of inputs(this.fieldset)) {
				const note = this.note(input.value);
				if (!note.length)
					continue;
				const option = (input.closest("label"));
				if (due.includes(input.value)) {
					option.after(this.keep(element("div", "bj-feedback", ...note)));
				}
				else {
					const text = element("span", "bj-other-option");
					text.append(...Array.from(option.children[1].cloneNode(true).childNodes));
					others.append(element("div", "bj-other", text, element("div", "", ...note)));
				}
			}
			if (!others.childElementCount)
				return;
			const summary = document.createElement("summary");
			summary.textContent = words("other_feedback");
			const details = element("details", "bj-others", summary, others);
			this.foot.querySelector(".bj-panel").append(details);
		}
		panel(result, outcome, due) {
			const word = words(VERDICT[outcome] + this.graded);
			const points = words("points", { score: written(result.score), max: written(result.max) });
			const verdict = element("p", "bj-verdict", element("strong", "", word), ` ${points}`);
			verdict.tabIndex = -1;
			const panel = element("div", "bj-panel", verdict);
			for (const name of due.filter((one) => /^d\d+$/.test(one))) {
				panel.append(element("div", "bj-feedback", ...this.note(name)));
			}
			const general = this.note(outcome === "correct" ? "correct" : "incorrect");
			if (general.length)
				panel.append(element("div", "bj-feedback", ...general));
			if (outcome !== "correct" && !this.type.keys(this.item).length) {
				panel.append(this.copy(".bj-answer"));
			}
			panel.append(this.copy(".bj-expl"), this.copy(".bj-src"));
			return panel;
		}
		copy(selector) {
			return this.key.querySelector(selector)?.cloneNode(true) ?? "";
		}
	};
	var TYPING_PAUSE = 400;
	var Keeper = class {
		constructor(quiz, warn, show) {
			this.id = quiz.id;
			this.name = `quiz/${quiz.id}`;
			this.warn = warn;
			this.show = show;
			this.store = new Store(quiz.site);
			const { found, record } = this.store.read(this.name);
			this.found = found;
			this.record =
				record;
			this.readOnly = found === "newer";
			this.pending = false;
			this.pause = void 0;
		}
		report() {
			if (this.found === "broken")
				this.warn(words("record_broken"));
			if (this.readOnly)
				this.warn(words("record_newer"));
			if (!this.store.works)
				this.warn(words("not_kept"));
		}
		touch() {
			this.pending = true;
		}
		keep(attempt, settled) {
			clearTimeout(this.pause);
			this.pending = true;
			if (settled)
				this.flush(attempt);
			else
				this.pause = setTimeout(() => this.flush(attempt), TYPING_PAUSE);
		}
		pull(attempt) {
			if (this.readOnly)
				return false;
			const before = { ...attempt.record.items };
			const other = this.store.read(this.name);
			if (!attempt.merge(other.record)) {
				this.readOnly = true;
				this.warn(words("other_tab"));
				return false;
			}
			const { items } = attempt.record;
			const taken = Object.keys(items).filter((id) => items[id] !== before[id]);
			if (taken.length)
				this.show(taken);
			return true;
		}
		flush(attempt) {
			clearTimeout(this.pause);
			if (!this.pending || this.readOnly)
				return;
			this.pending = false;
			if (!this.pull(attempt))
				return;
			if (!this.store.write(this.name, attempt.record))
				return this.warn(words("not_kept"));
			announceChange({ quiz: this.id });
		}
	};
	var BelajarQuiz = class extends HTMLElement {
		quiz;
		form;
		immediate;
		keeper;
		attempt;
		views = new Map();
		end;
		live;
		notice;
		connectedCallback() {
			if (this.attempt)
				this.listenToPage();
			else if (this.querySelector(".bj-data"))
				this.upgrade();
			else
				document.addEventListener("DOMContentLoaded", () => this.upgrade(), { once: true });
		}
		disconnectedCallback() {
			this.keeper?.flush(this.attempt);
			removeEventListener("pagehide", this);
			removeEventListener("storage", this);
			document.removeEventListener("visibilitychange", this);
		}
		upgrade() {
			const data = (this.querySelector(".bj-data"));
			if (this.attempt || !data)
				return;
			this.quiz = JSON.parse(data.content.textContent ?? "");
			if (!this.quiz.items.every((item) => hasType(item.t)))
				return this.awaitTypes();
			this.form =
				this.querySelector("form");
			this.immediate = this.quiz.feedback !== "end";
			this.keeper = new Keeper(this.quiz, (text) => this.warn(text), (ids) => this.showTaken(ids));
			this.attempt = new Attempt(this.quiz, this.keeper.record, newSeed());
			this.findItems();
			this.live = element("p", "bj-live");
			this.live.setAttribute("role", "status");
			this.notice = element("p", "bj-notice");
			this.notice.hidden = true;
			this.form.append(this.notice, this.live);
			for (const view of this.views.values())
				view.upgrade();
			this.takeEarly();
			arrange(this.quiz, this.views, this.attempt.record.seed);
			this.show();
			for (const type of ["submit", "click", "change", "input"])
				this.form.addEventListener(type, this);
			this.listenToPage();
			if (this.keeper.found === "none" && this.quiz.shuffle)
				this.keeper.touch();
			this.keeper.flush(this.attempt);
			this.keeper.report();
			this.dataset.ready = "";
			if (document.readyState === "complete")
				bringAddressed(this);
		}
		awaitTypes() {
			document.addEventListener("belajar:types", () => this.upgrade(), { once: true });
		}
		listenToPage() {
			addEventListener("pagehide", this);
			addEventListener("storage", this);
			document.addEventListener("visibilitychange", this);
		}
		findItems() {
			const fieldsets = (this.querySelectorAll(".bj-item"));
			this.quiz.items.forEach((item, index) => {
				const fieldset = fieldsets[index];
				if (fieldset)
					this.views.set(item.id, new ItemView(fieldset, item, this.immediate));
			});
			const end = (this.querySelector(".bj-end"));
			this.end = new EndView(end, this.immediate, (id) => this.linkTo(id));
		}
		linkTo(id) {
			const fieldset = (this.views.get(id).fieldset);
			const number = fieldset.querySelector(".bj-num")?.textContent?.replace(".", "") ?? "";
			return { href: `#${fieldset.id}`, label: words("item_n", { n: number }) };
		}
		takeEarly() {
			for (const [id, view] of this.views) {
				if (this.attempt.changed.has(id))
					view.clear();
				else if (this.attempt.response(id) === void 0 && !view.isEmpty()) {
					this.attempt.respond(id, view.read(), Date.now());
					this.keeper.touch();
				}
			}
		}
		show() {
			for (const id of this.views.keys())
				this.showItem(id);
			if (this.attempt.isDone)
				this.end.result(this.attempt);
			else
				this.end.open(this.attempt);
		}
		showItem(id) {
			const view = this.views.get(id);
			if (!view)
				return;
			const response = this.attempt.response(id);
			if (response !== void 0)
				view.write(response);
			if (this.attempt.isChecked(id))
				view.reveal(this.attempt.result(id), response);
			else
				this.sayState(id);
		}
		showTaken(ids) {
			for (const id of ids)
				this.showItem(id);
			if (this.attempt.isDone)
				this.end.result(this.attempt);
			else
				this.end.count(this.attempt);
		}
		sayState(id) {
			const view = (this.views.get(id));
			if (this.attempt.changed.has(id))
				view.say(words("item_changed"), true);
			else if (this.immediate)
				view.say("");
			else
				view.say(words(this.attempt.result(id).status === "none" ? "not_answered" : "answered"));
		}
		handleEvent(event) {
			switch (event.type) {
				case "submit":
					event.preventDefault();
					return this.submit();
				case "click":
					return this.act(event, event.target);
				case "change":
				case "input":
					return this.take(event.target, event.type === "change");
				case "storage":
					return void this.keeper.pull(this.attempt);
				default:
					return this.keeper.flush(this.attempt);
			}
		}
		itemOf(target) {
			const fieldset = target.closest(".bj-item");
			for (const [id, view] of this.views)
				if (view.fieldset === fieldset)
					return id;
			return null;
		}
		take(target, settled) {
			const id = this.itemOf(target);
			if (!id || this.attempt.isChecked(id))
				return;
			const view = (this.views.get(id));
			this.attempt.respond(id, view.read(), Date.now());
			this.sayState(id);
			if (!this.immediate)
				this.end.count(this.attempt);
			this.keeper.keep(this.attempt, settled);
		}
		act(event, target) {
			const link = (target.closest(".bj-links a"));
			if (link)
				return this.follow(event, link);
			const action = (target.closest("[data-do]")?.dataset.do);
			if (action === "check")
				this.checkOne(this.itemOf(target));
			else if (action === "insist")
				this.handIn();
			else if (action === "retry-all")
				this.retry("all");
			else if (action === "retry-wrong")
				this.retry("wrong");
		}
		follow(event, link) {
			if (event.ctrlKey || event.metaKey || event.shiftKey)
				return;
			event.preventDefault();
			event.stopPropagation();
			const view = [...this.views.values()].find((one) => link.hash === `#${one.fieldset.id}`);
			if (!view)
				return;
			bringIntoView(view.fieldset);
			view.entrance?.focus({ preventScroll: true });
		}
		submit() {
			this.keeper.pull(this.attempt);
			const focused = document.activeElement;
			if (this.immediate && focused instanceof HTMLInputElement) {
				const id = this.itemOf(focused);
				if (id)
					return this.checkOne(id);
			}
			return this.immediate ? this.checkRest() : this.sendAll();
		}
		checkOne(id) {
			if (this.attempt.isChecked(id))
				return;
			const view = (this.views.get(id));
			const result = this.grade(id);
			if (result.status === "none" || result.status === "invalid") {
				const text = words(result.status === "none" ? view.type.todo ?? "answer_first" : "number_first");
				view.say(text, true);
				this.speak(text);
				return;
			}
			this.settle();
			view.verdict.focus({ preventScroll: true });
		}
		checkRest() {
			for (const item of this.attempt.unchecked())
				this.grade(item.id);
			this.settle();
			const open = this.attempt.unchecked().map((item) => item.id);
			if (!open.length)
				return this.end.title?.focus();
			const text = words("still_open", { n: open.length });
			this.end.ask(text, open, false);
			this.speak(text);
		}
		sendAll() {
			for (const id of this.views.keys())
				this.readNow(id);
			const invalid = this.quiz.items.filter((one) => this.attempt.result(one.id).status === "invalid");
			for (const item of invalid)
				this.views.get(item.id)?.say(words("number_first"), true);
			const open = this.attempt.unanswered().map((item) => item.id);
			if (!invalid.length && !open.length)
				return this.handIn();
			const text = invalid.length ? words("numbers_wrong", { n: invalid.length }) : words("unanswered_n", { n: open.length });
			this.end.ask(text, invalid.length ? invalid.map((one) => one.id) : open, !invalid.length);
			this.speak(text);
		}
		handIn() {
			this.keeper.pull(this.attempt);
			for (const item of this.quiz.items)
				this.grade(item.id, true);
			this.settle();
			this.end.title?.focus();
		}
		readNow(id) {
			const response = (this.views.get(id).read());
			if (this.attempt.isChecked(id) || String(response) === String(this.attempt.response(id) ?? ""))
				return;
			this.attempt.respond(id, response, Date.now());
		}
		grade(id, force = false) {
			const before = this.attempt.isChecked(id);
			this.readNow(id);
			const result = this.attempt.check(id, Date.now(), force);
			if (before || !this.attempt.isChecked(id))
				return result;
			const response = this.attempt.response(id);
			this.views.get(id).reveal(result, response);
			this.tell({ kind: "item", item: id, response, score: result.score, maxScore: result.max });
			return result;
		}
		settle() {
			const total = this.attempt.finish(Date.now());
			this.keeper.keep(this.attempt, true);
			if (!total)
				return this.end.count(this.attempt);
			this.end.result(this.attempt);
			const { score, max: maxScore, percent, passed } = total;
			this.tell({ kind: "quiz", score, maxScore, percent, passed });
			this.speak(`${words("score", { score: written(score), max: written(maxScore), percent })} ` + words(passed ? "passed" : "not_passed", { pass: this.quiz.pass ?? 70 }));
		}
		retry(which) {
			if (this.attempt.attemptsLeft === 0)
				return;
			this.attempt.retry(which, newSeed());
			this.form.reset();
			for (const view of this.views.values())
				view.reopen();
			arrange(this.quiz, this.views, this.attempt.record.seed);
			this.show();
			this.keeper.keep(this.attempt, true);
			const first = this.querySelector(".bj-item:not([data-outcome]) :is(input, select, .bj-move)");
			if (first instanceof HTMLElement)
				first.focus();
		}
		warn(text) {
			this.notice.textContent = text;
			this.notice.hidden = false;
		}
		speak(text) {
			this.live.textContent = text;
		}
		tell(detail) {
			const { id: quiz, site } = this.quiz;
			const attempt = this.attempt.number;
			const at = (new Date()).toISOString();
			this.dispatchEvent(new CustomEvent("belajar:submit", {
				bubbles: true,
				composed: true,
				detail: { version: VERSION, quiz, site, attempt, at, ...detail }
			}));
		}
	};
	var newSeed = () => Math.floor(Math.random() * 4294967296);
	if (!customElements.get("belajar-quiz"))
		customElements.define("belajar-quiz", BelajarQuiz);
})();
