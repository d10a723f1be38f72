// The script of the types that have text fields; one script, as they share the normaliser.
import { cloze } from "./cloze.mjs";
import { numeric } from "./numeric.mjs";
import { register } from "./registry.mjs";
import { textEntry } from "./text-entry.mjs";

register({ text_entry: textEntry, numeric, cloze });
