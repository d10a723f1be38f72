// The script of the types that have a text field.
import { numeric } from "./numeric.mjs";
import { register } from "./registry.mjs";
import { textEntry } from "./text-entry.mjs";

register({ text_entry: textEntry, numeric });
