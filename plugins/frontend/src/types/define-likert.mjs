// The script of the surveys.
import { likert } from "./likert.mjs";
import { register } from "./registry.mjs";

register({ likert });
