import { choice } from "./choice.mjs";

/** Two options whose words come from the language file; graded like a choice. */
export const trueFalse = choice;
