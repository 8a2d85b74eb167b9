import type { Tx } from "~/db/database.server";
import type { Remark, SignOff, SignOffOutcome } from "~/domain/proposals/sign-off";

export type SignOffRow = SignOff & {
  id: string;
  message: string;
  askedById: string;
  askedAt: Date;
  settledById: string | null;
};

type Row = {
  id: string;
  message: string;
  askedById: string;
  askedAt: Date;
  outcome: string | null;
  remarks: string;
  settledById: string | null;
  settledAt: Date | null;
};

export const signOffOf = (row: Row | undefined): SignOffRow | null =>
  row ? { ...row, outcome: row.outcome as SignOffOutcome | null, remarks: JSON.parse(row.remarks) as Remark[] } : null;

type Settled = { outcome: SignOffOutcome; remarks?: readonly Remark[]; by: string; at: Date };

/** What became of the request that waits for the signatory, if one does. */
export const settleSignOff = (tx: Tx, proposalId: string, { outcome, remarks = [], by, at }: Settled) =>
  tx.signOff.updateMany({
    where: { proposalId, outcome: null },
    data: { outcome, remarks: JSON.stringify(remarks), settledById: by, settledAt: at },
  });
