// The script of the branching cases.
import { caseType } from "./case.mjs";
import { register } from "./registry.mjs";

register({ case: caseType });
