import { BelajarEdit } from "./element.mjs";

if (!customElements.get("belajar-edit")) customElements.define("belajar-edit", BelajarEdit);
