import fc from "fast-check";
import { expect, test } from "vitest";
import { defaultCallRules } from "~/domain/calls/rules";
import { ACCOUNT_OF_SOURCE, INCOME_SOURCES } from "~/domain/proposals/accounts";
import {
  type Budget,
  budgetFindings,
  budgetTotals,
  costPerRecipientCents,
  readBudget,
} from "~/domain/proposals/budget";
import { coFunding, otherGrants } from "~/domain/proposals/co-funding";
import { computedIndicators, mayShowCount } from "~/domain/proposals/indicators";
import { gapText } from "~/words/refusals/proposals";
import { sections } from "./dossier";

const operating = { kind: "operating", applicant: "town" } as const;
const investment = { ...operating, kind: "investment" } as const;
const base = readBudget(sections.budget);
const names = (budget: Budget, context: Parameters<typeof budgetFindings>[2] = operating, rules = defaultCallRules) =>
  budgetFindings(budget, rules, context).map((f) => f.name);

test("Bondy asks for half of a balanced budget", () => {
  expect(budgetTotals(base, defaultCallRules)).toMatchObject({
    expensesCents: 5_450_000,
    incomeCents: 5_450_000,
    differenceCents: 0,
    requestedCents: 2_725_000,
    eligibleCents: 5_450_000,
    rateBp: 5000,
    maximumCents: 4_360_000,
  });
  expect(names(base)).toEqual([]);
});

const euros = (expenses: number, request: number, town = expenses - request): Budget => ({
  ...base,
  expenses: [{ account: "64", label: "", amountCents: expenses * 100 }],
  income: [
    { source: "department_request", label: "", amountCents: request * 100, status: "" },
    { source: "town", label: "", amountCents: town * 100, status: "secured" },
  ],
});

test.each<[string, Budget, string[]]>([
  ["exactly 80 % is allowed", euros(150_000, 120_000), []],
  [
    "a cent over 80 % is not",
    {
      ...euros(150_000, 120_000),
      income: [
        { source: "department_request", label: "", amountCents: 12_000_001, status: "" },
        { source: "town", label: "", amountCents: 2_999_999, status: "" },
      ],
    },
    ["rate-too-high"],
  ],
  ["exactly the floor is allowed", euros(10_000, 5_000), []],
  ["a euro below the floor is not", euros(10_000, 4_999), ["below-floor"]],
  ["exactly the ceiling is allowed", euros(400_000, 200_000), []],
  ["a euro above the ceiling is not", euros(400_000, 200_001), ["above-ceiling"]],
  ["income is missing", euros(54_500, 27_000, 27_000), ["income-missing"]],
  ["income is in excess", euros(54_000, 27_000, 27_500), ["income-in-excess"]],
  [
    "there is no request",
    { ...euros(54_500, 0), income: [{ source: "town", label: "", amountCents: 5_450_000, status: "secured" }] },
    ["no-request"],
  ],
  [
    "the request is on two lines",
    {
      ...base,
      income: [
        ...base.income.slice(1),
        { source: "department_request", label: "", amountCents: 1_725_000, status: "" },
        { source: "department_request", label: "", amountCents: 1_000_000, status: "" },
      ],
    },
    ["several-requests"],
  ],
  ["exactly the largest total is allowed", euros(20_000_000, 150_000), []],
  ["a euro above the largest total is not", euros(20_000_001, 150_000), ["total-too-large"]],
  ["gifts in kind do not match", { ...base, inKindUseCents: 100 }, ["in-kind-unbalanced"]],
  [
    "nothing is eligible",
    { ...euros(54_500, 27_250), expenses: [{ account: "66", label: "", amountCents: 5_450_000 }] },
    ["no-eligible-cost"],
  ],
  [
    "nothing at all",
    { expenses: [], income: [], inKindUseCents: 0, inKindSourceCents: 0 },
    ["no-expense", "no-income", "no-request"],
  ],
])("%s", (_what, budget, expected) => {
  expect(names(budget)).toEqual(expected);
});

test("ineligible accounts count for the balance and not for the rate", () => {
  const budget = {
    ...euros(100_000, 80_000),
    expenses: [
      { account: "64", label: "", amountCents: 9_000_000 },
      { account: "66", label: "", amountCents: 1_000_000 },
    ],
  } as const;
  const [finding] = budgetFindings(budget, defaultCallRules, operating);
  expect(finding).toEqual({
    name: "rate-too-high",
    facts: { requestedCents: 8_000_000, rateBp: 8889, rateMaxBp: 8000, maximumCents: 7_200_000 },
  });
});

