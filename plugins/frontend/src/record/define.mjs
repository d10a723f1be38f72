import { BelajarRecord } from "./page.mjs";

if (!customElements.get("belajar-record")) customElements.define("belajar-record", BelajarRecord);
