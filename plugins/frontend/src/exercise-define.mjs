import { BelajarQuiz } from "./exercise.mjs";

if (!customElements.get("belajar-quiz")) customElements.define("belajar-quiz", BelajarQuiz);
