import * as z from "zod";
import { HOLDER_CHARS_MAX, HOLDER_KINDS } from "~/domain/network/bank-details";
import { parseBic, parseIban } from "~/domain/network/iban";
import { DOMAIN_CHARS_MAX } from "~/domain/network/register";
import { DEPARTMENT_ROLES, SEAT_ROLES } from "~/domain/shared/actor";
import { isCalendarDay } from "~/domain/shared/calendar";
import { problem } from "~/domain/shared/field-problem";
import { filledEmail, filledOneOf, filledText, maybeText, ticked } from "~/domain/shared/form-fields";
import { REASON_CHARS_MAX, REASON_CHARS_MIN } from "~/domain/shared/reason";

export const NAME_CHARS_MAX = 120;
export const FUNCTION_CHARS_MAX = 120;

/** The town that the form is about, from the page that showed it; the command looks whether it may be. */
const aboutTown = { townId: z.string().max(5).default("") };

export const withdrawalForm = z.object(aboutTown);

/** A colleague asked in. */
export const inviteForm = z.object({ ...aboutTown, email: filledEmail(), role: filledOneOf(SEAT_ROLES) });

/** "Demander un compte": the town is chosen in the register, by its INSEE code. */
export const accountRequestForm = z.object({
  townId: z
    .string()
    .default("")
    .refine((v) => /^\d{5}$/.test(v), { error: problem("choose-one") }),
  name: filledText(NAME_CHARS_MAX),
  email: filledEmail(),
  jobTitle: filledText(FUNCTION_CHARS_MAX),
  role: filledOneOf(SEAT_ROLES),
});

export const declineRequestForm = z.object({ reason: filledText(REASON_CHARS_MAX, REASON_CHARS_MIN) });

export const signCharterForm = z.object({
  ...aboutTown,
  versionId: filledText(64),
  signerFunction: filledText(FUNCTION_CHARS_MAX),
  agreed: ticked(),
});

export const CHARTER_CHARS_MAX = 20_000;
/** A new text of the charter, by the Département. */
export const charterForm = z.object({
  title: filledText(NAME_CHARS_MAX),
  body: filledText(CHARTER_CHARS_MAX, 100),
  bodyEn: filledText(CHARTER_CHARS_MAX, 100),
  resignOn: z
    .string()
    .default("")
    .refine((v) => v === "" || isCalendarDay(v), { error: problem("not-a-day") }),
});

export const bankDetailsForm = z
  .object({
    ...aboutTown,
    holderKind: filledOneOf(HOLDER_KINDS),
    holder: filledText(HOLDER_CHARS_MAX),
    iban: filledText(48),
    bic: filledText(16),
  })
  .superRefine(({ iban, bic }, ctx) => {
    const readIban = parseIban(iban);
    const readBic = parseBic(bic, readIban.ok ? readIban.value : undefined);
    if (!readIban.ok) ctx.addIssue({ code: "custom", path: ["iban"], message: problem(readIban.reason) });
    if (!readBic.ok) ctx.addIssue({ code: "custom", path: ["bic"], message: problem(readBic.reason) });
  });

export const seatRoleForm = z.object({ role: filledOneOf(SEAT_ROLES) });
export const departmentRoleForm = z.object({ role: filledOneOf(DEPARTMENT_ROLES) });

/** Someone who works for the Département, entered by an administrator. */
export const newPersonForm = z.object({
  name: filledText(NAME_CHARS_MAX),
  email: filledEmail(),
  jobTitle: maybeText(FUNCTION_CHARS_MAX),
});

/** Who an invited person is, where the portal does not know the address yet. */
export const guestForm = z.object({ name: maybeText(NAME_CHARS_MAX), jobTitle: maybeText(FUNCTION_CHARS_MAX) });

export const domainForm = z.object({ domain: filledText(DOMAIN_CHARS_MAX) });
export const SIRET_LABEL_CHARS_MAX = 80;
export const siretForm = z.object({ siret: filledText(30), label: filledText(SIRET_LABEL_CHARS_MAX) });

export type InviteForm = z.output<typeof inviteForm>;
export type AccountRequestForm = z.output<typeof accountRequestForm>;
export type BankDetailsForm = z.output<typeof bankDetailsForm>;
