import type { AgreementRefusal } from "~/domain/awards/agreement";
import type { AllocationRefusal } from "~/domain/awards/allocation";
import type { AmendmentRefusal } from "~/domain/awards/amendment";
import type { AwardRefusal } from "~/domain/awards/award";
import type { DecisionRefusal } from "~/domain/awards/decision";
import type { LetterRefusal } from "~/domain/awards/letters";
import type { PaperRefusal } from "~/domain/awards/signed-papers";
import type { SimulationRefusal } from "~/domain/awards/simulation";

/** Every reason of this area but those of the gate, whose words are shared. */
export type AwardsRefusal =
  | AllocationRefusal
  | SimulationRefusal
  | DecisionRefusal
  | LetterRefusal
  | AwardRefusal
  | AgreementRefusal
  | PaperRefusal
  | AmendmentRefusal;
