import type { AssigningRefusal } from "~/domain/reviews/assigning";
import type { LiftRefusal, TieRefusal } from "~/domain/reviews/conflicts";
import type { InterestRefusal, OpeningRefusal } from "~/domain/reviews/interest";
import type { PhaseRefusal } from "~/domain/reviews/phases";
import type { PreflightRefusal } from "~/domain/reviews/preflight";
import type { RemindingRefusal } from "~/domain/reviews/reminding";
import type { ReopeningRefusal } from "~/domain/reviews/reopening";
import type { RevisionRefusal } from "~/domain/reviews/revision";
import type { ScoringRefusal } from "~/domain/reviews/scoring";
import type { ThirdRefusal } from "~/domain/reviews/third-reading";

export type ReviewsRefusal =
  | PhaseRefusal
  | ReopeningRefusal
  | LiftRefusal
  | TieRefusal
  | AssigningRefusal
  | OpeningRefusal
  | InterestRefusal
  | ScoringRefusal
  | RevisionRefusal
  | RemindingRefusal
  | PreflightRefusal
  | ThirdRefusal;
