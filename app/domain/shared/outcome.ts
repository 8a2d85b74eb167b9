/** Facts that a refusal's sentence needs: amounts in cents, dates, names. Never anything the reader may not see. */
export type Detail = Record<string, string | number | Date>;

export type Granted<T> = { ok: true; value: T };
export type Refused<R extends string = string> = {
  ok: false;
  reason: R;
  detail?: Detail | undefined;
  /** The refusal itself is kept: what the command wrote about it stays, with its entry in the journal. */
  onRecord?: true | undefined;
};

/** What a rule answers: the granted value, or a refusal with a reason from a closed list. */
export type Outcome<T, R extends string = string> = Granted<T> | Refused<R>;

export const grant = <T>(value: T): Granted<T> => ({ ok: true, value });
export const refuse = <const R extends string>(reason: R, detail?: Detail): Refused<R> => ({
  ok: false,
  reason,
  detail,
});
export const refuseOnRecord = <const R extends string>(reason: R, detail?: Detail): Refused<R> => ({
  ...refuse(reason, detail),
  onRecord: true,
});
