import { button, element } from "./dom.mjs";
import { BelajarQuiz } from "./exercise.mjs";
import { shuffled } from "./shuffle.mjs";
import { register } from "./types/registry.mjs";
import { words, written } from "./words.mjs";

// Before the element is defined: that is what those who borrow this wait for.
self.BELAJAR_EXERCISE = { button, element, register, shuffled, words, written };
if (!customElements.get("belajar-quiz")) customElements.define("belajar-quiz", BelajarQuiz);
