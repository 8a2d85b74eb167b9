/** Accounts of the expense side (French chart of accounts, class 6). */
export const EXPENSE_ACCOUNTS = ["60", "61", "62", "63", "64", "65", "66", "67", "68"] as const;
export type ExpenseAccount = (typeof EXPENSE_ACCOUNTS)[number];

/** Where the money comes from: one line a funder, and one for each other kind of income. */
export const INCOME_SOURCES = [
  "department_request",
  "town",
  "state",
  "region",
  "department_other",
  "territorial_body",
  "caf",
  "esf_plus",
  "other_public",
  "sales",
  "other_income",
  "financial",
  "exceptional",
  "write_back",
] as const;
export type IncomeSource = (typeof INCOME_SOURCES)[number];

export const ACCOUNT_OF_SOURCE = {
  sales: "70",
  department_request: "74",
  town: "74",
  state: "74",
  region: "74",
  department_other: "74",
  territorial_body: "74",
  caf: "74",
  esf_plus: "74",
  other_public: "74",
  other_income: "75",
  financial: "76",
  exceptional: "77",
  write_back: "78",
} as const satisfies Record<IncomeSource, string>;

/** Funders whose money counts as public funding when the town's own share is reckoned (CGCT L1111-10 III); the CAF's does not. */
export const PUBLIC_FUNDERS = [
  "department_request",
  "town",
  "state",
  "region",
  "department_other",
  "territorial_body",
  "esf_plus",
  "other_public",
] as const satisfies readonly IncomeSource[];

/** Funders listed in the statement annexed to the deliberation (CGCT L1611-8). */
export const FUNDERS = [...PUBLIC_FUNDERS, "caf"] as const satisfies readonly IncomeSource[];
export type Funder = (typeof FUNDERS)[number];

export const FUNDING_STATUSES = ["requested", "secured"] as const;
export type FundingStatus = (typeof FUNDING_STATUSES)[number];
