import type { MeetingRefusal } from "~/domain/meetings/meeting";
import type { MinutesRefusal } from "~/domain/meetings/minutes";

/** Every reason of this area but those of the gate, whose words are shared. */
export type MeetingsRefusal = MeetingRefusal | MinutesRefusal;
