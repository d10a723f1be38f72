// Built from plugins/frontend by `make update-generated`; do not edit.
"use strict";
(() => {
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
	function words(name, values = {}) {
		const template = globalThis.BELAJAR_STRINGS?.[name] ?? name;
		return template.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
	}
	var load = (quiz, address) => new Promise((done) => {
		if (!address)
			return done([]);
		const script = document.createElement("script");
		script.onload = () => done(globalThis.BELAJAR_SOAL?.[quiz]);
		script.onerror = () => done(void 0);
		script.src = address;
		document.head.append(script);
	});
	var INTERVALS = [1, 3, 7, 14, 30];
	var IN_WORDS = { weekday: "long", day: "numeric", month: "long", year: "numeric", timeZone: "UTC" };
	var SITTING = 20;
	function dayOf(time) {
		const date = new Date(time);
		return new Date(time - date.getTimezoneOffset() * 6e4).toISOString().slice(0, 10);
	}
	function later(day, days) {
		const date = new Date(day);
		date.setUTCDate(date.getUTCDate() + days);
		return date.toISOString().slice(0, 10);
	}
	var itemOf = (key) => key.split("/")[1];
	function upToDate(kept, records, today, homes) {
		const items = Object.fromEntries(Object.entries(kept?.items ?? {}).filter(([, one]) => isSound(one)));
		const seen = { ...kept?.seen };
		for (const { quiz, id, h, t } of wrongAnswers(records)) {
			const source = `${quiz}/${id}`;
			if (seen[source] === t)
				continue;
			seen[source] = t;
			items[`${homes?.get(id) ?? quiz}/${id}`] = { b: 1, due: later(dayOf(t), 1), h };
		}
		for (const entry of Object.values(items)) {
			const last = later(today, INTERVALS[entry.b - 1] ?? 0);
			if (entry.due > last)
				entry.due = last;
		}
		return { v: 1, items, seen };
	}
	var dueKeys = ({ items }, today) => Object.entries(items).map(([key, { due }]) => `${due} ${key}`).sort().filter((one) => one.slice(0, 10) <= today).map((one) => one.slice(11));
	function nextDay({ items }, today) {
		const days = Object.values(items).map(({ due }) => due).filter((due) => due > today).sort();
		const [first = today] = days;
		return {
			n: days.filter((due) => due === first).length,
			day: new Date(first).toLocaleDateString(globalThis.BELAJAR_LANG, IN_WORDS)
		};
	}
	function move({ items }, key, right, today) {
		const entry = (items[key]);
		const b = right ? entry.b + 1 : 1;
		const days = INTERVALS[b - 1];
		if (days)
			items[key] = { ...entry, b, due: later(today, days) };
		else
			delete items[key];
	}
	var wrongAnswers = (records) => records.flatMap(([quiz, record]) => Object.entries(record?.w ?? {}).map(([id, one]) => ({ quiz, id, ...one }))).filter(({ h, t }) => h && Math.abs(t) < 4e12).sort((one, other) => one.t - other.t);
	var isSound = (entry) => INTERVALS[entry?.b - 1] && /^\d{4}-\d\d-\d\d$/.test(entry.due);
	var NAME = "review";
	function readReview(store, today, homes) {
		const { found, record } = store.read(NAME);
		const readOnly = found === "newer";
		return { readOnly, ...upToDate(record, readOnly ? [] : quizRecords(store), today, homes) };
	}
	function quizRecords(store) {
		const start = `${store.prefix}quiz/`;
		let keys = [];
		try {
			keys = Object.keys(store.open());
		}
		catch {
		}
		return keys.filter((key) => key.startsWith(start)).map((key) => key.slice(start.length)).filter((id) => !id.includes("/")).map((id) => [
			id,
			store.read(`quiz/${id}`).record
		]);
	}
	var NEVER = /^(on|style|srcdoc)/;
	function grow([tag, ...parts]) {
		const made = document.createElement(tag);
		for (const part of parts) {
			if (typeof part === "string")
				made.append(part);
			else if (Array.isArray(part))
				made.append(grow(part));
			else
				for (const name in part)
					if (!NEVER.test(name))
						made.setAttribute(name, part[name]);
		}
		return made;
	}
	var ID = "review/today";
	function clearSitting(store) {
		const name = `quiz/${ID}`;
		const record = (store.read(name).record);
		if (!record)
			return;
		const items = Object.fromEntries(Object.entries(record.items).filter(([, one]) => !one.c));
		store.write(name, { ...record, items, history: [] });
	}
	function exercise(asked, template, site) {
		const frame = (template.content.cloneNode(true));
		const end = (frame.querySelector(".bj-end"));
		asked.forEach(([, tree], index) => {
			const item = grow(tree);
			item.querySelector(".bj-num").textContent = `${index + 1}.`;
			end.before(item);
		});
		const data = { v: 1, id: ID, site, pass: 0, items: asked.map(([item]) => item) };
		frame.querySelector(".bj-data").content.append(JSON.stringify(data));
		return frame;
	}
	var BelajarReview = class extends HTMLElement {
		scripts;
		homes;
		store;
		connectedCallback() {
			if (this.store)
				return;
			const { scripts, homes } = JSON.parse(this.place("data").content.textContent ?? "");
			this.scripts = scripts;
			this.homes = new Map(Object.entries(homes));
			this.store = new Store(this.dataset.site ?? "");
			this.addEventListener("belajar:submit", this);
			this.place("more").addEventListener("click", this);
			this.begin();
		}
		async handleEvent(event) {
			if (event.type === "click") {
				await this.begin();
				return this.querySelector("h2")?.focus();
			}
			const { kind, item, score, maxScore } = (event.detail);
			const review = this.review();
			if (kind === "quiz")
				return this.say(review, [], true);
			const key = dueKeys(review, this.today).find((one) => itemOf(one) === item);
			if (!key)
				return;
			move(review, key, score >= maxScore, this.today);
			this.keep(review);
		}
		async begin() {
			clearSitting(this.store);
			const papers = await this.papers();
			const review = this.review();
			const asked = [];
			let [gone, failed] = [0, 0];
			for (const key of this.keys(review)) {
				const paper = papers.get(quizOf(key));
				const found = paper?.find(([item]) => item.id === itemOf(key) && item.h === review.items[key]?.h);
				if (found)
					asked.push(found);
				else if (paper)
					gone += Number(delete review.items[key]);
				else
					failed += 1;
			}
			this.querySelector("belajar-quiz")?.remove();
			if (asked.length)
				this.place("next").before(exercise(asked, this.place("frame"), this.dataset.site));
			const notes = [];
			if (gone)
				notes.push(words("review_gone", { n: gone }));
			if (failed)
				notes.push(words("review_failed", { n: failed }));
			if (review.readOnly)
				notes.push(words("record_newer"));
			else if (!this.keep(review))
				notes.push(words("not_kept"));
			this.say(review, notes);
		}
		async papers() {
			const quizzes = [...new Set(this.keys(this.review()).map(quizOf))];
			const papers = quizzes.map((quiz) => load(quiz, this.scripts[quiz]));
			return new Map((await Promise.all(papers)).map((paper, index) => [quizzes[index], paper]));
		}
		say(review, notes, over = false) {
			const n = dueKeys(review, this.today).length;
			const next = nextDay(review, this.today);
			this.place("state").textContent = [words(n ? "review_due" : "review_none", { n }), ...notes].join(" ");
			this.place("next").textContent = next.n ? words("review_next", next) : "";
			this.place("more").hidden = !(over && n);
		}
		keys(review) {
			return dueKeys(review, this.today).slice(0, SITTING);
		}
		review() {
			return readReview(this.store, this.today, this.homes);
		}
		keep({ v, items, seen }) {
			return this.store.write(NAME, { v, items, seen });
		}
		place(name) {
			return this.querySelector(`.bj-revisit-${name}`);
		}
		get today() {
			return dayOf(Date.now());
		}
	};
	var quizOf = (key) => key.slice(0, key.indexOf("/"));
	if (!customElements.get("belajar-review"))
		customElements.define("belajar-review", BelajarReview);
})();
