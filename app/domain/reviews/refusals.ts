import type { AssigningRefusal } from "~/domain/reviews/assigning";
import type { LiftRefusal } from "~/domain/reviews/conflicts";
import type { InterestRefusal, OpeningRefusal } from "~/domain/reviews/interest";
import type { PhaseRefusal } from "~/domain/reviews/phases";
import type { RevisionRefusal } from "~/domain/reviews/revision";
import type { ScoringRefusal } from "~/domain/reviews/scoring";

export type ReviewsRefusal =
  | PhaseRefusal
  | LiftRefusal
  | AssigningRefusal
  | OpeningRefusal
  | InterestRefusal
  | ScoringRefusal
  | RevisionRefusal;
