// Built from plugins/frontend by `make update-generated`; do not edit.
customElements.whenDefined("belajar-catalogue").then(() => {
	"use strict";
	(() => {
		var { element, drawBar, ProgressElement, drawGain, gainBetween, isHigh, writtenGain, Records, announceChange, Store, VERSION, words, written } = self.BELAJAR_PROGRESS;
		var csv = (rows) => `\uFEFF${rows.map((row) => row.map(field).join(";")).join("\r\n")}\r
`;
		function field(value) {
			if (typeof value === "number")
				return String(Math.round(value * 100) / 100).replace(".", ",");
			const safe = /^\s*[=+\-@\t\r]/.test(value) ? `'${value}` : value;
			return /[";\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
		}
		function localTime(at) {
			const time2 = new Date(at);
			return `${localDay(time2)} ${[time2.getHours(), time2.getMinutes()].map(two).join(":")}`;
		}
		var localDay = (time2) => [time2.getFullYear(), two(time2.getMonth() + 1), two(time2.getDate())].join("-");
		var two = (number2) => String(number2).padStart(2, "0");
		var Misfit = class extends Error {
		};
		var ID = /^[a-z][a-z0-9-]{0,63}$/;
		var TIME = /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
		var MOST = 1e4;
		var isPrototypeKey = (key) => key in {} || key === "prototype";
		var isId = (id) => typeof id === "string" && ID.test(id) && !isPrototypeKey(id);
		var number = (low, high) => (value) => typeof value === "number" && value >= low && value <= high;
		var whole = (low, high) => (value) => Number.isInteger(value) && value >= low && value <= high;
		var time = (value) => typeof value === "string" && TIME.test(value) && !isNaN(Date.parse(value));
		var timeOrNull = (value) => value === null || time(value);
		var response = (value) => [value].flat().every((one) => typeof one === "string" && one.length <= 5e3) && value.length <= 5e3;
		var KINDS = {
			quiz: {
				v: whole(1, 1),
				n: whole(1, MOST),
				seed: number(-(2 ** 53), 2 ** 53),
				"ms?": number(0, 4e12),
				"clock?": {
					left: (value) => value === null || number(-4e12, 4e12)(value),
					more: whole(0, 1e6),
					at: number(0, 4e12)
				},
				"count?": (value) => ["last", "first"].includes(value),
				items: {
					each: {
						h: (value) => typeof value === "string" && /^[0-9a-f]{8}$/.test(value),
						r: response,
						"c?": whole(1, 1),
						"q?": whole(0, 1),
						"f?": whole(0, 1),
						t: number(0, 4e12)
					}
				},
				done: timeOrNull,
				history: [
					{
						n: whole(1, MOST),
						at: time,
						score: number(0, 1e6),
						max: number(0, 1e6),
						percent: whole(0, 100),
						passed: (value) => typeof value === "boolean",
						"ms?": number(0, 4e12)
					},
					MOST
				]
			},
			module: { v: whole(1, 1), read: timeOrNull, at: time },
			path: { v: whole(1, 1), id: isId, at: time }
		};
		function kindOf(name) {
			const [, kind, id] = /^(quiz|module)\/([^/]+)$/.exec(name) ?? [];
			return name === "path" || isId(id) ? kind ?? name : void 0;
		}
		var checked = (name, value) => copy(KINDS[kindOf(name) ?? ""] ?? isId, value, name);
		function mapping(value, at) {
			must(typeof value === "object" && value !== null && !Array.isArray(value) && Object.keys(value).length <= MOST, at);
			return value;
		}
		function must(fits, at) {
			if (!fits)
				throw new Misfit(at);
		}
		function copy(shape, value, at) {
			if (typeof shape === "function") {
				must(shape(value), at);
				return value;
			}
			if (Array.isArray(shape)) {
				const [entry, most] = shape;
				must(Array.isArray(value) && value.length <= most, at);
				return value.map((one, index) => copy(entry, one, `${at}/${index}`));
			}
			const given = mapping(value, at);
			const each = (shape.each);
			const made = {};
			for (const key of Object.keys(each ? given : shape)) {
				const name = key.replace("?", "");
				must(!each || isId(name), `${at}/${name}`);
				if (name === key || given[name] !== void 0) {
					made[name] = copy(each ??
						shape[key], given[name], `${at}/${name}`);
				}
			}
			return made;
		}
		var FORMAT = "belajar-record";
		var MIGRATIONS = [];
		var MAX_BYTES = 5 * 1024 * 1024;
		var FileError = class extends Error {
			constructor(name, values = {}) {
				super(name);
				this.values = values;
			}
		};
		var written2 = (site, records, now) => `${JSON.stringify({
			format: FORMAT,
			version: MIGRATIONS.length + 1,
			site,
			exported: new Date(now).toISOString(),
			records: Object.fromEntries(records)
		}, null, 1)}
`;
		function read(content, site, now, migrations = MIGRATIONS) {
			try {
				return recordsOf(migrated(parsed(content), site, migrations), now);
			}
			catch (error) {
				if (error instanceof Misfit)
					throw new FileError("import_broken", { where: error.message.slice(0, 80) });
				throw error;
			}
		}
		function parsed(content) {
			try {
				return JSON.parse(content, (key, value) => {
					if (isPrototypeKey(key))
						throw new Misfit(key);
					return value;
				});
			}
			catch (error) {
				if (error instanceof Misfit)
					throw error;
				throw new FileError("import_unreadable");
			}
		}
		function migrated(file, site, migrations) {
			if (file?.format !== FORMAT)
				throw new FileError("import_foreign");
			const newest = migrations.length + 1;
			const version = Number(file.version);
			if (!Number.isInteger(file.version) || version < 1)
				throw new Misfit("version");
			if (version > newest)
				throw new FileError("import_newer", { version, newest });
			const made = migrations.slice(version - 1).reduce((old, migrate) => migrate(old), file);
			if (made.site !== site)
				throw new FileError("import_other_site", { site: String(made.site).slice(0, 80) });
			return made;
		}
		function recordsOf(file, now) {
			const entries = Object.entries(mapping(file.records, "records"));
			const records = new Map(entries.map(([name, value]) => [name, checked(name, value)]));
			for (const record of records.values()) {
				if (!("items" in record))
					continue;
				for (const answer of Object.values(record.items))
					answer.t = Math.min(answer.t, now);
			}
			return records;
		}
		function plan(ours, theirs, mayWrite) {
			const changes = new Map();
			const summary = { attempts: 0, answers: 0, quizzes: 0, modules: 0, path: "" };
			let left = 0;
			for (const [name, incoming] of theirs) {
				const kept = ours.get(name);
				if (!kept && !mayWrite(name))
					left += 1;
				const made = kept ? merged(kept, incoming) : incoming;
				if (!kept && !mayWrite(name) || JSON.stringify(made) === JSON.stringify(kept))
					continue;
				changes.set(name, made);
				if ("history" in made) {
					const old = (kept);
					summary.quizzes += 1;
					summary.attempts += made.history.filter((one) => !old?.history.includes(one)).length;
					summary.answers += Object.entries(made.items).filter(([id, one]) => old?.items[id] !== one).length;
				}
				else if ("read" in made)
					summary.modules += 1;
				else
					summary.path = made.id;
			}
			return { changes, summary, left };
		}
		function merged(ours, theirs) {
			if ("history" in ours)
				return mergedQuiz(ours, theirs);
			return "read" in ours ? mergedModule(ours, theirs) : theirs.at > ours.at ? theirs : ours;
		}
		function mergedQuiz(ours, theirs) {
			const history = mergedHistory(ours.history, theirs.history);
			if (theirs.n !== ours.n)
				return { ...ours, ...theirs.n > ours.n ? theirs : ours, history };
			const items = { ...ours.items };
			for (const [id, answer] of Object.entries(theirs.items)) {
				const own = items[id];
				if (!own || answer.t > own.t)
					items[id] = answer;
			}
			const closed = Object.values(items).every((one) => one.c);
			return { ...ours, items, done: closed ? ours.done ?? theirs.done : null, history };
		}
		function mergedHistory(ours, theirs) {
			const byTime = new Map(ours.map((one) => [one.at, one]));
			const better = theirs.filter((one) => one.percent > (byTime.get(one.at)?.percent ?? -1));
			if (!better.length)
				return ours;
			for (const one of better)
				byTime.set(one.at, one);
			return [...byTime.values()].sort((one, other) => one.at < other.at ? -1 : 1);
		}
		function mergedModule(ours, theirs) {
			const read2 = [ours.read, theirs.read].filter(Boolean).sort()[0] ?? null;
			return { ...ours, read: read2, at: theirs.at > ours.at ? theirs.at : ours.at };
		}
		var Shelf = class extends Store {
			seen = new Map();
			read(name) {
				const known = this.seen.get(name) ?? this.look(name);
				this.seen.set(name, known);
				return known;
			}
			names() {
				try {
					return Object.keys(this.open()).filter((key) => key.startsWith(this.prefix)).map((key) => key.slice(this.prefix.length));
				}
				catch {
					this.works = false;
					return [];
				}
			}
			all() {
				const records = new Map();
				const names = this.names().filter(kindOf).sort();
				for (const name of names) {
					const { record } = this.read(name);
					if (record)
						records.set(name, record);
				}
				return { records, unread: names.length - records.size };
			}
			replace(records) {
				const before = [];
				try {
					const storage = this.open();
					for (const [name, record] of records) {
						const key = this.prefix + name;
						before.push([key, storage.getItem(key)]);
						storage.setItem(key, JSON.stringify(record));
					}
					return true;
				}
				catch {
					this.restore(before);
					return false;
				}
			}
			erase() {
				try {
					for (const name of this.names())
						this.open().removeItem(this.prefix + name);
				}
				catch {
				}
				return !this.names().length && this.works;
			}
			restore(before) {
				try {
					for (const [key] of before)
						this.open().removeItem(key);
					for (const [key, text] of before)
						if (text !== null)
							this.open().setItem(key, text);
				}
				catch {
					this.works = false;
				}
			}
			look(name) {
				try {
					const text = this.open().getItem(this.prefix + name);
					if (text === null)
						return { found: "none", record: null };
					const record = JSON.parse(text);
					if (record.v > VERSION)
						return { found: "newer", record: null };
					checked(name, record);
					return { found: "ok", record };
				}
				catch {
					return { found: "broken", record: null };
				}
			}
		};
		var Keeping = class {
			incoming;
			constructor(host, site) {
				this.host = host;
				this.site = site;
			}
			handleEvent(event) {
				const target = (event.target);
				if (event.type === "submit") {
					event.preventDefault();
					this.erase();
				}
				else if (event.type === "change") {
					if (target.type === "file")
						void this.take(target);
				}
				else {
					const asked = (target.closest("[data-do]")?.dataset.do);
					if (asked === "save")
						this.saveFile();
					else if (asked === "csv")
						this.saveTable();
					else if (asked === "ask-erase")
						this.askErase();
					else if (asked === "merge")
						this.merge();
					else if (asked === "close")
						this.dialog("[open]").close();
				}
			}
			saveFile() {
				this.offer("json", written2(this.site, new Shelf(this.site).all().records, Date.now()));
			}
			saveTable() {
				const table = [words("csv_head").split("|")];
				for (const [name, record] of new Shelf(this.site).all().records) {
					if (!("history" in record))
						continue;
					const quiz = name.slice("quiz/".length);
					for (const { n, at, score, max, percent, passed } of record.history) {
						const title = this.text(`[data-record="${quiz}"] a`);
						table.push([quiz, title, n, localTime(at), score, max, percent, words(passed ? "csv_yes" : "csv_no")]);
					}
				}
				this.offer("csv", csv(table));
			}
			offer(ending, content) {
				const link = element("a", "");
				link.href = URL.createObjectURL(new Blob([content], { type: "application/octet-stream" }));
				link.download = `kemajuan-${this.site}-${localDay(new Date())}.${ending}`;
				link.click();
				setTimeout(() => URL.revokeObjectURL(link.href), 6e4);
				this.say(words("saved_as", { name: link.download }));
			}
			async take(input) {
				const file = input.files?.[0];
				if (!file)
					return;
				try {
					if (file.size > MAX_BYTES)
						throw new FileError("import_too_large");
					this.incoming = read(await file.text(), this.site, Date.now());
					this.askMerge();
				}
				catch (error) {
					const { message, values } = error instanceof FileError ? error : new FileError("import_unreadable");
					this.say(`${words(message, values)} ${words("import_nothing_changed")}`);
				}
				input.value = "";
			}
			planned() {
				const shelf = new Shelf(this.site);
				const mayWrite = (name) => shelf.read(name).found === "none";
				return { shelf, ...plan(shelf.all().records, this.incoming, mayWrite) };
			}
			askMerge() {
				const { changes, summary, left } = this.planned();
				const { quizzes, modules, path } = summary;
				const lines = [
					quizzes ? words("import_quizzes", summary) : "",
					modules ? words("import_modules", summary) : "",
					path ? words("import_path", { title: this.text(`[data-path="${path}"] > :first-child`) || path }) : "",
					left ? words("import_left", { n: left }) : ""
				];
				if (changes.size)
					this.ask("merge", lines);
				else
					this.say(`${words("import_nothing_new")} ${lines[3]}`.trim());
			}
			merge() {
				const { shelf, changes } = this.planned();
				const kept = shelf.replace(changes);
				this.dialog("[open]").close();
				announceChange({});
				this.say(words(kept ? "import_done" : shelf.works ? "import_full" : "import_failed", { n: changes.size }));
			}
			askErase() {
				const shelf = new Shelf(this.site);
				const lines = contents(shelf);
				if (!lines.length)
					return this.say(words(shelf.works ? "erase_nothing" : "record_blocked"));
				const dialog = this.ask("erase", lines);
				this.complain(dialog, "");
				dialog.querySelector("form")?.reset();
			}
			erase() {
				const dialog = this.dialog("[open]");
				const typed = (dialog.querySelector("input"));
				const { word = "" } = dialog.dataset;
				if (typed.value.trim().toUpperCase() !== word) {
					this.complain(dialog, words("erase_type", { word }));
					return typed.focus();
				}
				const gone = new Shelf(this.site).erase();
				dialog.close();
				announceChange({});
				this.say(words(gone ? "erase_done" : "erase_failed"));
			}
			complain(dialog, text) {
				const place = (dialog.querySelector(".bj-record-problem"));
				place.textContent = text;
				dialog.querySelector("input")?.setAttribute("aria-invalid", String(Boolean(text)));
			}
			ask(name, lines) {
				const dialog = this.dialog(`[data-ask=${name}]`);
				const list = (dialog.querySelector("ul"));
				list.replaceChildren(...lines.filter(Boolean).map((line) => element("li", "", line)));
				this.say("");
				dialog.showModal();
				return dialog;
			}
			dialog(selector) {
				return (this.host.querySelector(`dialog${selector}`));
			}
			say(text) {
				for (const place of this.host.querySelectorAll(".bj-record-said"))
					place.textContent = text;
			}
			text(selector) {
				return this.host.querySelector(selector)?.textContent ?? "";
			}
		};
		function contents(shelf) {
			const names = shelf.names();
			const { records } = shelf.all();
			const counts = { quizzes: 0, attempts: 0, answers: 0, modules: 0 };
			for (const record of records.values()) {
				if ("history" in record) {
					counts.quizzes += 1;
					counts.attempts += record.history.length;
					counts.answers += Object.keys(record.items).length;
				}
				else if ("read" in record)
					counts.modules += 1;
			}
			const learner = Number(names.includes("learner"));
			const other = names.length - records.size - learner;
			return [
				counts.quizzes ? words("erase_quizzes", counts) : "",
				counts.modules ? words("erase_modules", counts) : "",
				records.has("path") ? words("erase_path") : "",
				learner ? words("erase_learner") : "",
				other ? words("erase_other", { n: other }) : ""
			].filter(Boolean);
		}
		var Standing = class extends Records {
			constructor(site, open) {
				super(site, open);
				this.store = this.shelf = new Shelf(site, open);
			}
			doneAt(module) {
				if (!this.state(module).done)
					return null;
				const read2 = this.shelf.read(`module/${module.id}`).record?.read ?? "";
				const passed = module.quiz ? this.passedFirst(module.quiz)?.at ?? "" : "";
				return read2 > passed ? read2 : passed;
			}
			passedFirst(quiz) {
				return this.history(quiz).filter((one) => one.passed).sort((one, other) => one.at < other.at ? -1 : 1)[0];
			}
			badges(paths, milestones, modules) {
				const found = [
					...paths.map((one) => this.finished(one, modules, words("badge_path", { title: one.title }))),
					...milestones.map((one) => this.finished(one, modules, words("badge_modules", { title: one.title }))),
					...[...new Set(paths.map((one) => one.post))].map((quiz) => this.testPassed(quiz)),
					...new Map(paths.map((one) => [`${one.pre} ${one.post}`, this.highGain(one)])).values()
				];
				return found.filter((one) => one !== null).sort((one, other) => one.at < other.at ? -1 : 1);
			}
			finished(group, modules, text) {
				const times = group.modules.map((id) => this.doneAt(modules.get(id) ?? { id }));
				const last = times.sort().pop();
				return last && !times.includes(null) ? { text, at: last } : null;
			}
			testPassed(quiz) {
				const first = quiz ? this.passedFirst(quiz) : void 0;
				return first ? { text: words("badge_test", { percent: first.percent }), at: first.at } : null;
			}
			highGain({ pre, post }) {
				const found = gainBetween(this, pre, post);
				if (!found || found.gain === null || !isHigh(found.gain))
					return null;
				return { text: words("badge_gain", { gain: writtenGain(found.gain) }), at: found.after.at };
			}
		};
		var BelajarRecord = class extends ProgressElement {
			facts;
			keeping;
			kept;
			prepare() {
				this.facts = JSON.parse(this.querySelector("template")?.content.textContent ?? "{}");
				this.keeping = new Keeping(this, this.dataset.site ?? "");
				for (const part of this.querySelectorAll("section"))
					part.hidden = false;
				this.querySelector(".bj-record-need")?.remove();
				for (const type of ["click", "change", "submit"])
					this.addEventListener(type, this.keeping);
			}
			draw() {
				const standing = new Standing(this.dataset.site ?? "");
				this.kept = standing.shelf.all();
				this.drawModules(standing);
				this.drawPaths(standing);
				this.drawQuizzes(standing);
				this.drawBadges(standing);
				const { unread } = this.kept;
				const keep = standing.shelf.works ? unread && words("record_unread", { n: unread }) : words("record_blocked");
				this.note("keep", keep || words("record_kept"));
				this.dataset.ready = "";
			}
			drawModules(standing) {
				const rows = this.rows("[data-module]");
				let [done, begun, minutes] = [0, 0, 0];
				for (const row of rows) {
					const state = standing.state(reference(row));
					const touched = state.done || state.read || Boolean(state.visited) || state.percent !== null;
					row.hidden = !touched;
					if (state.done) {
						done += 1;
						minutes += Number(row.dataset.minutes);
					}
					else if (touched)
						begun += 1;
				}
				const counted = { done, begun, total: rows.length, minutes, jp: written(Math.round(minutes / this.facts.jp * 10) / 10) };
				this.note("summary", words("record_total", counted));
				this.note("modules", words(done + begun ? "record_modules_n" : "record_modules_none", counted));
			}
			drawPaths(standing) {
				const chosen = standing.path();
				const modules = this.moduleRefs();
				for (const row of this.rows("[data-path]")) {
					const ids = this.facts.paths[row.dataset.path ?? ""] ?? [];
					const done = ids.filter((id) => standing.state(modules.get(id) ?? { id }).done).length;
					const place = (row.querySelector(".bj-path-state"));
					const is = row.dataset.path === chosen;
					const said = words("modules_done", { done, total: ids.length });
					drawBar(place, is ? `${words("path_chosen")}. ${said}` : said, done, ids.length);
					row.toggleAttribute("data-chosen", is);
					drawGain(row, standing);
				}
				this.note("paths", chosen === null ? words("record_no_path") : "");
			}
			drawQuizzes(standing) {
				const { records } = this.kept;
				let shown = 0;
				for (const row of this.rows("[data-record]")) {
					const id = row.dataset.record ?? "";
					row.hidden = !records.has(`quiz/${id}`);
					if (row.hidden)
						continue;
					shown += 1;
					const place = (row.querySelector(".bj-state"));
					place.textContent = quizWords(standing, id);
				}
				const kept = [...records.keys()].filter((name) => name.startsWith("quiz/")).length;
				const gone = kept > shown ? words("record_quizzes_gone", { n: kept - shown }) : "";
				this.note("quizzes", shown ? gone : `${words("record_quizzes_none")} ${gone}`.trim());
			}
			drawBadges(standing) {
				const paths = this.rows("[data-path]").map((row) => ({
					title: row.firstElementChild?.textContent ?? "",
					modules: this.facts.paths[row.dataset.path ?? ""] ?? [],
					pre: row.dataset.pre,
					post: row.dataset.post
				}));
				const badges = standing.badges(paths, this.facts.milestones, this.moduleRefs());
				const list = (this.querySelector(".bj-record-badges"));
				list.replaceChildren(...badges.map(({ text, at }) => element("li", "", `${text}, ${day(at)}.`)));
				this.note("badges", badges.length ? "" : words("record_badges_none"));
			}
			moduleRefs() {
				return new Map(this.rows("[data-module]").map((row) => [row.dataset.module ?? "", reference(row)]));
			}
			rows(selector) {
				return Array.from(this.querySelectorAll(`li${selector}`));
			}
			note(name, text) {
				const place = (this.querySelector(`[data-part=${name}] .bj-record-note`));
				place.textContent = text;
				place.hidden = !text;
			}
		};
		var reference = (row) => ({ id: row.dataset.module ?? "", quiz: row.dataset.quiz });
		function quizWords(standing, quiz) {
			const history = standing.history(quiz);
			const best = standing.best(quiz);
			if (!best)
				return words("record_quiz_open");
			const last = history.reduce((late, one) => one.at > late.at ? one : late);
			const values = { percent: best.percent, n: history.length, date: day(last.at) };
			return words(best.passed ? "record_quiz_passed" : "record_quiz_failed", values);
		}
		var DAY = new Intl.DateTimeFormat(globalThis.BELAJAR_LANG ?? "id", { dateStyle: "long" });
		var day = (at) => DAY.format(new Date(at));
		if (!customElements.get("belajar-record"))
			customElements.define("belajar-record", BelajarRecord);
	})();
});
