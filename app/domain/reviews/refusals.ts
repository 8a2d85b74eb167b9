import type { AssigningRefusal } from "~/domain/reviews/assigning";
import type { LiftRefusal, TieRefusal } from "~/domain/reviews/conflicts";
import type { InterestRefusal, OpeningRefusal } from "~/domain/reviews/interest";
import type { PhaseRefusal } from "~/domain/reviews/phases";
import type { ReopeningRefusal } from "~/domain/reviews/reopening";
import type { RevisionRefusal } from "~/domain/reviews/revision";
import type { ScoringRefusal } from "~/domain/reviews/scoring";

export type ReviewsRefusal =
  | PhaseRefusal
  | ReopeningRefusal
  | LiftRefusal
  | TieRefusal
  | AssigningRefusal
  | OpeningRefusal
  | InterestRefusal
  | ScoringRefusal
  | RevisionRefusal;
