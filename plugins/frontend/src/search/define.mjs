import { BelajarSearch } from "./element.mjs";

if (!customElements.get("belajar-search")) customElements.define("belajar-search", BelajarSearch);