test("the town is told the most it may ask for, in euros", () => {
  const [finding] = budgetFindings(euros(54_500, 45_000), defaultCallRules, operating);
  expect(gapText("fr", { problem: finding!.name, params: finding!.facts })).toBe(
    "Vous demandez 45\u00a0000\u00a0€, soit 82,57\u00a0% du coût éligible. Le maximum est 80\u00a0%, donc 43\u00a0600\u00a0€.",
  );
});

test.each([
  ["a town that brings exactly 20 % of public funding", investment, 20_000, []],
  ["a town that brings a euro less", investment, 19_999, ["own-share-too-low"]],
  ["the same for an operating grant", operating, 19_999, []],
  ["a CCAS, which is exempt", { ...investment, applicant: "social_centre" }, 19_999, []],
] as const)("own share of %s", (_who, context, town, expected) => {
  const budget: Budget = {
    ...base,
    expenses: [{ account: "60", label: "", amountCents: 15_000_000 }],
    income: [
      { source: "department_request", label: "", amountCents: 8_000_000 - (town - 20_000) * 100, status: "" },
      { source: "town", label: "", amountCents: town * 100, status: "secured" },
      // neither the CAF nor a gift is public funding in this reckoning
      { source: "caf", label: "", amountCents: 4_000_000, status: "secured" },
      { source: "other_income", label: "", amountCents: 1_000_000, status: "" },
    ],
  };
  expect(names(budget, context)).toEqual(expected);
});

test("the statement of co-funding lists each public funder with its share", () => {
  expect(coFunding(base)).toEqual([
    { funder: "department_request", label: "", amountCents: 2_725_000, status: "", shareBp: 5000 },
    { funder: "town", label: "", amountCents: 2_725_000, status: "secured", shareBp: 5000 },
  ]);
});

test("neither the present request nor the town's own money is another grant", () => {
  expect(otherGrants(base)).toEqual([]);
  const state = {
    source: "state" as const,
    label: "Politique de la ville",
    amountCents: 545_000,
    status: "requested" as const,
  };
  expect(otherGrants({ ...base, income: [...base.income, state] })).toEqual([
    { funder: "state", label: "Politique de la ville", amountCents: 545_000, status: "requested", shareBp: 909 },
  ]);
});

test("an unreadable amount counts as nothing in the live totals", () => {
  expect(
    readBudget({ ...sections.budget, expenses: [{ account: "64", label: "", amount: "beaucoup" }] }).expenses[0]
      ?.amountCents,
  ).toBe(0);
});

test("no budget, however odd, is found right while its sides differ", () => {
  const amount = fc.integer({ min: 0, max: 2_000_000_000 });
  fc.assert(
    fc.property(amount, amount, (left, right) => {
      const found = names({
        ...base,
        expenses: [{ account: "60", label: "", amountCents: left }],
        income: [{ source: "town", label: "", amountCents: right, status: "" }],
      });
      expect(found.includes("income-missing") || found.includes("income-in-excess")).toBe(left !== right);
    }),
    { numRuns: 50 },
  );
});

test("every source of income has an account of class 7", () => {
  for (const source of INCOME_SOURCES) expect(ACCOUNT_OF_SOURCE[source]).toMatch(/^7[045678]$/);
});

test("shares and unit costs are worked out, and left out where a figure is small or missing", () => {
  expect(
    computedIndicators({ recipients_supported: 70, women: 49, durable_job_exits: 15, training_exits: 6 }, 5_450_000),
  ).toEqual({
    women_share: 7000,
    positive_exit_share: 3000,
    cost_per_recipient: 77_857,
    cost_per_positive_exit: 259_524,
  });
  expect(computedIndicators({ recipients_supported: 4, women: 2 }, null)).toEqual({});
  expect(costPerRecipientCents(5_450_000, null)).toBeNull();
});

test.each([
  ["durable_job_exits", 0, true],
  ["durable_job_exits", 4, false],
  ["durable_job_exits", 5, true],
  ["experience_reports", 1, true],
] as const)("a count of %s %i may be shown: %s", (code, value, expected) => {
  expect(mayShowCount(code, value)).toBe(expected);
});
