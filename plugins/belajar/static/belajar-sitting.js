// Built from plugins/frontend by `make update-generated`; do not edit.
customElements.whenDefined("belajar-quiz").then(() => {
	"use strict";
	(() => {
		var { button, element, register, words, written } = self.BELAJAR_EXERCISE;
		var Part = class {
			constructor(exercise) {
				this.exercise = exercise;
			}
			get attempt() {
				return this.exercise.attempt;
			}
			get record() {
				return this.attempt.record;
			}
			find(selector) {
				return (this.exercise.form.querySelector(selector));
			}
			keep() {
				this.exercise.keeper.keep(this.attempt, true);
			}
			note(id, noted) {
				const h = this.exercise.quiz.items.find((one) => one.id === id)?.h ?? "";
				this.record.items[id] = { h, r: "", ...this.record.items[id], ...noted, t: Date.now() };
				this.keep();
				this.exercise.tellCompanions(id);
			}
			enter(fieldset) {
				if (!fieldset)
					return;
				fieldset.tabIndex = -1;
				fieldset.focus();
			}
		};
		var MINUTE = 6e4;
		var KEPT_EVERY = 10;
		var Clock = class extends Part {
			seen = 0;
			ticking = void 0;
			ticks = 0;
			constructor(exercise) {
				super(exercise);
				const heard = () => {
					if (exercise.isConnected)
						this.takeOver();
					else
						removeEventListener("storage", heard);
				};
				addEventListener("storage", heard);
			}
			get limit() {
				return (this.exercise.quiz.time ?? 0) * MINUTE;
			}
			update(id) {
				if (!id)
					this.show();
			}
			show() {
				const { clock } = this.record;
				const { isDone } = this.attempt;
				const { exam } = this.exercise.quiz;
				clearInterval(this.ticking);
				this.find(".bj-clock").hidden = isDone;
				this.find(".bj-rule").hidden = Boolean(clock);
				this.find(".bj-left").hidden = !clock;
				this.find("[data-do=result]").hidden = true;
				this.find("[data-do=more]")?.toggleAttribute("hidden", isDone || clock?.left === null);
				this.exercise.form.classList.toggle("bj-waits", !clock && !isDone);
				if (!clock || isDone)
					return;
				if (exam && clock.left && !this.seen)
					clock.left -= Math.max(0, Date.now() - clock.at);
				this.seen = performance.now();
				this.ticking = setInterval(() => this.tick(), 1e3);
				this.tick();
			}
			act(_control, action) {
				const { clock } = this.record;
				if (action === "begin" || action === "untimed") {
					this.record.clock = { left: action === "begin" ? this.limit : null, more: 0, at: Date.now() };
					this.keep();
					this.show();
					this.enter(this.find(".bj-item:not([hidden])"));
				}
				else if (action === "more" && clock?.left) {
					clock.left += 10 * MINUTE;
					clock.more += 1;
					this.keep();
					this.exercise.speak(this.say());
				}
				else if (action === "result")
					this.exercise.end.title?.focus();
			}
			tick() {
				const { attempt, exercise, record } = this;
				const { clock } = record;
				if (!exercise.isConnected || !clock || attempt.isDone)
					return clearInterval(this.ticking);
				const passed = performance.now() - this.seen;
				this.seen += passed;
				clock.at = Date.now();
				record.ms = (record.ms ?? 0) + passed;
				exercise.keeper.touch();
				if (++this.ticks % KEPT_EVERY === 0)
					exercise.keeper.flush(attempt);
				const before = clock.left;
				if (before === null)
					return void this.say();
				const left = clock.left = before - passed;
				const said = this.say();
				const marks = [this.limit / 2, 5 * MINUTE, MINUTE].filter((mark) => mark < this.limit);
				if (marks.some((mark) => before > mark && left <= mark))
					exercise.speak(said);
				if (left <= 0)
					this.over();
			}
			say(text = leftWords(this.record.clock?.left ?? null)) {
				const place = this.find(".bj-left strong");
				if (place.textContent !== text)
					place.textContent = text;
				return text;
			}
			over() {
				const { exercise } = this;
				exercise.handIn(false);
				const text = this.say(words("time_over"));
				for (const one of [".bj-clock", "[data-do=result]"])
					this.find(one).hidden = false;
				exercise.speak(`${text} ${exercise.live.textContent}`);
			}
			takeOver() {
				const { name, store } = this.exercise.keeper;
				const { n, clock } = (store.read(name).record ?? {});
				if (n !== this.attempt.number || !clock || clock.more <= (this.record.clock?.more ?? -1))
					return;
				const waits = !this.record.clock;
				this.record.clock = clock;
				if (waits)
					this.show();
			}
		};
		function leftWords(left) {
			if (left === null)
				return words("untimed");
			const n = Math.max(0, Math.ceil(left / 1e3));
			return n > 60 ? words("left_minutes", { n: Math.ceil(n / 60) }) : words("left_seconds", { n });
		}
		var Pager = class extends Part {
			items = [];
			at = -1;
			update(id) {
				if (!id)
					return this.show();
				this.draw(id);
				this.tally();
			}
			show() {
				this.exercise.end.place.before(this.find(".bj-turn"));
				this.items = Array.from(this.exercise.form.querySelectorAll(".bj-item"));
				this.find(".bj-map").replaceChildren(...this.items.map(() => element("li", "", button("go", ""))));
				for (const id of this.exercise.views.keys())
					this.draw(id);
				this.tally();
				const { isDone } = this.attempt;
				this.find("[data-do=flag]").hidden = isDone;
				const addressed = this.at < 0 ? this.named(location.hash) : -1;
				if (addressed >= 0)
					this.open(addressed);
				else if (!isDone || this.at < 0)
					this.open(Math.max(0, this.items.findIndex((one) => !this.isAnswered(one))));
			}
			act(control, action) {
				if (action === "previous")
					this.go(this.at - 1);
				if (action === "next")
					this.go(this.at + 1);
				if (action === "go")
					this.go(this.entries.indexOf(control));
				if (action === "flag") {
					const id = this.idOf(this.items[this.at]);
					this.note(id, { f: this.record.items[id]?.f ? 0 : 1 });
				}
				if (control instanceof HTMLAnchorElement)
					this.open(this.named(control.hash));
			}
			get entries() {
				return (Array.from(this.find(".bj-map").querySelectorAll("button")));
			}
			idOf(fieldset) {
				return (fieldset.id.slice("soal-".length));
			}
			named(hash) {
				return this.items.findIndex((one) => `#${one.id}` === hash);
			}
			isAnswered(fieldset) {
				return this.attempt.result(this.idOf(fieldset)).status !== "none";
			}
			draw(id) {
				const fieldset = this.exercise.views.get(id)?.fieldset;
				const index = this.items.indexOf(fieldset);
				const entry = this.find(".bj-map").children[index]?.firstElementChild;
				if (!fieldset || !entry)
					return;
				const flagged = this.record.items[id]?.f === 1;
				const verdict = fieldset.querySelector(".bj-verdict strong")?.textContent;
				const state = verdict ?? words(this.isAnswered(fieldset) ? "answered" : "not_answered");
				entry.textContent = `${index + 1}. ${state} ${flagged ? words("flagged") : ""}`;
				if (index === this.at)
					this.find("[data-do=flag]").setAttribute("aria-pressed", String(flagged));
			}
			tally() {
				const done = this.items.filter((one) => this.isAnswered(one)).length;
				const flags = Object.values(this.record.items).filter((one) => one.f).length;
				this.find(".bj-contents summary").textContent = words("contents", { done, total: this.items.length, flags });
			}
			open(index) {
				if (index < 0)
					return;
				this.entries[this.at]?.removeAttribute("aria-current");
				this.entries[index]?.setAttribute("aria-current", "true");
				this.at = index;
				this.items.forEach((one, place) => one.hidden = place !== index);
				this.find("[data-do=previous]").toggleAttribute("disabled", index === 0);
				this.find("[data-do=next]").toggleAttribute("disabled", index === this.items.length - 1);
				this.draw(this.idOf(this.items[index]));
			}
			go(index) {
				this.open(index);
				this.enter(this.items[index]);
			}
		};
		var Sureness = class extends Part {
			update(id) {
				if (id)
					this.draw(id);
				else
					this.show();
			}
			draw(id) {
				const buttons = this.exercise.views.get(id)?.fieldset.querySelectorAll("button[data-sure]");
				for (const one of buttons) {
					one.setAttribute("aria-pressed", String(String(this.record.items[id]?.q) === one.dataset.sure));
					one.disabled = this.attempt.isChecked(id);
				}
			}
			act(control, action) {
				const id = action === "sure" && this.exercise.itemOf(control);
				if (id)
					this.note(id, { q: control.dataset.sure === "1" ? 1 : 0 });
			}
			show() {
				const { end, views } = this.exercise;
				for (const id of views.keys())
					this.draw(id);
				if (!this.attempt.isDone)
					return;
				const template = (this.find(".bj-calibration"));
				const box = (template.content.firstElementChild.cloneNode(true));
				const rows = (box.querySelectorAll("li"));
				let marked = 0;
				for (const row of rows) {
					const { q, right } = row.dataset;
					const ids = [...views.keys()].filter((id) => {
						const { score, max, status } = this.attempt.result(id);
						return status !== "none" && String(this.record.items[id]?.q) === q && String(score >= max) === right;
					});
					marked += ids.length;
					row.append(` ${ids.length}`);
					if (ids.length && "links" in row.dataset)
						row.append(end.list(ids));
				}
				if (marked)
					end.place.querySelector(".bj-summary")?.after(box);
			}
		};
		var Sitting = class {
			constructor(exercise) {
				const { time, layout, sure } = exercise.quiz;
				this.parts = [];
				if (layout)
					this.parts.push(new Pager(exercise));
				if (sure)
					this.parts.push(new Sureness(exercise));
				if (time)
					this.parts.push(new Clock(exercise));
				exercise.form.addEventListener("click", ({ target }) => {
					const control = (target.closest("[data-do], .bj-links a"));
					if (control)
						for (const one of this.parts)
							one.act(control, control.dataset.do);
				});
			}
			update(id) {
				for (const one of this.parts)
					one.update(id);
			}
		};
		register({ sitting: (exercise) => new Sitting(exercise) });
	})();
});
