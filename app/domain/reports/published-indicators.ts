import { type IndicatorCode, mayShowCount } from "~/domain/proposals/indicators";

export type IndicatorValue = { indicator: IndicatorCode; target: number | null; actual: number | null };
export type PublishedIndicator = {
  indicator: IndicatorCode;
  target: number | null;
  actual: number | null;
  hidden: boolean;
};

/** Outside the dossier a count of one to four persons is not shown: it could point at somebody. */
export const publishedIndicators = (values: readonly IndicatorValue[]): PublishedIndicator[] =>
  values.map(({ indicator, target, actual }) => {
    const hidden = actual !== null && !mayShowCount(indicator, actual);
    return { indicator, target, actual: hidden ? null : actual, hidden };
  });
