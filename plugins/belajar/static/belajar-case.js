// Built from plugins/frontend by `make update-generated`; do not edit.
"use strict";
(() => {
	function walk({ st = "", g = {} }, response) {
		let at = st;
		let sound = true;
		const path = [];
		const kept = [];
		const isHere = (value) => value.startsWith(`${at}:`);
		for (const value of Array.isArray(response) ? response : []) {
			const way = g[value];
			sound = way !== void 0 && isHere(value);
			if (!way || !sound)
				break;
			const before = kept.findIndex(isHere);
			if (before >= 0)
				kept.length = before;
			kept.push(value);
			path.push(value);
			at = way[0];
		}
		const total = kept.reduce((sum, value) => sum + (g[value]?.[1] ?? 0), 0);
		return { at, path, total, done: sound && !Object.keys(g).some(isHere) };
	}
	function element(tag, className, ...children) {
		const made = document.createElement(tag);
		if (className)
			made.className = className;
		made.append(...children);
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
				fieldset.querySelectorAll(".bj-scene");
			this.message = this.find(".bj-message");
			this.message.setAttribute("role", "status");
			this.taken = this.find(".bj-path");
			this.check =
				fieldset.querySelector("[data-do=check]");
			this.buttons =
				Array.from(this.find(".bj-ways").children);
			const actions = this.find(".bj-actions");
			actions.prepend(...this.buttons);
			actions.after(this.taken);
			const acts = [() => this.goOn(), () => this.changeTo(this.path.slice(0, -1)), () => this.changeTo([])];
			acts.forEach((act, index) => this.buttons[index]?.addEventListener("click", act));
			fieldset.form?.addEventListener("reset", () => this.restore([]));
			this.show();
		}
		restore(response) {
			this.path = walk(this.item, response).path;
			select(this.fieldset, this.path);
			this.show();
		}
		report() {
			const all = element("details", "bj-others", element("summary", "", words("case_all")));
			all.append(...this.copy(".bj-case-key"));
			return [...this.copy(`[data-debrief="${this.show()}"]`), all];
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
			return this.find(".bj-scene:not([hidden])");
		}
		show() {
			const { at, done } = walk(this.item, this.path);
			const fixed = this.item.undo === false;
			for (const scene of this.scenes)
				scene.hidden = scene.dataset.scene !== at;
			const hidden = [done, done || fixed || !this.path.length, !done || fixed];
			this.buttons.forEach((one, index) => one.hidden = hidden[index] ?? false);
			if (this.check)
				this.check.hidden = !done;
			this.find(".bj-consequence").replaceChildren(...this.copy(`[data-then="${this.path[this.path.length - 1]}"]`));
			this.taken.hidden = !this.path.length;
			this.taken.lastElementChild?.replaceChildren(...this.path.map((value) => this.step(value)));
			return at;
		}
		step(value) {
			const option = this.find(`[value="${value}"]`);
			const title = option.closest(".bj-scene")?.firstElementChild?.textContent;
			const made = element("li", "", element("strong", "", `${title}: `));
			made.append(option.nextElementSibling.cloneNode(true));
			if (this.fieldset.dataset.outcome) {
				made.append(" (", ...this.copy(`[data-points="${value}"]`), ")", ...this.copy(`[data-then="${value}"]`));
			}
			return made;
		}
		find(selector) {
			return (this.fieldset.querySelector(selector));
		}
		copy(selector) {
			return Array.from(this.fieldset.querySelectorAll(`.bj-key ${selector}`), (found) => found.cloneNode(true));
		}
	};
	var views = new WeakMap();
	var viewOf = (fieldset) => (views.get(fieldset));
	var caseType = {
		graded: true,
		todo: "case_choose",
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
