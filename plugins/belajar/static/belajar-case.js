// Built from plugins/frontend by `make update-generated`; do not edit.
"use strict";
(() => {
	function walk({ st = "", g = {} }, response) {
		const ways = Object.entries(g);
		const kept = [];
		const path = [];
		let at = st;
		let sound = true;
		for (const value of Array.isArray(response) ? response : []) {
			const way = ways.find(([name]) => name === value && name.split(":")[0] === at)?.[1];
			sound = way !== void 0;
			if (!way)
				break;
			const before = kept.findIndex(({ scene }) => scene === at);
			if (before >= 0)
				kept.length = before;
			kept.push({ scene: at, points: way[1] });
			path.push(value);
			at = way[0];
		}
		const done = sound && !ways.some(([name]) => name.split(":")[0] === at);
		return { at, path, total: kept.reduce((sum, { points }) => sum + points, 0), done };
	}
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
	var inputs = (fieldset) => (fieldset.querySelectorAll("label:not(.bj-field) > input"));
	function select(fieldset, values) {
		for (const input of inputs(fieldset))
			input.checked = values.includes(input.value);
	}
	function words(name, values = {}) {
		const template = globalThis.BELAJAR_STRINGS?.[name] ?? name;
		return template.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
	}
	var StoryView = class {
		constructor(fieldset, item) {
			this.fieldset = fieldset;
			this.item = item;
			this.path = [];
			this.scenes =
				Array.from(fieldset.querySelectorAll(".bj-scene"));
			const actions = (fieldset.querySelector(".bj-actions"));
			this.check =
				actions.querySelector("[data-do=check]");
			this.message =
				actions.querySelector(".bj-message");
			this.message.setAttribute("role", "status");
			this.next = button("case-next", words("case_next"), "bj-btn bj-btn-main");
			this.back = button("case-back", words("case_back"));
			this.restart = button("case-restart", words("case_restart"));
			actions.prepend(this.next, this.back, this.restart);
			this.consequence = element("div", "bj-consequence");
			this.consequence.setAttribute("role", "status");
			this.scenes[0]?.before(this.consequence);
			this.steps = element("ol", "");
			this.taken = element("div", "bj-path", element("p", "", words("case_path")), this.steps);
			actions.after(this.taken);
			fieldset.addEventListener("click", (event) => this.act(event.target));
			fieldset.form?.addEventListener("reset", () => this.restore([]));
			this.show();
		}
		restore(response) {
			this.path = walk(this.item, response).path;
			select(this.fieldset, this.path);
			this.show();
		}
		report() {
			this.show();
			const { at } = walk(this.item, this.path);
			const summary = element("summary", "", words("case_all"));
			const all = element("details", "bj-others", summary, ...this.copy(".bj-case-key"));
			return [...this.copy(`[data-debrief="${at}"]`), all];
		}
		act(target) {
			const action = (target.closest("[data-do]")?.dataset.do);
			if (action === "case-next")
				this.goOn();
			else if (action === "case-back")
				this.changeTo(this.path.slice(0, -1));
			else if (action === "case-restart")
				this.changeTo([]);
		}
		goOn() {
			const chosen = Array.from(inputs(this.scene)).find((input) => input.checked);
			if (chosen)
				return this.changeTo([...this.path, chosen.value]);
			this.message.textContent = words("case_choose");
			this.message.classList.add("bj-problem");
		}
		changeTo(path) {
			const onward = path.length > this.path.length;
			this.path = path;
			this.show();
			if (onward)
				select(this.scene, []);
			this.fieldset.dispatchEvent(new Event("change", { bubbles: true }));
			if (this.check?.hidden === false)
				this.check.click();
			this.scene.firstElementChild.focus();
		}
		get scene() {
			return (this.scenes.find((scene) => !scene.hidden));
		}
		show() {
			const { at, done } = walk(this.item, this.path);
			for (const scene of this.scenes) {
				scene.hidden = scene.dataset.scene !== at;
				scene.firstElementChild.tabIndex = -1;
			}
			const fixed = this.item.undo === false;
			this.next.hidden = done;
			this.back.hidden = done || fixed || !this.path.length;
			this.restart.hidden = !done || fixed;
			if (this.check)
				this.check.hidden = !done;
			this.consequence.replaceChildren(...this.copy(`[data-then="${this.path[this.path.length - 1]}"]`));
			this.taken.hidden = !this.path.length;
			this.steps.replaceChildren(...this.path.map((value) => this.step(value)));
		}
		step(value) {
			const input = Array.from(inputs(this.fieldset)).find((one) => one.value === value);
			const text = input?.nextElementSibling?.cloneNode(true) ?? "";
			const title = input?.closest(".bj-scene")?.firstElementChild?.textContent;
			const made = element("li", "", element("strong", "", `${title}: `), text);
			if (this.fieldset.dataset.outcome) {
				made.append(" (", ...this.copy(`[data-points="${value}"]`), ")", ...this.copy(`[data-then="${value}"]`));
			}
			return made;
		}
		copy(selector) {
			const found = this.fieldset.querySelector(`.bj-key ${selector}`);
			return found ? [found.cloneNode(true)] : [];
		}
	};
	var views = new WeakMap();
	var viewOf = (fieldset) => (views.get(fieldset));
	var caseType = {
		graded: true,
		todo: "case_first",
		again: "case_restart",
		grade(item, response) {
			const { total } = walk(item, response);
			const best = Number(item.k);
			return { share: total >= best - 1e-9 ? 1 : total / best, feedback: null };
		},
		isEmpty: (response, item) => !walk(item, response).done,
		read: (fieldset) => [...viewOf(fieldset).path],
		write: (fieldset, response) => viewOf(fieldset).restore(response),
		due: () => [],
		keys: () => [],
		attach: (fieldset, item) => void views.set(fieldset, new StoryView(fieldset, item)),
		report: (fieldset) => viewOf(fieldset).report()
	};
	var registered = () => globalThis.BELAJAR_TYPES ?? (globalThis.BELAJAR_TYPES = {});
	function register(types) {
		Object.assign(registered(), types);
		globalThis.document?.dispatchEvent(new Event("belajar:types"));
	}
	register({ case: caseType });
})();
