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
	function words(name, values2 = {}) {
		const template = globalThis.BELAJAR_STRINGS?.[name] ?? name;
		return template.replace(/\{(\w+)\}/g, (whole, key) => String(values2[key] ?? whole));
	}
	var values = (response) => Array.isArray(response) ? response : [];
	var keysOf = (item) => (item.k);
	var selects = (fieldset) => Array.from(fieldset.querySelectorAll("select"));
	var match = {
		grade(item, response) {
			const keys = keysOf(item);
			const right = keys.filter((key, n) => key === values(response)[n]).length;
			const share = right / keys.length;
			return { share: item.part ? share : Math.floor(share), feedback: null };
		},
		isEmpty: (response) => !values(response).some(Boolean),
		read: (fieldset) => selects(fieldset).map((one) => one.value),
		write: (fieldset, response) => selects(fieldset).forEach((one, n) => one.value = values(response)[n] ?? ""),
		due: () => [],
		keys: keysOf,
		mark: (fieldset, item, response) => selects(fieldset).flatMap((one, n) => {
			const label = (one.parentElement);
			const key = keysOf(item)[n];
			const right = values(response)[n] === key;
			const answer = one.querySelector(`[value="${key}"]`)?.textContent ?? "";
			const tag = element("span", "bj-tag", words(right ? "arranged_right" : "pair_wrong", { answer }));
			label.classList.add(right ? "bj-right" : "bj-wrong");
			label.append(tag);
			const note = fieldset.querySelector(`[data-for="p${n}"]`)?.cloneNode(true);
			if (!note)
				return [tag];
			const feedback = element("div", "bj-feedback", note);
			label.after(feedback);
			return [tag, feedback];
		})
	};
	var stepsOf = (fieldset) => (Array.from(fieldset.querySelectorAll(".bj-steps > li")));
	var valueOf = (step) => step.dataset.value ?? "";
	var neighbour = (step, up) => up ? step.previousElementSibling : step.nextElementSibling;
	function settle(fieldset) {
		for (const step of stepsOf(fieldset)) {
			step.querySelectorAll("button").forEach((one, down) => {
				one.setAttribute("aria-disabled", String(!neighbour(step, !down)));
			});
		}
	}
	function move(fieldset, step, up) {
		const other = neighbour(step, up);
		if (!other)
			return;
		step[up ? "after" : "before"](other);
		settle(fieldset);
		const live = (fieldset.form?.querySelector(".bj-live"));
		live.textContent = words("moved", {
			step: valueOf(step).toUpperCase(),
			n: stepsOf(fieldset).indexOf(step) + 1,
			total: stepsOf(fieldset).length
		});
		step.dispatchEvent(new Event("change", { bubbles: true }));
	}
	function drag(fieldset, step) {
		const letter = (step.firstElementChild);
		step.addEventListener("pointerdown", ({ target, pointerId }) => {
			if (target === letter)
				letter.setPointerCapture(pointerId);
		});
		step.addEventListener("pointermove", ({ pointerId, clientY }) => {
			if (!letter.hasPointerCapture(pointerId))
				return;
			for (const up of [true, false]) {
				const box = neighbour(step, up)?.getBoundingClientRect();
				if (box && clientY < box.top + box.height / 2 === up)
					return move(fieldset, step, up);
			}
		});
	}
	var order = {
		todo: "move_first",
		grade(item, response) {
			const keys = keysOf(item);
			const places = values(response).map((value) => keys.indexOf(value));
			let balance = 0;
			let pairs = 0;
			places.forEach((one, at) => {
				for (const other of places.slice(at + 1)) {
					balance += one < other ? 1 : -1;
					pairs += 1;
				}
			});
			const whole = places.sort().join() === Object.keys(keys).join();
			const share = whole ? Math.max(0, balance / pairs) : 0;
			return { share: item.part ? share : Math.floor(share), feedback: null };
		},
		isEmpty: (response) => values(response).join() === values(response).slice().sort().join(),
		read: (fieldset) => stepsOf(fieldset).map(valueOf),
		write(fieldset, response) {
			const steps = stepsOf(fieldset);
			const shown = values(response).length ? values(response) : steps.map(valueOf).sort();
			const rank = (step) => shown.indexOf(valueOf(step));
			steps[0]?.parentElement?.append(...steps.sort((one, other) => rank(one) - rank(other)));
			settle(fieldset);
		},
		due: () => [],
		keys: () => [],
		attach(fieldset) {
			for (const step of stepsOf(fieldset)) {
				const name = step.textContent ?? "";
				const moves = ["move_up", "move_down"].map((way) => {
					const made = button(way, "", "bj-btn bj-move");
					made.setAttribute("aria-label", words(way, { step: name }));
					made.addEventListener("click", () => move(fieldset, step, way === "move_up"));
					return made;
				});
				step.append(element("span", "bj-moves", ...moves));
				drag(fieldset, step);
			}
			settle(fieldset);
			fieldset.form?.addEventListener("reset", () => this.write(fieldset, ""));
		},
		mark(fieldset, item, response) {
			const keys = keysOf(item);
			return stepsOf(fieldset).map((step, n) => {
				const right = valueOf(step) === keys[n] && !this.isEmpty(response ?? "");
				const place = keys.indexOf(valueOf(step)) + 1;
				const tag = element("span", "bj-tag", words(right ? "arranged_right" : "step_wrong", { n: place }));
				tag.classList.toggle("bj-yes", right);
				step.append(tag);
				return tag;
			});
		}
	};
	var registered = () => globalThis.BELAJAR_TYPES ?? (globalThis.BELAJAR_TYPES = {});
	function register(types) {
		Object.assign(registered(), types);
		globalThis.document?.dispatchEvent(new Event("belajar:types"));
	}
	register({ match, order });
})();
