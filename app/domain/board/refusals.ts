import type { CommentRefusal } from "~/domain/board/comments";
import type { ExperienceRefusal } from "~/domain/board/experience";
import type { UsefulRefusal } from "~/domain/board/useful";

/** Every reason of this area but those of the gate, whose words are shared. */
export type BoardRefusal = ExperienceRefusal | UsefulRefusal | CommentRefusal;
