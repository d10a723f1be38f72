import * as shared from "../record/shared.mjs";
import { BelajarCatalogue, BelajarContinue, BelajarDone, BelajarModule } from "./elements.mjs";
import { BelajarPath, BelajarPaths } from "./path.mjs";
import { BelajarTerms } from "./terms.mjs";

self.BELAJAR_PROGRESS = shared; // before any element is defined: that is what the record waits for
for (const [name, type] of /** @type {[string, CustomElementConstructor][]} */ ([
  ["belajar-module", BelajarModule],
  ["belajar-done", BelajarDone],
  ["belajar-catalogue", BelajarCatalogue],
  ["belajar-continue", BelajarContinue],
  ["belajar-path", BelajarPath],
  ["belajar-paths", BelajarPaths],
  ["belajar-terms", BelajarTerms],
])) {
  if (!customElements.get(name)) customElements.define(name, type);
}
