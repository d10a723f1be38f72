import { BelajarCatalogue, BelajarContinue, BelajarDone, BelajarModule } from "./elements.mjs";

for (const [name, type] of /** @type {[string, CustomElementConstructor][]} */ ([
  ["belajar-module", BelajarModule],
  ["belajar-done", BelajarDone],
  ["belajar-catalogue", BelajarCatalogue],
  ["belajar-continue", BelajarContinue],
])) {
  if (!customElements.get(name)) customElements.define(name, type);
}
