import { BelajarReview } from "./page.mjs";

if (!customElements.get("belajar-review")) customElements.define("belajar-review", BelajarReview);
