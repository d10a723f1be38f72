// Built from plugins/frontend by `make update-generated`; do not edit.
/* Holds uqr:

MIT License

Copyright (c) Project Nayuki
Copyright (c) 2023 Anthony Fu <https://github.com/antfu>

Permission is hereby granted, free of charge, to any person obtaining a copy
of this software and associated documentation files (the "Software"), to deal
in the Software without restriction, including without limitation the rights
to use, copy, modify, merge, publish, distribute, sublicense, and/or sell
copies of the Software, and to permit persons to whom the Software is
furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all
copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR
IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY,
FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE
AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER
LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM,
OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE
SOFTWARE.
*/
"use strict";
(() => {
	function pathOf(holder) {
		const rows = holder.querySelectorAll("[data-module]");
		const test = (holder.querySelector("[data-needed]"));
		return {
			id: holder.dataset.path ?? "",
			modules: Array.from(rows, (row) => ({ id: row.dataset.module ?? "", quiz: row.dataset.quiz })),
			test: test?.dataset.test
		};
	}
	function finishedAt(records, { id, modules, test }) {
		const times = modules.map((one) => records.doneAt(one));
		if (test)
			times.push(records.passedAt(test));
		const at2 = times.reduce((last, one) => last === null || one === null ? null : one > last ? one : last, "");
		if (!at2)
			return null;
		const of = [...modules.map((one) => one.id), ...test ? [test] : []];
		const { found, record } = records.store.read(`finished/${id}`);
		const kept = (record);
		const holds = kept && Array.isArray(kept.of) && of.every((one) => kept.of.includes(one));
		if (holds && kept.at <= at2 && Date.parse(kept.at))
			return kept.at;
		if (found !== "newer")
			records.store.write(`finished/${id}`, { v: 1, at: at2, of });
		return at2;
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
	var Records = class {
		constructor(site, open) {
			this.store = new Store(site, open);
		}
		state(module) {
			const kept = this.module(module.id);
			const best = module.quiz ? this.best(module.quiz) : null;
			const read = Boolean(kept?.read);
			const passed = best?.passed ?? false;
			return {
				visited: kept?.at ?? null,
				read,
				percent: best?.percent ?? null,
				passed,
				done: read && (passed || !module.quiz)
			};
		}
		visit(id, now) {
			const read = this.module(id)?.read ?? null;
			return this.keep(id, { v: 1, read, at: new Date(now).toISOString() });
		}
		mark(id, read, now) {
			const at2 = new Date(now).toISOString();
			return this.keep(id, { v: 1, read: read ? this.module(id)?.read ?? at2 : null, at: at2 });
		}
		keep(id, record) {
			const { found } = this.store.read(`module/${id}`);
			return found !== "newer" && this.store.write(`module/${id}`, record);
		}
		module(id) {
			const { record } = this.store.read(`module/${id}`);
			return (record);
		}
		path() {
			const { record } = this.store.read("path");
			const id = (record?.id);
			return typeof id === "string" ? id : null;
		}
		choosePath(id, now) {
			const { found } = this.store.read("path");
			const record = { v: 1, id, at: new Date(now).toISOString() };
			return found !== "newer" && this.store.write("path", record);
		}
		history(id) {
			const { record } = this.store.read(`quiz/${id}`);
			const history = (record?.history);
			return Array.isArray(history) ? history : [];
		}
		best(id) {
			const history = this.history(id);
			return history.length ? history.reduce((best, one) => one.percent > best.percent ? one : best) : null;
		}
		passedAt(id) {
			const times = this.history(id).filter((one) => one.passed).map((one) => one.at);
			return times.sort()[0] ?? null;
		}
		doneAt(module) {
			if (!this.state(module).done)
				return null;
			const read = this.module(module.id)?.read ?? null;
			const passed = module.quiz ? this.passedAt(module.quiz) : read;
			return read && passed && read < passed ? passed : read;
		}
	};
	function words(name, values = {}) {
		const template = globalThis.BELAJAR_STRINGS?.[name] ?? name;
		return template.replace(/\{(\w+)\}/g, (whole, key) => String(values[key] ?? whole));
	}
	function stateWords({ done, read, passed, percent, visited }) {
		if (done)
			return percent === null ? words("state_done") : words("state_done_percent", { percent });
		if (passed)
			return words("state_passed", { percent: percent ?? 0 });
		if (read)
			return words("state_read");
		if (percent !== null)
			return words("state_tried", { percent });
		return words(visited ? "state_begun" : "state_new");
	}
	var stateName = (state) => state.done ? "done" : state.read || state.visited || state.percent !== null ? "begun" : "new";
	var testWords = (best) => best ? words(best.passed ? "test_passed" : "test_failed", { percent: best.percent }) : words("test_new");
	var K = [
		1116352408,
		1899447441,
		3049323471,
		3921009573,
		961987163,
		1508970993,
		2453635748,
		2870763221,
		3624381080,
		310598401,
		607225278,
		1426881987,
		1925078388,
		2162078206,
		2614888103,
		3248222580,
		3835390401,
		4022224774,
		264347078,
		604807628,
		770255983,
		1249150122,
		1555081692,
		1996064986,
		2554220882,
		2821834349,
		2952996808,
		3210313671,
		3336571891,
		3584528711,
		113926993,
		338241895,
		666307205,
		773529912,
		1294757372,
		1396182291,
		1695183700,
		1986661051,
		2177026350,
		2456956037,
		2730485921,
		2820302411,
		3259730800,
		3345764771,
		3516065817,
		3600352804,
		4094571909,
		275423344,
		430227734,
		506948616,
		659060556,
		883997877,
		958139571,
		1322822218,
		1537002063,
		1747873779,
		1955562222,
		2024104815,
		2227730452,
		2361852424,
		2428436474,
		2756734187,
		3204031479,
		3329325298
	];
	var FIRST = [
		1779033703,
		3144134277,
		1013904242,
		2773480762,
		1359893119,
		2600822924,
		528734635,
		1541459225
	];
	var BLOCK = 64;
	function sha256(text) {
		const data = padded(new TextEncoder().encode(text));
		const state = Uint32Array.from(FIRST);
		for (let at2 = 0; at2 < data.byteLength; at2 += BLOCK)
			mix(state, new DataView(data.buffer, at2, BLOCK));
		const bytes = new DataView(new ArrayBuffer(32));
		state.forEach((word, index) => bytes.setUint32(index * 4, word));
		return new Uint8Array(bytes.buffer);
	}
	function padded(bytes) {
		const made = new Uint8Array(Math.ceil((bytes.length + 9) / BLOCK) * BLOCK);
		made.set(bytes);
		made[bytes.length] = 128;
		new DataView(made.buffer).setUint32(made.length - 4, bytes.length * 8);
		return made;
	}
	var turn = (word, by) => word >>> by | word << 32 - by;
	function mix(state, block) {
		const w = new Uint32Array(64);
		for (let i = 0; i < 64; i++) {
			if (i < 16)
				w[i] = block.getUint32(i * 4);
			else {
				const [before, after] = [at(w, i - 15), at(w, i - 2)];
				const low = turn(before, 7) ^ turn(before, 18) ^ before >>> 3;
				const high = turn(after, 17) ^ turn(after, 19) ^ after >>> 10;
				w[i] = at(w, i - 16) + low + at(w, i - 7) + high;
			}
		}
		let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
		for (let i = 0; i < 64; i++) {
			const one = h + (turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)) + (e & f ^ ~e & g) + at(K, i) + at(w, i);
			const two = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + (a & b ^ a & c ^ b & c);
			[h, g, f, e, d, c, b, a] = [g, f, e, d + one | 0, c, b, a, one + two | 0];
		}
		[a, b, c, d, e, f, g, h].forEach((word, index) => {
			state[index] = at(state, index) + word;
		});
	}
	var at = (words2, index) => (words2[index]);
	var DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
	var LENGTH = 10;
	var canonical = (text) => text.normalize("NFC").replace(/\s+/g, " ").trim();
	function codeOf(facts) {
		const bytes = sha256(canonical(facts));
		let [code, bits, held] = ["", 0, 0];
		for (const byte of bytes) {
			held = held << 8 | byte;
			for (bits += 8; bits >= 5 && code.length < LENGTH; bits -= 5) {
				code += DIGITS.charAt(held >>> bits - 5 & 31);
			}
			if (code.length === LENGTH)
				break;
			held &= (1 << bits) - 1;
		}
		return `${code.slice(0, 5)}-${code.slice(5)}`;
	}
	var withCode = (lines, label) => `${lines.join("\n")}
${label}: ${codeOf(lines.join("\n"))}`;
	function fits(text, label) {
		const said2 = canonical(text);
		const at2 = said2.lastIndexOf(`${label}:`);
		const code = said2.slice(at2 + label.length + 1).replace(/[\s-]/g, "").toUpperCase();
		if (at2 < 1 || !code)
			return null;
		const read = code.replace(/O/g, "0").replace(/[IL]/g, "1");
		return read === codeOf(said2.slice(0, at2)).replace("-", "");
	}
	var NAME = "learner";
	var DIGITS_OF_NIP = 18;
	var MOST = 200;
	var tidy = (text) => typeof text === "string" ? text.replace(/\s+/g, " ").trim() : "";
	var isWholeNip = (nip) => new RegExp(`^\\d{${DIGITS_OF_NIP}}$`).test(nip.replace(/[\s.-]/g, ""));
	var writtenNip = (nip) => isWholeNip(nip) ? nip.replace(/\D/g, "").replace(/^(.{8})(.{6})(.)(.{3})$/, "$1 $2 $3 $4") : nip;
	function keptLearner(store) {
		const record = (store.read(NAME).record);
		if (!record)
			return null;
		const [name = "", nip = "", agency = ""] = [record.name, record.nip, record.agency].map((one) => tidy(one).slice(0, MOST));
		return { name, nip, agency };
	}
	var keepLearner = (store, learner) => store.read(NAME).found !== "newer" && store.write(NAME, { v: VERSION, ...learner });
	function forgetLearner(store) {
		try {
			for (const name of [NAME, `${NAME}/broken`])
				store.open().removeItem(store.prefix + name);
			return true;
		}
		catch {
			return false;
		}
	}
	var QrCodeDataType = ((QrCodeDataType2) => {
		QrCodeDataType2[QrCodeDataType2["Border"] = -1] = "Border";
		QrCodeDataType2[QrCodeDataType2["Data"] = 0] = "Data";
		QrCodeDataType2[QrCodeDataType2["Function"] = 1] = "Function";
		QrCodeDataType2[QrCodeDataType2["Position"] = 2] = "Position";
		QrCodeDataType2[QrCodeDataType2["Timing"] = 3] = "Timing";
		QrCodeDataType2[QrCodeDataType2["Alignment"] = 4] = "Alignment";
		return QrCodeDataType2;
	})(QrCodeDataType || {});
	var LOW = [0, 1];
	var MEDIUM = [1, 0];
	var QUARTILE = [2, 3];
	var HIGH = [3, 2];
	var EccMap = {
		L: LOW,
		M: MEDIUM,
		Q: QUARTILE,
		H: HIGH
	};
	var NUMERIC_REGEX = /^\d*$/;
	var ALPHANUMERIC_REGEX = /^[A-Z0-9 $%*+./:-]*$/;
	var ALPHANUMERIC_CHARSET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:";
	var MIN_VERSION = 1;
	var MAX_VERSION = 40;
	var PENALTY_N1 = 3;
	var PENALTY_N2 = 3;
	var PENALTY_N3 = 40;
	var PENALTY_N4 = 10;
	var ECC_CODEWORDS_PER_BLOCK = [
		[-1, 7, 10, 15, 20, 26, 18, 20, 24, 30, 18, 20, 24, 26, 30, 22, 24, 28, 30, 28, 28, 28, 28, 30, 30, 26, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
		[-1, 10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26, 26, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28, 28],
		[-1, 13, 22, 18, 26, 18, 24, 18, 22, 20, 24, 28, 26, 24, 20, 30, 24, 28, 28, 26, 30, 28, 30, 30, 30, 30, 28, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30],
		[-1, 17, 28, 22, 16, 22, 28, 26, 26, 24, 28, 24, 28, 22, 24, 24, 30, 28, 28, 26, 28, 30, 24, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30, 30]
	];
	var NUM_ERROR_CORRECTION_BLOCKS = [
		[-1, 1, 1, 1, 1, 1, 2, 2, 2, 2, 4, 4, 4, 4, 4, 6, 6, 6, 6, 7, 8, 8, 9, 9, 10, 12, 12, 12, 13, 14, 15, 16, 17, 18, 19, 19, 20, 21, 22, 24, 25],
		[-1, 1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16, 17, 17, 18, 20, 21, 23, 25, 26, 28, 29, 31, 33, 35, 37, 38, 40, 43, 45, 47, 49],
		[-1, 1, 1, 2, 2, 4, 4, 6, 6, 8, 8, 8, 10, 12, 16, 12, 17, 16, 18, 21, 20, 23, 23, 25, 27, 29, 34, 34, 35, 38, 40, 43, 45, 48, 51, 53, 56, 59, 62, 65, 68],
		[-1, 1, 1, 2, 4, 4, 4, 5, 6, 8, 8, 11, 11, 16, 16, 18, 16, 19, 21, 25, 25, 25, 34, 30, 32, 35, 37, 40, 42, 45, 48, 51, 54, 57, 60, 63, 66, 70, 74, 77, 81]
	];
	var QrCode = class {
		constructor(version, ecc, dataCodewords, msk) {
			this.version = version;
			this.ecc = ecc;
			if (version < MIN_VERSION || version > MAX_VERSION)
				throw new RangeError("Version value out of range");
			if (msk < -1 || msk > 7)
				throw new RangeError("Mask value out of range");
			this.size = version * 4 + 17;
			const row = Array.from({ length: this.size }).fill(false);
			for (let i = 0; i < this.size; i++) {
				this.modules.push(row.slice());
				this.types.push(row.map(() => 0));
			}
			this.drawFunctionPatterns();
			const allCodewords = this.addEccAndInterleave(dataCodewords);
			this.drawCodewords(allCodewords);
			if (msk === -1) {
				let minPenalty = 1e9;
				for (let i = 0; i < 8; i++) {
					this.applyMask(i);
					this.drawFormatBits(i);
					const penalty = this.getPenaltyScore();
					if (penalty < minPenalty) {
						msk = i;
						minPenalty = penalty;
					}
					this.applyMask(i);
				}
			}
			this.mask = msk;
			this.applyMask(msk);
			this.drawFormatBits(msk);
		}
		size;
		mask;
		modules = [];
		types = [];
		getModule(x, y) {
			return x >= 0 && x < this.size && y >= 0 && y < this.size && this.modules[y][x];
		}
		drawFunctionPatterns() {
			for (let i = 0; i < this.size; i++) {
				this.setFunctionModule(6, i, i % 2 === 0, QrCodeDataType.Timing);
				this.setFunctionModule(i, 6, i % 2 === 0, QrCodeDataType.Timing);
			}
			this.drawFinderPattern(3, 3);
			this.drawFinderPattern(this.size - 4, 3);
			this.drawFinderPattern(3, this.size - 4);
			const alignPatPos = this.getAlignmentPatternPositions();
			const numAlign = alignPatPos.length;
			for (let i = 0; i < numAlign; i++) {
				for (let j = 0; j < numAlign; j++) {
					if (!(i === 0 && j === 0 || i === 0 && j === numAlign - 1 || i === numAlign - 1 && j === 0))
						this.drawAlignmentPattern(alignPatPos[i], alignPatPos[j]);
				}
			}
			this.drawFormatBits(0);
			this.drawVersion();
		}
		drawFormatBits(mask) {
			const data = this.ecc[1] << 3 | mask;
			let rem = data;
			for (let i = 0; i < 10; i++)
				rem = rem << 1 ^ (rem >>> 9) * 1335;
			const bits = (data << 10 | rem) ^ 21522;
			for (let i = 0; i <= 5; i++)
				this.setFunctionModule(8, i, getBit(bits, i));
			this.setFunctionModule(8, 7, getBit(bits, 6));
			this.setFunctionModule(8, 8, getBit(bits, 7));
			this.setFunctionModule(7, 8, getBit(bits, 8));
			for (let i = 9; i < 15; i++)
				this.setFunctionModule(14 - i, 8, getBit(bits, i));
			for (let i = 0; i < 8; i++)
				this.setFunctionModule(this.size - 1 - i, 8, getBit(bits, i));
			for (let i = 8; i < 15; i++)
				this.setFunctionModule(8, this.size - 15 + i, getBit(bits, i));
			this.setFunctionModule(8, this.size - 8, true);
		}
		drawVersion() {
			if (this.version < 7)
				return;
			let rem = this.version;
			for (let i = 0; i < 12; i++)
				rem = rem << 1 ^ (rem >>> 11) * 7973;
			const bits = this.version << 12 | rem;
			for (let i = 0; i < 18; i++) {
				const color = getBit(bits, i);
				const a = this.size - 11 + i % 3;
				const b = Math.floor(i / 3);
				this.setFunctionModule(a, b, color);
				this.setFunctionModule(b, a, color);
			}
		}
		drawFinderPattern(x, y) {
			for (let dy = -4; dy <= 4; dy++) {
				for (let dx = -4; dx <= 4; dx++) {
					const dist = Math.max(Math.abs(dx), Math.abs(dy));
					const xx = x + dx;
					const yy = y + dy;
					if (xx >= 0 && xx < this.size && yy >= 0 && yy < this.size)
						this.setFunctionModule(xx, yy, dist !== 2 && dist !== 4, QrCodeDataType.Position);
				}
			}
		}
		drawAlignmentPattern(x, y) {
			for (let dy = -2; dy <= 2; dy++) {
				for (let dx = -2; dx <= 2; dx++) {
					this.setFunctionModule(x + dx, y + dy, Math.max(Math.abs(dx), Math.abs(dy)) !== 1, QrCodeDataType.Alignment);
				}
			}
		}
		setFunctionModule(x, y, isDark, type = QrCodeDataType.Function) {
			this.modules[y][x] = isDark;
			this.types[y][x] = type;
		}
		addEccAndInterleave(data) {
			const ver = this.version;
			const ecl = this.ecc;
			if (data.length !== getNumDataCodewords(ver, ecl))
				throw new RangeError("Invalid argument");
			const numBlocks = NUM_ERROR_CORRECTION_BLOCKS[ecl[0]][ver];
			const blockEccLen = ECC_CODEWORDS_PER_BLOCK[ecl[0]][ver];
			const rawCodewords = Math.floor(getNumRawDataModules(ver) / 8);
			const numShortBlocks = numBlocks - rawCodewords % numBlocks;
			const shortBlockLen = Math.floor(rawCodewords / numBlocks);
			const blocks = [];
			const rsDiv = reedSolomonComputeDivisor(blockEccLen);
			for (let i = 0, k = 0; i < numBlocks; i++) {
				const dat = data.slice(k, k + shortBlockLen - blockEccLen + (i < numShortBlocks ? 0 : 1));
				k += dat.length;
				const ecc = reedSolomonComputeRemainder(dat, rsDiv);
				if (i < numShortBlocks)
					dat.push(0);
				blocks.push(dat.concat(ecc));
			}
			const result = [];
			for (let i = 0; i < blocks[0].length; i++) {
				blocks.forEach((block, j) => {
					if (i !== shortBlockLen - blockEccLen || j >= numShortBlocks)
						result.push(block[i]);
				});
			}
			return result;
		}
		drawCodewords(data) {
			if (data.length !== Math.floor(getNumRawDataModules(this.version) / 8))
				throw new RangeError("Invalid argument");
			let i = 0;
			for (let right = this.size - 1; right >= 1; right -= 2) {
				if (right === 6)
					right = 5;
				for (let vert = 0; vert < this.size; vert++) {
					for (let j = 0; j < 2; j++) {
						const x = right - j;
						const upward = (right + 1 & 2) === 0;
						const y = upward ? this.size - 1 - vert : vert;
						if (!this.types[y][x] && i < data.length * 8) {
							this.modules[y][x] = getBit(data[i >>> 3], 7 - (i & 7));
							i++;
						}
					}
				}
			}
		}
		applyMask(mask) {
			if (mask < 0 || mask > 7)
				throw new RangeError("Mask value out of range");
			for (let y = 0; y < this.size; y++) {
				for (let x = 0; x < this.size; x++) {
					let invert;
					switch (mask) {
						case 0:
							invert = (x + y) % 2 === 0;
							break;
						case 1:
							invert = y % 2 === 0;
							break;
						case 2:
							invert = x % 3 === 0;
							break;
						case 3:
							invert = (x + y) % 3 === 0;
							break;
						case 4:
							invert = (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0;
							break;
						case 5:
							invert = x * y % 2 + x * y % 3 === 0;
							break;
						case 6:
							invert = (x * y % 2 + x * y % 3) % 2 === 0;
							break;
						case 7:
							invert = ((x + y) % 2 + x * y % 3) % 2 === 0;
							break;
						default:
							throw new Error("Unreachable");
					}
					if (!this.types[y][x] && invert)
						this.modules[y][x] = !this.modules[y][x];
				}
			}
		}
		getPenaltyScore() {
			let result = 0;
			for (let y = 0; y < this.size; y++) {
				let runColor = false;
				let runX = 0;
				const runHistory = [0, 0, 0, 0, 0, 0, 0];
				for (let x = 0; x < this.size; x++) {
					if (this.modules[y][x] === runColor) {
						runX++;
						if (runX === 5)
							result += PENALTY_N1;
						else if (runX > 5)
							result++;
					}
					else {
						this.finderPenaltyAddHistory(runX, runHistory);
						if (!runColor)
							result += this.finderPenaltyCountPatterns(runHistory) * PENALTY_N3;
						runColor = this.modules[y][x];
						runX = 1;
					}
				}
				result += this.finderPenaltyTerminateAndCount(runColor, runX, runHistory) * PENALTY_N3;
			}
			for (let x = 0; x < this.size; x++) {
				let runColor = false;
				let runY = 0;
				const runHistory = [0, 0, 0, 0, 0, 0, 0];
				for (let y = 0; y < this.size; y++) {
					if (this.modules[y][x] === runColor) {
						runY++;
						if (runY === 5)
							result += PENALTY_N1;
						else if (runY > 5)
							result++;
					}
					else {
						this.finderPenaltyAddHistory(runY, runHistory);
						if (!runColor)
							result += this.finderPenaltyCountPatterns(runHistory) * PENALTY_N3;
						runColor = this.modules[y][x];
						runY = 1;
					}
				}
				result += this.finderPenaltyTerminateAndCount(runColor, runY, runHistory) * PENALTY_N3;
			}
			for (let y = 0; y < this.size - 1; y++) {
				for (let x = 0; x < this.size - 1; x++) {
					const color = this.modules[y][x];
					if (color === this.modules[y][x + 1] && color === this.modules[y + 1][x] && color === this.modules[y + 1][x + 1]) {
						result += PENALTY_N2;
					}
				}
			}
			let dark = 0;
			for (const row of this.modules)
				dark = row.reduce((sum, color) => sum + (color ? 1 : 0), dark);
			const total = this.size * this.size;
			const k = Math.ceil(Math.abs(dark * 20 - total * 10) / total) - 1;
			result += k * PENALTY_N4;
			return result;
		}
		getAlignmentPatternPositions() {
			if (this.version === 1) {
				return [];
			}
			else {
				const numAlign = Math.floor(this.version / 7) + 2;
				const step = this.version === 32 ? 26 : Math.ceil((this.version * 4 + 4) / (numAlign * 2 - 2)) * 2;
				const result = [6];
				for (let pos = this.size - 7; result.length < numAlign; pos -= step)
					result.splice(1, 0, pos);
				return result;
			}
		}
		finderPenaltyCountPatterns(runHistory) {
			const n = runHistory[1];
			const core = n > 0 && runHistory[2] === n && runHistory[3] === n * 3 && runHistory[4] === n && runHistory[5] === n;
			return (core && runHistory[0] >= n * 4 && runHistory[6] >= n ? 1 : 0) + (core && runHistory[6] >= n * 4 && runHistory[0] >= n ? 1 : 0);
		}
		finderPenaltyTerminateAndCount(currentRunColor, currentRunLength, runHistory) {
			if (currentRunColor) {
				this.finderPenaltyAddHistory(currentRunLength, runHistory);
				currentRunLength = 0;
			}
			currentRunLength += this.size;
			this.finderPenaltyAddHistory(currentRunLength, runHistory);
			return this.finderPenaltyCountPatterns(runHistory);
		}
		finderPenaltyAddHistory(currentRunLength, runHistory) {
			if (runHistory[0] === 0)
				currentRunLength += this.size;
			runHistory.pop();
			runHistory.unshift(currentRunLength);
		}
	};
	function appendBits(val, len, bb) {
		if (len < 0 || len > 31 || val >>> len !== 0)
			throw new RangeError("Value out of range");
		for (let i = len - 1; i >= 0; i--)
			bb.push(val >>> i & 1);
	}
	function getBit(x, i) {
		return (x >>> i & 1) !== 0;
	}
	var QrSegment = class {
		constructor(mode, numChars, bitData) {
			this.mode = mode;
			this.numChars = numChars;
			this.bitData = bitData;
			if (numChars < 0)
				throw new RangeError("Invalid argument");
			this.bitData = bitData.slice();
		}
		getData() {
			return this.bitData.slice();
		}
	};
	var MODE_NUMERIC = [1, 10, 12, 14];
	var MODE_ALPHANUMERIC = [2, 9, 11, 13];
	var MODE_BYTE = [4, 8, 16, 16];
	function numCharCountBits(mode, ver) {
		return mode[Math.floor((ver + 7) / 17) + 1];
	}
	function makeBytes(data) {
		const bb = [];
		for (const b of data)
			appendBits(b, 8, bb);
		return new QrSegment(MODE_BYTE, data.length, bb);
	}
	function makeNumeric(digits) {
		if (!isNumeric(digits))
			throw new RangeError("String contains non-numeric characters");
		const bb = [];
		for (let i = 0; i < digits.length;) {
			const n = Math.min(digits.length - i, 3);
			appendBits(Number.parseInt(digits.substring(i, i + n), 10), n * 3 + 1, bb);
			i += n;
		}
		return new QrSegment(MODE_NUMERIC, digits.length, bb);
	}
	function makeAlphanumeric(text) {
		if (!isAlphanumeric(text))
			throw new RangeError("String contains unencodable characters in alphanumeric mode");
		const bb = [];
		let i;
		for (i = 0; i + 2 <= text.length; i += 2) {
			let temp = ALPHANUMERIC_CHARSET.indexOf(text.charAt(i)) * 45;
			temp += ALPHANUMERIC_CHARSET.indexOf(text.charAt(i + 1));
			appendBits(temp, 11, bb);
		}
		if (i < text.length)
			appendBits(ALPHANUMERIC_CHARSET.indexOf(text.charAt(i)), 6, bb);
		return new QrSegment(MODE_ALPHANUMERIC, text.length, bb);
	}
	function makeSegments(text) {
		if (text === "")
			return [];
		else if (isNumeric(text))
			return [makeNumeric(text)];
		else if (isAlphanumeric(text))
			return [makeAlphanumeric(text)];
		else
			return [makeBytes(toUtf8ByteArray(text))];
	}
	function isNumeric(text) {
		return NUMERIC_REGEX.test(text);
	}
	function isAlphanumeric(text) {
		return ALPHANUMERIC_REGEX.test(text);
	}
	function getTotalBits(segs, version) {
		let result = 0;
		for (const seg of segs) {
			const ccbits = numCharCountBits(seg.mode, version);
			if (seg.numChars >= 1 << ccbits)
				return Number.POSITIVE_INFINITY;
			result += 4 + ccbits + seg.bitData.length;
		}
		return result;
	}
	function toUtf8ByteArray(str) {
		str = encodeURI(str);
		const result = [];
		for (let i = 0; i < str.length; i++) {
			if (str.charAt(i) !== "%") {
				result.push(str.charCodeAt(i));
			}
			else {
				result.push(Number.parseInt(str.substring(i + 1, i + 3), 16));
				i += 2;
			}
		}
		return result;
	}
	function getNumRawDataModules(ver) {
		if (ver < MIN_VERSION || ver > MAX_VERSION)
			throw new RangeError("Version number out of range");
		let result = (16 * ver + 128) * ver + 64;
		if (ver >= 2) {
			const numAlign = Math.floor(ver / 7) + 2;
			result -= (25 * numAlign - 10) * numAlign - 55;
			if (ver >= 7)
				result -= 36;
		}
		return result;
	}
	function getNumDataCodewords(ver, ecl) {
		return Math.floor(getNumRawDataModules(ver) / 8) - ECC_CODEWORDS_PER_BLOCK[ecl[0]][ver] * NUM_ERROR_CORRECTION_BLOCKS[ecl[0]][ver];
	}
	function reedSolomonComputeDivisor(degree) {
		if (degree < 1 || degree > 255)
			throw new RangeError("Degree out of range");
		const result = [];
		for (let i = 0; i < degree - 1; i++)
			result.push(0);
		result.push(1);
		let root = 1;
		for (let i = 0; i < degree; i++) {
			for (let j = 0; j < result.length; j++) {
				result[j] = reedSolomonMultiply(result[j], root);
				if (j + 1 < result.length)
					result[j] ^= result[j + 1];
			}
			root = reedSolomonMultiply(root, 2);
		}
		return result;
	}
	function reedSolomonComputeRemainder(data, divisor) {
		const result = divisor.map((_) => 0);
		for (const b of data) {
			const factor = b ^ result.shift();
			result.push(0);
			divisor.forEach((coef, i) => result[i] ^= reedSolomonMultiply(coef, factor));
		}
		return result;
	}
	function reedSolomonMultiply(x, y) {
		if (x >>> 8 !== 0 || y >>> 8 !== 0)
			throw new RangeError("Byte out of range");
		let z = 0;
		for (let i = 7; i >= 0; i--) {
			z = z << 1 ^ (z >>> 7) * 285;
			z ^= (y >>> i & 1) * x;
		}
		return z;
	}
	function encodeSegments(segs, ecl, minVersion = 1, maxVersion = 40, mask = -1, boostEcl = true) {
		if (!(MIN_VERSION <= minVersion && minVersion <= maxVersion && maxVersion <= MAX_VERSION) || mask < -1 || mask > 7) {
			throw new RangeError("Invalid value");
		}
		let version;
		let dataUsedBits;
		for (version = minVersion;; version++) {
			const dataCapacityBits2 = getNumDataCodewords(version, ecl) * 8;
			const usedBits = getTotalBits(segs, version);
			if (usedBits <= dataCapacityBits2) {
				dataUsedBits = usedBits;
				break;
			}
			if (version >= maxVersion)
				throw new RangeError("Data too long");
		}
		for (const newEcl of [MEDIUM, QUARTILE, HIGH]) {
			if (boostEcl && dataUsedBits <= getNumDataCodewords(version, newEcl) * 8)
				ecl = newEcl;
		}
		const bb = [];
		for (const seg of segs) {
			appendBits(seg.mode[0], 4, bb);
			appendBits(seg.numChars, numCharCountBits(seg.mode, version), bb);
			for (const b of seg.getData())
				bb.push(b);
		}
		const dataCapacityBits = getNumDataCodewords(version, ecl) * 8;
		appendBits(0, Math.min(4, dataCapacityBits - bb.length), bb);
		appendBits(0, (8 - bb.length % 8) % 8, bb);
		for (let padByte = 236; bb.length < dataCapacityBits; padByte ^= 236 ^ 17)
			appendBits(padByte, 8, bb);
		const dataCodewords = Array.from({ length: Math.ceil(bb.length / 8) }, () => 0);
		bb.forEach((b, i) => dataCodewords[i >>> 3] |= b << 7 - (i & 7));
		return new QrCode(version, ecl, dataCodewords, mask);
	}
	function encode(data, options) {
		const { ecc = "L", boostEcc = false, minVersion = 1, maxVersion = 40, maskPattern = -1, border = 1 } = options || {};
		const segment = typeof data === "string" ? makeSegments(data) : Array.isArray(data) ? [makeBytes(data)] : void 0;
		if (!segment)
			throw new Error(`uqr only supports encoding string and binary data, but got: ${typeof data}`);
		const qr = encodeSegments(segment, EccMap[ecc], minVersion, maxVersion, maskPattern, boostEcc);
		const result = addBorder({
			version: qr.version,
			maskPattern: qr.mask,
			size: qr.size,
			data: qr.modules,
			types: qr.types
		}, border);
		if (options?.invert)
			result.data = result.data.map((row) => row.map((mod) => !mod));
		options?.onEncoded?.(result);
		return result;
	}
	function addBorder(input, border = 1) {
		if (!border)
			return input;
		const { size } = input;
		const newSize = size + border * 2;
		input.size = newSize;
		input.data.forEach((row) => {
			for (let i = 0; i < border; i++) {
				row.unshift(false);
				row.push(false);
			}
		});
		for (let i = 0; i < border; i++) {
			input.data.unshift(Array.from({ length: newSize }, (_) => false));
			input.data.push(Array.from({ length: newSize }, (_) => false));
		}
		const b = QrCodeDataType.Border;
		input.types.forEach((row) => {
			for (let i = 0; i < border; i++) {
				row.unshift(b);
				row.push(b);
			}
		});
		for (let i = 0; i < border; i++) {
			input.types.unshift(Array.from({ length: newSize }, (_) => b));
			input.types.push(Array.from({ length: newSize }, (_) => b));
		}
		return input;
	}
	var QUIET = 4;
	function qrDrawing(text) {
		const { data, size } = encode(text, { ecc: "L", boostEcc: true, border: 0 });
		const runs = data.flatMap((row, y) => [...row.map((dark) => dark ? "1" : "0").join("").matchAll(/1+/g)].map((run) => `M${(run.index ?? 0) + QUIET} ${y + QUIET}h${run[0].length}v1h-${run[0].length}z`));
		return { size: size + 2 * QUIET, path: runs.join("") };
	}
	var LONG_NAME = 34;
	function drawLetter(letter, facts) {
		for (const entry of letter.querySelectorAll("[data-fact]")) {
			const value = facts[entry.dataset.fact ?? ""] ?? "";
			entry.hidden = !value;
			place(entry, "dd").textContent = value;
		}
		letter.classList.toggle("bj-letter-long", (facts.name ?? "").length > LONG_NAME);
		const text = withCode(linesOf(letter), codeLabel(letter));
		place(letter, ".bj-letter-code").textContent = text.slice(text.lastIndexOf(" ") + 1);
		const { size, path } = qrDrawing(text);
		place(letter, "svg").setAttribute("viewBox", `0 0 ${size} ${size}`);
		place(letter, "svg path").setAttribute("d", path);
		return text;
	}
	var codeLabel = (letter) => said(place(letter, ".bj-letter-proof span"));
	function linesOf(letter) {
		const [label, name] = letter.querySelectorAll(".bj-letter-site span");
		const entries = Array.from(letter.querySelectorAll("[data-fact]:not([hidden])"), (entry) => `${said(place(entry, "dt"))}: ${said(place(entry, "dd"))}`);
		return [
			said(place(letter, ".bj-letter-title")),
			`${said(label)}: ${said(name)}`,
			...entries,
			said(place(letter, ".bj-letter-plain"))
		];
	}
	var said = (where) => where?.textContent ?? "";
	var place = (holder, selector) => (holder.querySelector(selector));
	var BelajarCertificate = class extends HTMLElement {
		records;
		finished = new Map();
		connectedCallback() {
			this.records = new Records(this.dataset.site ?? "");
			for (const type of ["click", "change", "input", "submit"])
				this.addEventListener(type, this);
			document.addEventListener("belajar:progress", this);
			addEventListener("storage", this);
			this.one("[data-do=check]").removeAttribute("disabled");
			this.readPaths();
			this.choose();
			this.recall();
			this.draw();
		}
		disconnectedCallback() {
			document.removeEventListener("belajar:progress", this);
			removeEventListener("storage", this);
		}
		handleEvent(event) {
			const target = (event.target);
			switch (event.type) {
				case "submit":
					event.preventDefault();
					return;
				case "click":
					return this.act(target instanceof Element ? target.closest("button")?.dataset.do : void 0);
				case "input":
					return target instanceof HTMLInputElement && target.type === "text" ? this.typed(target) : void 0;
				case "change":
					return this.changed(target);
				default:
					this.readPaths();
					this.draw();
			}
		}
		act(action) {
			if (action === "print")
				this.print();
			else if (action === "forget")
				this.forget();
			else if (action === "check")
				this.check();
		}
		typed(field) {
			if (field.name === "name" && tidy(field.value))
				this.complain("");
			this.draw();
		}
		changed(field) {
			if (field.name === "nip")
				this.lookAtNip();
			if (field.name === "keep" && !field.checked)
				forgetLearner(this.records.store);
			if (field.name === "keep" && !field.checked)
				this.say("keep", words("letter_forgotten"));
			if (this.field("keep").checked && field.name !== "text")
				this.keep();
			this.draw();
		}
		readPaths() {
			this.finished.clear();
			for (const row of this.rows()) {
				const path = pathOf(row);
				const at2 = finishedAt(this.records, path);
				if (at2)
					this.finished.set(path.id, at2);
				const lacking = this.drawSteps(row, !at2);
				const total = path.modules.length + (path.test ? 1 : 0);
				place2(row, ".bj-letter-state").textContent = at2 ? words("letter_finished", { date: longDate(at2) }) : words("letter_lacks", { n: lacking, total });
				place2(row, "summary").textContent = at2 ? words("letter_all_steps") : words("letter_lacking", { n: lacking });
				row.dataset.state = at2 ? "done" : "open";
				place2(row, "input").disabled = !at2;
			}
		}
		drawSteps(row, onlyLacking) {
			let lacking = 0;
			for (const step of row.querySelectorAll("ol > li")) {
				const { module = "", quiz, test } = step.dataset;
				const state = this.records.state({ id: module, quiz });
				const done = test ? Boolean(this.records.passedAt(test)) : stateName(state) === "done";
				place2(step, ".bj-state").textContent = test ? testWords(this.records.best(test)) : stateWords(state);
				step.hidden = done && onlyLacking;
				if (!done)
					lacking += 1;
			}
			return lacking;
		}
		choose() {
			const last = [...this.finished].sort(([, one], [, other]) => one < other ? 1 : -1)[0]?.[0];
			const wanted = [location.hash.replace("#surat-", ""), this.records.path() ?? "", last ?? ""];
			const id = wanted.find((one) => this.finished.has(one));
			for (const row of this.rows()) {
				place2(row, "input").checked = row.dataset.path === id;
			}
		}
		recall() {
			const kept = keptLearner(this.records.store);
			if (!kept)
				return;
			for (const [name, value] of Object.entries(kept))
				this.field(name).value = value;
			this.field("keep").checked = true;
			this.lookAtNip();
		}
		draw() {
			const row = this.rows().find((one) => (place2(one, "input").checked));
			const at2 = this.finished.get(row?.dataset.path ?? "");
			const { name, nip, agency } = this.learner();
			const ready = Boolean(row && at2 && name);
			this.one(".bj-letter-who").disabled = !this.finished.size;
			this.one("[data-do=print]").disabled = !at2;
			this.one("[data-do=forget]").disabled = !keptLearner(this.records.store);
			this.one(".bj-letter").hidden = !ready;
			this.one(".bj-letter-empty").hidden = ready;
			const text = row && at2 && ready ? drawLetter(this.one(".bj-letter"), { name, nip: writtenNip(nip), agency, ...this.facts(row, at2) }) : "";
			this.one(".bj-letter-text").textContent = text;
			this.announce(words(ready ? "letter_done" : this.finished.size ? "letter_fill" : "letter_none"));
		}
		facts(row, at2) {
			const { modules, test } = pathOf(row);
			const [first, ...more] = this.records.history(row.dataset.pre ?? "");
			const best = test ? this.records.best(test) : null;
			const tries = test ? this.records.history(test).length : 0;
			return {
				path: place2(row, ".bj-letter-path").textContent ?? "",
				modules: String(modules.length),
				time: row.dataset.time ?? "",
				finished: longDate(at2),
				pre_test: first ? words(more.length ? "letter_percent_first" : "letter_percent", { percent: first.percent }) : "",
				post_test: best ? words(tries > 1 ? "letter_percent_best" : "letter_percent", { percent: best.percent, n: tries }) : ""
			};
		}
		print() {
			const field = this.field("name");
			if (!tidy(field.value)) {
				this.complain(words("letter_name_first"));
				field.focus();
				return;
			}
			this.draw();
			window.print();
		}
		complain(why) {
			this.say("name", why);
			this.field("name").setAttribute("aria-invalid", String(Boolean(why)));
		}
		lookAtNip() {
			const nip = tidy(this.field("nip").value);
			this.say("nip", nip && !isWholeNip(nip) ? words("letter_nip_odd") : "");
		}
		keep() {
			const kept = keepLearner(this.records.store, this.learner());
			this.say("keep", words(kept ? "letter_kept" : "letter_not_kept"));
		}
		forget() {
			const gone = forgetLearner(this.records.store);
			for (const name of ["name", "nip", "agency"])
				this.field(name).value = "";
			this.field("keep").checked = false;
			this.say("nip", "");
			this.say("keep", words(gone ? "letter_forgotten" : "letter_not_kept"));
			this.draw();
			this.field("name").focus();
		}
		check() {
			const label = codeLabel(this.one(".bj-letter"));
			const fitting = fits(this.one("textarea").value, label);
			const result = this.one(".bj-letter-result");
			result.textContent = fitting === null ? words("letter_no_code", { label }) : words(fitting ? "letter_fits" : "letter_differs");
			result.dataset.fits = String(fitting);
		}
		learner() {
			const [name = "", nip = "", agency = ""] = ["name", "nip", "agency"].map((one) => tidy(this.field(one).value));
			return { name, nip, agency };
		}
		announce(text) {
			const place3 = this.one(".bj-letter-said");
			if (place3.textContent !== text)
				place3.textContent = text;
		}
		say(name, text) {
			this.one(`[data-note=${name}]`).textContent = text;
		}
		field(name) {
			return (this.one(`[name=${name}]`));
		}
		rows() {
			return Array.from(this.querySelectorAll("li[data-path]"));
		}
		one(selector) {
			return place2(this, selector);
		}
	};
	var place2 = (holder, selector) => (holder.querySelector(selector));
	var longDate = (at2) => new Date(at2).toLocaleDateString(globalThis.BELAJAR_LANG ?? "id", { day: "numeric", month: "long", year: "numeric" });
	if (!customElements.get("belajar-certificate")) {
		customElements.define("belajar-certificate", BelajarCertificate);
	}
})();
