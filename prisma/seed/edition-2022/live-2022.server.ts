import { type Cast, live } from "../world.server";
import { agreementsOf2022, decisionOf2022 } from "./awards.server";
import { openingOf2022 } from "./calls.server";
import { examinationOf2022 } from "./examination.server";
import { dossiersOf2022 } from "./proposals.server";
import { reviewsOf2022 } from "./reviews.server";

/** The edition of 2022, from the vote of its million to its last payment, each deed on its day. */
export const live2022 = (cast: Cast) =>
  live([
    ...openingOf2022(cast),
    ...dossiersOf2022(cast),
    ...examinationOf2022(cast),
    ...reviewsOf2022(cast),
    ...decisionOf2022(cast),
    ...agreementsOf2022(cast),
  ]);
