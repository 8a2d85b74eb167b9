import { expect, test } from "vitest";
import { defaultCallRules } from "~/domain/calls/rules";
import { completeness, type Dossier, draftOf } from "~/domain/proposals/completeness";
import { DRAFT_SCHEMAS, emptySection, isUnwritten } from "~/domain/proposals/section-schemas";
import { SECTION_GROUPS, SECTION_IDS, SECTION_SLUGS, sectionOfSlug } from "~/domain/proposals/sections";
import { gapText } from "~/words/refusals/proposals";
import { dossier, files, sections } from "./dossier";

const gapsOf = (d: Dossier, rules = defaultCallRules) =>
  completeness(d, rules).gaps.map((g) => [g.section, g.field, g.problem].join(" "));

test("a whole dossier has nothing to put right", () => {
  expect(completeness(dossier(), defaultCallRules)).toMatchObject({ gaps: [], done: 10, complete: true });
});

test.each<[string, Dossier, string[]]>([
  ["a wrong SIRET", dossier({ applicant: { siret: "219 300 100 00018" } }), ["applicant siret not-a-siret"]],
  ["a CCAS without its name", dossier({ applicant: { kind: "social_centre" } }), ["applicant bodyName required"]],
  ["no title", dossier({ initiative: { title: " " } }), ["initiative title required"]],
  ["a title of 121 characters", dossier({ initiative: { title: "a".repeat(121) } }), ["initiative title too-long"]],
  ["a sector to be named", dossier({ initiative: { otherSector: "" } }), ["initiative otherSector required"]],
  ["no obstacle", dossier({ initiative: { obstacles: [] } }), ["initiative obstacles choose-at-least"]],
  [
    "an action that ends before it starts",
    dossier({ initiative: { endsOn: "2026-08-31" } }),
    ["initiative endsOn ends-before-start"],
  ],
  ["an action of 25 months", dossier({ initiative: { endsOn: "2028-09-02" } }), ["initiative endsOn too-many-months"]],
  ["more women than recipients", dossier({ audience: { women: "71" } }), ["audience women more-than-recipients"]],
  ["5 001 recipients", dossier({ audience: { recipients: "5001" } }), ["audience recipients number-out-of-range"]],
  [
    "two milestones",
    dossier({ calendar: { milestones: sections.calendar.milestones.slice(1) } }),
    ["calendar milestones too-few-rows"],
  ],
  [
    "a milestone after the end",
    dossier({
      calendar: {
        milestones: [...sections.calendar.milestones, { label: "Trop tard", on: "2027-09-01", owner: "Ville" }],
      },
    }),
    ["calendar milestones.3.on milestone-outside"],
  ],
  [
    "a partner without a role",
    dossier({ partners: { partners: [{ ...sections.partners.partners[0], role: "" }] } }),
    ["partners partners.0.role required"],
  ],
  [
    "the same indicator twice",
    dossier({ indicators: { targets: sections.indicators.targets.map((t) => ({ ...t, indicator: "immersions" })) } }),
    ["indicators targets said-twice"],
  ],
  ["an attestation left out", dossier({ commitments: { notStarted: "" } }), ["commitments notStarted must-agree"]],
  [
    "grants passed on without saying to whom",
    dossier({ commitments: { regrants: "yes" } }),
    ["commitments regrantNote required"],
  ],
  [
    "an unbalanced budget",
    dossier({ budget: { expenses: [{ account: "64", label: "Postes", amount: "55 000" }] } }),
    ["budget  income-missing"],
  ],
  [
    "an amount in letters",
    dossier({ budget: { expenses: [{ account: "64", label: "Postes", amount: "beaucoup" }] } }),
    ["budget expenses.0.amount not-an-amount"],
  ],
  [
    "a co-funder that says neither requested nor secured",
    dossier({ budget: { income: [sections.budget.income[0], { ...sections.budget.income[1], status: "" }] } }),
    ["budget income.1.status choose-one"],
  ],
  ["no letter", dossier({}, files.slice(1)), ["documents letter document-missing"]],
  [
    "a letter being checked",
    dossier({}, [{ kind: "letter", verdict: "pending" }, ...files.slice(1)]),
    ["documents letter document-pending"],
  ],
  [
    "a letter refused",
    dossier({}, [{ kind: "letter", verdict: "refused" }, ...files.slice(1)]),
    ["documents letter document-refused"],
  ],
  [
    "an investment without quotes",
    dossier({ initiative: { kind: "investment" } }),
    ["documents quotes document-missing"],
  ],
  [
    "a confirmed partner without a letter",
    dossier({ partners: { partners: [{ ...sections.partners.partners[0], commitment: "confirmed" }] } }),
    ["documents commitment_letters document-missing"],
  ],
])("%s is one gap, at its field", (_what, d, expected) => {
  expect(gapsOf(d)).toEqual(expected);
});

