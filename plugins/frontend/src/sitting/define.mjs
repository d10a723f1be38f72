import { register } from "../types/registry.mjs";
import { Sitting } from "./sitting.mjs";

register({ sitting: (exercise) => new Sitting(exercise) });
