/** Everything a form can find wrong with a field. The sentence for each is in words/refusals/field-problems.ts. */
export const FIELD_PROBLEMS = [
  "required",
  "too-short",
  "too-long",
  "choose-one",
  "choose-at-least",
  "not-a-choice",
  "must-agree",
  "too-many",
  "too-many-rows",
  "too-few-rows",
  "said-twice",
  "not-an-amount",
  "amount-too-large",
  "amount-too-small",
  "more-than-cents",
  "not-a-number",
  "number-out-of-range",
  "not-a-day",
  "not-a-time",
  "ends-before-start",
  "too-many-months",
  "more-than-recipients",
  "not-an-email",
  "not-a-phone",
  "not-a-siret",
  "not-an-iban",
  "wrong-iban-key",
  "wrong-rib-key",
  "not-sepa",
  "not-a-bic",
  "bic-of-another-country",
  "dates-out-of-order",
  "floor-above-ceiling",
  "percents-not-100",
  "weights-not-100",
  "tie-breaker-missing",
] as const;
export type FieldProblem = (typeof FIELD_PROBLEMS)[number];

export type ProblemParams = Record<string, string | number>;

/** A problem as a form carries it, in the place of a message: "too-long?max=120". */
export const problem = (key: FieldProblem, params?: ProblemParams) =>
  params
    ? `${key}?${Object.entries(params)
        .map(([name, value]) => `${name}=${value}`)
        .join("&")}`
    : key;

/** Reads `problem` back. What zod itself said (a shape no form of ours posts) counts as "not-a-choice". */
export function readProblem(message: string): { key: FieldProblem; params: ProblemParams } {
  const [key, rest = ""] = message.split("?");
  const params = Object.fromEntries(
    rest
      .split("&")
      .filter(Boolean)
      .map((pair) => {
        const [name = "", value = ""] = pair.split("=");
        return [name, /^-?\d{1,12}$/.test(value) ? Number(value) : value];
      }),
  );
  const known = FIELD_PROBLEMS.find((k) => k === key);
  return known ? { key: known, params } : { key: "not-a-choice", params: {} };
}
