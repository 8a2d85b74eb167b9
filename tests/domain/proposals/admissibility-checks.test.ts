import { expect, test } from "vitest";
import { defaultCallRules } from "~/domain/calls/rules";
import { automaticChecks, settledChecks } from "~/domain/proposals/admissibility-checks";
import type { Dossier } from "~/domain/proposals/completeness";
import { dossier, files } from "./dossier";

const context = {
  townSirens: ["219300100"],
  charterSigned: true,
  bankDetailsActive: true,
  otherFiled: false,
  filedAt: new Date("2026-06-01T10:00:00Z"),
};
const verdicts = (d: Dossier, changed: Partial<typeof context> = {}) =>
  Object.fromEntries(automaticChecks(d, defaultCallRules, { ...context, ...changed }).map((c) => [c.rule, c.verdict]));

test("the portal finds every rule met but the place, which a person looks at", () => {
  const { in_department, ...others } = verdicts(dossier());
  expect(in_department).toBe("to_check");
  expect(new Set(Object.values(others))).toEqual(new Set(["met"]));
});

test.each<[string, Dossier, Partial<typeof context>, string, string]>([
  ["the SIRET of another town", dossier(), { townSirens: ["219300084"] }, "applicant_is_town", "not_met"],
  [
    "a CCAS under its own SIREN",
    dossier({ applicant: { kind: "social_centre", bodyName: "CCAS" } }),
    { townSirens: [] },
    "applicant_is_town",
    "to_check",
  ],
  ["a charter not signed", dossier(), { charterSigned: false }, "charter_signed", "not_met"],
  ["no bank details", dossier(), { bankDetailsActive: false }, "bank_details", "not_met"],
  ["another dossier of the town", dossier(), { otherFiled: true }, "one_lead_per_town", "not_met"],
  [
    "an action that starts before the filing",
    dossier(),
    { filedAt: new Date("2026-09-02T10:00:00Z") },
    "not_started",
    "to_check",
  ],
  ["an action of 25 months", dossier({ initiative: { endsOn: "2028-09-02" } }), {}, "dates_within_call", "not_met"],
  ["a missing document", dossier({}, files.slice(1)), {}, "documents", "not_met"],
  ["an empty section", dossier({ pathway: { support: "" } }), {}, "complete", "not_met"],
])("%s", (_what, d, changed, rule, verdict) => {
  expect(verdicts(d, changed)[rule]).toBe(verdict);
});

test("a person's verdict stands in the place of the portal's", () => {
  const settled = settledChecks(automaticChecks(dossier(), defaultCallRules, context), [
    { rule: "in_department", verdict: "met" },
  ]);
  expect(settled.every((c) => c.verdict === "met")).toBe(true);
});

test("beside a rule stands what the portal found against it", () => {
  const gapsOf = (d: Dossier, rule: string) =>
    automaticChecks(d, defaultCallRules, context).find((c) => c.rule === rule)?.gaps ?? [];
  expect(gapsOf(dossier(), "documents")).toEqual([]);
  expect(gapsOf(dossier({}, files.slice(1)), "documents")).toMatchObject([
    { field: files[0]?.kind, problem: "document-missing" },
  ]);
  const greedy = dossier({
    budget: { income: [{ source: "department_request", label: "", amount: "54 500", status: "" }] },
  });
  expect(gapsOf(greedy, "rate")).toMatchObject([{ problem: "rate-too-high", params: { rateBp: 10_000 } }]);
});
