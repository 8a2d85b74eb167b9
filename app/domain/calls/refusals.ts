import type { ExtensionRefusal } from "~/domain/calls/extension";
import type { OpeningRefusal } from "~/domain/calls/opening";
import type { GateRefusal } from "~/domain/shared/gate";

/** Every reason of this area but those of the gate, whose words are shared. */
export type CallsRefusal = Exclude<ExtensionRefusal | OpeningRefusal, GateRefusal>;
