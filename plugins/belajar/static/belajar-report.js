// Built from plugins/frontend by `make update-generated`; do not edit.
customElements.whenDefined("belajar-quiz").then(() => {
	"use strict";
	(() => {
		var { button, element, register, words, written } = self.BELAJAR_EXERCISE;
		function counted(history, count) {
			if (!history.length)
				return null;
			if (count)
				return history[count === "last" ? history.length - 1 : 0] ?? null;
			return history.reduce((best, one) => one.percent > best.percent ? one : best);
		}
		var SHOWN = 10;
		function fillHistory(place, { history, count }) {
			const stands = counted(history, count);
			const rows = history.slice(-SHOWN);
			if (stands && !rows.includes(stands))
				rows.unshift(stands);
			for (const one of rows.reverse())
				place.querySelector("tbody")?.append(row(one, one === stands && history.length > 1));
			if (history.length < 2 || !stands?.max)
				place.querySelector("p")?.remove();
			return rows.length > 0;
		}
		function row({ n, at, ms, max, percent, passed }, stands) {
			const time = new Date(at).toLocaleString(globalThis.BELAJAR_LANG, { dateStyle: "medium", timeStyle: "short" });
			const result = max ? words(passed ? "test_passed" : "test_failed", { percent }) : "–";
			const head = element("th", "", stands ? words("counted", { n }) : String(n));
			head.scope = "row";
			return element("tr", "", head, ...[time, lasted(ms), result].map((text) => element("td", "", text)));
		}
		function lasted(ms) {
			if (ms === void 0)
				return "–";
			const minutes = Math.round(ms / 6e4);
			return minutes < 60 ? words("minutes", { n: minutes || "< 1" }) : words("hours", { h: Math.floor(minutes / 60), n: minutes % 60 });
		}
		var SLACK = 1e-9;
		function fillTopics(place, attempt) {
			const results = attempt.results();
			for (const row2 of place.querySelectorAll("[data-items]")) {
				let score = 0;
				let max = 0;
				for (const index of row2.dataset.items.split(" ")) {
					score += results[Number(index)]?.score ?? 0;
					max += results[Number(index)]?.max ?? 0;
				}
				const bar = row2.querySelector("progress");
				if (bar ? !max : score >= max)
					row2.remove();
				if (!bar)
					continue;
				bar.max = max || 1;
				bar.value = score;
				const percent = Math.floor(100 * score / max + SLACK);
				row2.append(words("share", { score: written(score), max: written(max), percent }));
			}
			for (const list of place.querySelectorAll("ul"))
				if (!list.childElementCount)
					list.parentElement?.remove();
		}
		var PAUSE = 3e5;
		function addWork(record, gap) {
			if (!record.clock)
				record.ms = (record.ms ?? 0) + Math.min(Math.max(gap, 0), PAUSE);
		}
		function noteWork({ history, n, ms }) {
			const entry = history[history.length - 1];
			if (entry && entry.n === n && ms !== void 0)
				entry.ms ?? (entry.ms = Math.round(ms));
		}
		var Report = class {
			constructor(exercise) {
				this.exercise = exercise;
				this.last = void 0;
			}
			update(id) {
				if (!id)
					return this.show();
				const now = Date.now();
				addWork(this.exercise.attempt.record, now - (this.last ?? now));
				this.last = now;
			}
			show() {
				const { attempt, end, form, keeper, quiz } = this.exercise;
				const { record } = attempt;
				this.last = void 0;
				if (attempt.isDone)
					noteWork(record);
				if (record.count !== quiz.count) {
					if (quiz.count)
						record.count = quiz.count;
					else
						delete record.count;
					keeper.touch();
				}
				const template = (form.querySelector(".bj-report"));
				const copy = (template.content.cloneNode(true));
				const wrong = attempt.wrong();
				if (attempt.isDone) {
					const topics = copy.querySelector(".bj-topics");
					if (topics)
						fillTopics(topics, attempt);
					const review = copy.querySelector(".bj-review");
					review?.append(end.list(wrong.map((one) => one.id)));
					end.place.querySelector(".bj-summary")?.after(topics ?? "", wrong.length && review || "");
				}
				const history = (copy.querySelector(".bj-history"));
				if (fillHistory(history, record))
					end.place.append(history);
			}
		};
		register({ report: (exercise) => new Report(exercise) });
	})();
});
