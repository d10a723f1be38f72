import { BelajarApp } from "./element.mjs";

if (!customElements.get("belajar-app")) customElements.define("belajar-app", BelajarApp);
