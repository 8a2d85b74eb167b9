import type { AdmissibilityRefusal } from "~/domain/proposals/admissibility";
import type { AttachingRefusal } from "~/domain/proposals/attaching";
import type { CloneRefusal } from "~/domain/proposals/clone";
import type { CommentingRefusal } from "~/domain/proposals/comments";
import type { UploadRefusal } from "~/domain/proposals/documents";
import type { EditingRefusal } from "~/domain/proposals/editing";
import type { LateFilingRefusal } from "~/domain/proposals/late-filing";
import type { MessageRefusal } from "~/domain/proposals/messages";
import type { OpinionRefusal } from "~/domain/proposals/opinions";
import type { RequestRefusal } from "~/domain/proposals/requests";
import type { SafeRefusal } from "~/domain/proposals/safe";
import type { SettlingRefusal } from "~/domain/proposals/settling";
import type { SignOffRefusal } from "~/domain/proposals/sign-off";
import type { StartRefusal } from "~/domain/proposals/start";
import type { SubmissionRefusal } from "~/domain/proposals/submission";
import type { WithdrawalRefusal } from "~/domain/proposals/withdrawal";
import type { GateRefusal } from "~/domain/shared/gate";

/** Every reason of this area but those whose words are shared: the gate's, and a page changed by somebody else. */
export type ProposalsRefusal = Exclude<
  | AdmissibilityRefusal
  | AttachingRefusal
  | CloneRefusal
  | CommentingRefusal
  | EditingRefusal
  | LateFilingRefusal
  | MessageRefusal
  | OpinionRefusal
  | RequestRefusal
  | SignOffRefusal
  | SettlingRefusal
  | SafeRefusal
  | StartRefusal
  | SubmissionRefusal
  | UploadRefusal
  | WithdrawalRefusal,
  GateRefusal | "stale-version"
>;
