/** What keeps one dossier from being notified. */
export type Obstacle = "withdrawn" | "request-pending" | "already-decided" | "nobody-to-tell" | "letter-incomplete";
export type Preflight = {
  reference: string;
  status: string;
  requestPending: boolean;
  hasRecipient: boolean;
  /** The fields that its letter uses and that it has nothing for, by their names. */
  emptyFields: readonly string[];
};

/** A dossier that its town has withdrawn stays behind: there is nobody to tell, and nothing to commit. */
export const staysBehind = ({ obstacle }: { obstacle: Obstacle }) => obstacle === "withdrawn";

/** The dossiers whose letters cannot leave, and why. A dossier must still be admissible, settled and have a reader. */
export const preflight = (dossiers: readonly Preflight[]) =>
  dossiers.flatMap((dossier) => {
    const obstacle = obstacleOf(dossier);
    const { reference, emptyFields } = dossier;
    return obstacle
      ? [{ reference, obstacle, ...(obstacle === "letter-incomplete" ? { fields: emptyFields } : {}) }]
      : [];
  });

function obstacleOf({ status, requestPending, hasRecipient, emptyFields }: Preflight): Obstacle | null {
  if (status === "withdrawn") return "withdrawn";
  if (status !== "admissible" && status !== "reserved") return "already-decided";
  if (requestPending) return "request-pending";
  if (!hasRecipient) return "nobody-to-tell";
  return emptyFields.length > 0 ? "letter-incomplete" : null;
}

/** "2026-014", or "2026-014 (motifs)" where its letter lacks something. */
export const namedWithFields = ({ reference, fields }: { reference: string; fields?: readonly string[] }) =>
  fields ? `${reference} (${fields.join(", ")})` : reference;
