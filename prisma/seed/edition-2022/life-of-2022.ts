import type { Cast, Deed } from "../world.server";
import { amendmentsOf2022 } from "./amendments.server";
import { agreementsOf2022, decisionOf2022 } from "./awards.server";
import { openingOf2022 } from "./calls.server";
import { committeeOf2022 } from "./committee.server";
import { examinationOf2022 } from "./examination.server";
import { experiencesOf2022 } from "./experiences.server";
import { meetingsOf2022 } from "./meetings";
import { paymentsOf2022 } from "./payments.server";
import { dossiersOf2022 } from "./proposals.server";
import { reportsOf2022 } from "./reports.server";
import { reviewsOf2022 } from "./reviews.server";

/** The edition of 2022, from the vote of its million to its last payment, each deed on its day. */
export const lifeOf2022 = (cast: Cast): Deed[] => [
  ...openingOf2022(cast),
  ...dossiersOf2022(cast),
  ...examinationOf2022(cast),
  ...reviewsOf2022(cast),
  ...committeeOf2022(cast),
  ...decisionOf2022(cast),
  ...agreementsOf2022(cast),
  ...paymentsOf2022(cast),
  ...amendmentsOf2022(cast),
  ...reportsOf2022(cast),
  ...experiencesOf2022(cast),
  ...meetingsOf2022(cast),
];
