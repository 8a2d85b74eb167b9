import type { DecisionLine } from "~/domain/awards/decision-lines";

/** Granted in full, granted in part, kept in reserve, refused: the first line of what a town is told. */
export const NOTIFICATION_KINDS = ["full", "partial", "reserve", "refused"] as const;
export type NotificationKind = (typeof NOTIFICATION_KINDS)[number];

export type Notification = {
  kind: NotificationKind;
  askedCents: number;
  grantedCents: number;
  /** What was asked and not granted. */
  differenceCents: number;
  reasons: string;
  meanHundredths: number | null;
  /** The mean of the last dossier that was awarded, for those that were not. */
  lastAwardedHundredths: number | null;
};

/** What the letter says about one dossier: asked, granted, why. Nothing about any other dossier but the last mean awarded. */
export function notificationOf(line: DecisionLine, lines: readonly DecisionLine[]): Notification {
  const granted = line.outcome === "awarded" ? line.amountCents : 0;
  const awarded = lines
    .filter((l) => l.outcome === "awarded")
    .flatMap((l) => (l.meanHundredths === null ? [] : [l.meanHundredths]));
  return {
    kind:
      line.outcome === "refused"
        ? "refused"
        : line.outcome === "reserved"
          ? "reserve"
          : granted === line.requestedCents
            ? "full"
            : "partial",
    askedCents: line.requestedCents,
    grantedCents: granted,
    differenceCents: line.requestedCents - granted,
    reasons: line.reasons,
    meanHundredths: line.meanHundredths,
    lastAwardedHundredths: line.outcome === "awarded" || awarded.length === 0 ? null : Math.min(...awarded),
  };
}
