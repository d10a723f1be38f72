import { BelajarAloud } from "./element.mjs";

if (!customElements.get("belajar-aloud")) customElements.define("belajar-aloud", BelajarAloud);
