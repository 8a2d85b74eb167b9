import { type Actor, isMember, type Person } from "~/domain/shared/actor";
import { type GateRefusal, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** Members of the network may ask to be told when the next call opens. */
export function followCalls(actor: Actor): Outcome<Person, GateRefusal> {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  return actor.kind === "person" && isMember(actor) ? grant(actor) : refuse("wrong-role");
}
