import { BelajarAppPanel } from "./panel.mjs";

if (!customElements.get("belajar-app-panel")) customElements.define("belajar-app-panel", BelajarAppPanel);
