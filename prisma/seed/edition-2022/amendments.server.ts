import type { AmendmentForm } from "~/domain/awards/amendment-form";
import { townAmendments } from "~/features/awards/amendments-page.server";
import { askAmendment } from "~/features/awards/ask-amendment.server";
import { settleAmendmentOf } from "~/features/awards/settle-amendment.server";
import { signAmendmentForDepartment, signAmendmentForTown } from "~/features/awards/sign-amendment.server";
import { database } from "~/web/database.server";
import { act, type Cast, type Deed, on } from "../world.server";
import { referenceOf } from "./projects";

const BONDY = "93010";
const EPINAY = "93031";
const NOTHING: Omit<AmendmentForm, "kind" | "reason"> = {
  newEndsOn: "",
  from: "",
  to: "",
  movedCents: 0,
  newEligibleCents: 0,
  newAmountCents: 0,
  siret: "",
  representedBy: "",
  representedAs: "",
};

/** Two towns ask for a change in the spring of 2023: one is signed by both sides, the other is refused with its reason. */
export function amendmentsOf2022(cast: Cast): Deed[] {
  const [bondy, epinay] = [referenceOf(BONDY), referenceOf(EPINAY)];
  const [sofia, helene, mayor] = [cast.named("Sofia Rossi"), cast.named("Hélène Caron"), cast.mayor(BONDY)];
  const transfer: AmendmentForm = {
    ...NOTHING,
    kind: "transfer",
    from: "Prestations de formation et locations",
    to: "Équipe d’accompagnement et encadrement",
    movedCents: 200_000,
    reason: "Une formation a été donnée par l’équipe elle-même\u00a0: la dépense passe des prestations au personnel.",
  };
  const another: AmendmentForm = {
    ...NOTHING,
    kind: "budget",
    newEligibleCents: 30_000_000,
    reason: "La commune souhaite ajouter un second site à l’action.",
  };
  const approved = { reference: bondy, answer: "approved" as const, reason: "", number: "", on: "" };
  const refused = {
    ...approved,
    reference: epinay,
    answer: "refused" as const,
    reason:
      "Un second site est une autre action\u00a0: le Département invite la commune à la déposer à la prochaine édition.",
  };
  const signature = async (at: Date, signerFunction: string) => {
    const { read } = await database();
    const page = await townAmendments({ actor: mayor, now: at, locale: "fr", read }, { reference: bondy });
    const readHash = (page.ok && page.value.pending?.text?.contentHash) || "";
    return { reference: bondy, readHash, signerFunction };
  };
  return [
    {
      at: on("2023-04-12", "10:20"),
      done: (at) => act(cast.editor(BONDY), askAmendment, { reference: bondy, ...transfer }, at),
    },
    { at: on("2023-04-19", "15:10"), done: (at) => act(sofia, settleAmendmentOf, approved, at) },
    {
      at: on("2023-04-27", "11:30"),
      done: async (at) => act(mayor, signAmendmentForTown, await signature(at, "Maire"), at),
    },
    {
      at: on("2023-05-04", "17:00"),
      done: async (at) =>
        act(helene, signAmendmentForDepartment, await signature(at, "Vice-présidente du conseil départemental"), at),
    },
    {
      at: on("2023-05-10", "09:40"),
      done: (at) => act(cast.editor(EPINAY), askAmendment, { reference: epinay, ...another }, at),
    },
    { at: on("2023-05-22", "14:15"), done: (at) => act(helene, settleAmendmentOf, refused, at) },
  ];
}
