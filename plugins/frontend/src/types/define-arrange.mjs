// The script of the types in which a learner arranges what is there.
import { match } from "./match.mjs";
import { order } from "./order.mjs";
import { register } from "./registry.mjs";

register({ match, order });
