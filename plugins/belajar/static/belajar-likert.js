// Built from plugins/frontend by `make update-generated`; do not edit.
"use strict";
(() => {
	var statements = (fieldset) => Array.from(fieldset.querySelectorAll(".bj-statement"), (one) => Array.from(one.querySelectorAll("input")));
	var likert = {
		check: "save",
		again: "refill",
		grade: () => ({ share: 0, feedback: null }),
		isEmpty: (response) => !Array.isArray(response) || !response.some(Boolean),
		read(fieldset) {
			const places = statements(fieldset).map((all) => all.find((input) => input.checked)?.value ?? "");
			return places.some(Boolean) ? places : [];
		},
		write(fieldset, response) {
			statements(fieldset).forEach((all, index) => {
				for (const input of all)
					input.checked = input.value === response[index];
			});
		},
		due: () => [],
		keys: () => []
	};
	var registered = () => globalThis.BELAJAR_TYPES ?? (globalThis.BELAJAR_TYPES = {});
	function register(types) {
		Object.assign(registered(), types);
		globalThis.document?.dispatchEvent(new Event("belajar:types"));
	}
	register({ likert });
})();
