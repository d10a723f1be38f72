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
	var DROPPED = /[\u200b-\u200d\u2060\ufeff\u00ad]/g;
	var SINGLE_QUOTES = /[‘’‚‛′ʼ`´]/g;
	var DOUBLE_QUOTES = /[“”„‟″«»]/g;
	var DASHES = /[‐‑‒–—―−]/g;
	function normalise(text, caseSensitive = false) {
		const plain = text.normalize("NFKC").replace(DROPPED, "").replace(SINGLE_QUOTES, "'").replace(DOUBLE_QUOTES, '"').replace(DASHES, "-").replace(/\s+/g, " ").trim();
		const cased = caseSensitive ? plain : plain.toLowerCase();
		return cased.replace(/[ .,;:!?]+$/, "");
	}
	function words(name, values = {}) {
		const template = globalThis.BELAJAR_STRINGS?.[name] ?? name;
		return template.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
	}
	var gaps = (fieldset) => (Array.from(fieldset.querySelectorAll(".bj-gap > :is(input, select)")));
	var keys = (item) => (item.k);
	var held = (response, index) => Array.isArray(response) && response[index] || "";
	function isRight(item, response, index) {
		const key = keys(item)[index];
		const text = held(response, index);
		if (!Array.isArray(key))
			return text === key;
		const cased = item.cg?.includes(index);
		return key.some((one) => normalise(one, cased) === normalise(text, cased));
	}
	var cloze = {
		grade(item, response) {
			const all = keys(item).length;
			const right = keys(item).filter((_key, index) => isRight(item, response, index)).length;
			return { share: item.part || right === all ? right / all : 0, feedback: null };
		},
		isEmpty: (response) => !Array.isArray(response) || response.every((one) => !normalise(one)),
		read(fieldset) {
			const texts = gaps(fieldset).map((gap) => gap.value);
			return texts.some(Boolean) ? texts : [];
		},
		write(fieldset, response) {
			gaps(fieldset).forEach((gap, index) => gap.value = held(response, index));
		},
		due: (item, response) => keys(item).flatMap((_key, index) => isRight(item, response, index) ? [] : [`d${index}`]),
		keys: (item) => keys(item).flat(),
		mark: (fieldset, item, response) => gaps(fieldset).map((gap, index) => {
			const right = isRight(item, response, index);
			const key = keys(item)[index];
			const shown = Array.isArray(key) ? key[0] : gap.querySelector(`[value="${key}"]`)?.textContent;
			const word = right ? "gap_right" : held(response, index) ? "gap_wrong" : "gap_empty";
			const mark = element("span", "bj-tag", words(word, { key: shown ?? "" }));
			const side = element("span", right ? "bj-right" : "bj-wrong", " ", mark);
			gap.after(side);
			return side;
		})
	};
	var WHOLE = /^[+-]?\d+$/;
	var THOUSANDS = /^[+-]?[1-9]\d{0,2}(\.\d{3})+(,\d+)?$/;
	var COMMA = /^[+-]?\d+,\d+$/;
	var POINT = /^[+-]?\d+\.\d+$/;
	var squeezed = (text) => text.normalize("NFKC").replace(/\s/g, "").replace(/\u2212/g, "-");
	function readNumber(text, unit) {
		let rest = squeezed(text).replace(/^rp\.?/i, "");
		const tail = unit ? squeezed(unit).toLowerCase() : "%";
		if (tail && rest.toLowerCase().endsWith(tail))
			rest = rest.slice(0, rest.length - tail.length);
		if (WHOLE.test(rest))
			return Number(rest);
		if (THOUSANDS.test(rest))
			return Number(rest.replace(/\./g, "").replace(",", "."));
		if (COMMA.test(rest))
			return Number(rest.replace(",", "."));
		return POINT.test(rest) ? Number(rest) : null;
	}
	var field = (fieldset) => (fieldset.querySelector(".bj-field input"));
	var dueDistractor = (feedback) => feedback === null ? [] : [`d${feedback}`];
	var found = (index) => index < 0 ? null : index;
	var near = (number, key, tolerance) => Math.abs(number - key) <= tolerance + 1e-9 * Math.max(1, Math.abs(key));
	var numeric = {
		grade(item, response) {
			const number = readNumber(String(response), item.u);
			if (number === null)
				return null;
			if (near(number, Number(item.k), item.tol ?? 0))
				return { share: 1, feedback: null };
			const wrong = (item.d ?? []);
			return {
				share: 0,
				feedback: found(wrong.findIndex(([value, tolerance]) => near(number, value, tolerance)))
			};
		},
		isEmpty: (response) => String(response).trim() === "",
		read: (fieldset) => field(fieldset).value,
		write: (fieldset, response) => void (field(fieldset).value = String(response)),
		due: (_item, _response, feedback) => dueDistractor(feedback),
		keys: () => []
	};
	var registered = () => globalThis.BELAJAR_TYPES ?? (globalThis.BELAJAR_TYPES = {});
	function register(types) {
		Object.assign(registered(), types);
		globalThis.document?.dispatchEvent(new Event("belajar:types"));
	}
	var textEntry = {
		grade(item, response) {
			const same = (text) => normalise(String(text), item.cs) === normalise(String(response), item.cs);
			if (item.k.some(same))
				return { share: 1, feedback: null };
			return { share: 0, feedback: found((item.d ?? []).findIndex(same)) };
		},
		isEmpty: (response) => normalise(String(response)) === "",
		read: (fieldset) => field(fieldset).value,
		write: (fieldset, response) => void (field(fieldset).value = String(response)),
		due: (_item, _response, feedback) => dueDistractor(feedback),
		keys: () => []
	};
	register({ text_entry: textEntry, numeric, cloze });
})();