test("an action outside the days of the call is a gap", () => {
  expect(gapsOf(dossier(), { ...defaultCallRules, actionFrom: "2026-10-01" })).toEqual([
    "initiative startsOn starts-too-early",
  ]);
  expect(gapsOf(dossier(), { ...defaultCallRules, actionUntil: "2027-06-30" })).toEqual([
    "initiative endsOn ends-too-late",
  ]);
});

test("an empty dossier is all to do, and each gap has a sentence in both languages", () => {
  const { gaps, statuses, done } = completeness({ sections: {}, documents: [] }, defaultCallRules);
  expect(new Set(Object.values(statuses))).toEqual(new Set(["not_started"]));
  expect(done).toBe(0);
  for (const gap of gaps)
    for (const locale of ["fr", "en"] as const) expect(gapText(locale, gap)).not.toMatch(/undefined|NaN/);
});

test.each<[string, Dossier, string]>([
  [
    "nothing written",
    { sections: { pathway: { content: { support: " " }, done: false } }, documents: [] },
    "not_started",
  ],
  [
    "half written",
    { sections: { pathway: { content: { support: "Oui" }, done: false } }, documents: [] },
    "in_progress",
  ],
  ["whole, not said finished", dossier({}, files, false), "in_progress"],
  ["whole, said finished", dossier(), "done"],
  ["said finished, not whole", dossier({ pathway: { cadence: "" } }), "to_fix"],
  ["sent back by the signatory", { ...dossier(), sentBack: ["pathway"] }, "to_fix"],
])("a section %s has its status", (_what, d, status) => {
  expect(completeness(d, defaultCallRules).statuses.pathway).toBe(status);
});

test("a draft keeps what was typed, even an amount that cannot be read yet", () => {
  const typed = { ...sections.budget, expenses: [{ account: "", label: "Post", amount: "12 5" }] };
  expect(DRAFT_SCHEMAS.budget.parse(typed)).toEqual(typed);
  expect(draftOf({ sections: { budget: { content: typed, done: false } } }, "budget").expenses[0]?.amount).toBe("12 5");
});

test("a draft holds the size and shape of what is saved", () => {
  expect(DRAFT_SCHEMAS.initiative.safeParse({ title: "a".repeat(121) }).error?.issues[0]?.message).toBe(
    "too-long?max=120&used=121",
  );
  expect(DRAFT_SCHEMAS.initiative.safeParse({ sector: "mining" }).error?.issues[0]?.message).toBe("not-a-choice");
  expect(
    DRAFT_SCHEMAS.partners.safeParse({ partners: Array.from({ length: 16 }, () => ({})) }).error?.issues[0]?.message,
  ).toBe("too-many-rows?max=15");
});

test("every section begins empty, has an address and a group", () => {
  for (const id of SECTION_IDS) {
    expect(isUnwritten(emptySection(id)), id).toBe(true);
    expect(sectionOfSlug(SECTION_SLUGS[id])).toBe(id);
  }
  expect(SECTION_GROUPS.flatMap((g) => [...g.sections])).toEqual([...SECTION_IDS]);
  expect(sectionOfSlug("inconnue")).toBeNull();
});
