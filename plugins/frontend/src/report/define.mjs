import { register } from "../types/registry.mjs";
import { Report } from "./report.mjs";

register({ report: (exercise) => new Report(exercise) });
