import { isInForce, type Town } from "~/domain/network/towns";
import { type Actor, belongsTo, signsFor } from "~/domain/shared/actor";
import { type GateRefusal, gate, signedIn } from "~/domain/shared/gate";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

/** A published text of the charter. `resignBy`: until when a signature of the version before still counts. */
export type CharterVersion = { id: string; number: number; textHash: string; publishedAt: Date; resignBy: Date | null };
export type CharterSignature = { versionNumber: number; townId: string; signedAt: Date; withdrawnAt: Date | null };

export type CharterRefusal =
  | GateRefusal
  | "only-signatory-signs"
  | "town-not-in-force"
  | "no-charter"
  | "old-version"
  | "already-signed"
  | "not-signed"
  | "function-missing"
  | "resign-date-passed";

/** Where a town stands with the charter. Its signature of an earlier version counts until the new one must be signed. */
export type CharterState =
  | { kind: "unsigned" }
  | { kind: "signed"; versionNumber: number; signedAt: Date }
  | { kind: "to_sign_again"; versionNumber: number; signedAt: Date; by: Date | null; lapsed: boolean };

export const currentVersion = <V extends CharterVersion>(versions: readonly V[], at: Date): V | null =>
  versions
    .filter((v) => v.publishedAt <= at)
    .reduce<V | null>((best, v) => (best && best.number > v.number ? best : v), null);

/** `signatures` are those of one town. */
export function charterState(
  signatures: readonly CharterSignature[],
  versions: readonly CharterVersion[],
  at: Date,
): CharterState {
  const current = currentVersion(versions, at);
  const standing = signatures
    .filter((s) => !s.withdrawnAt && s.signedAt <= at)
    .sort((a, b) => b.versionNumber - a.versionNumber)[0];
  if (!current || !standing) return { kind: "unsigned" };

  const { versionNumber, signedAt } = standing;
  if (versionNumber >= current.number) return { kind: "signed", versionNumber, signedAt };
  return {
    kind: "to_sign_again",
    versionNumber,
    signedAt,
    by: current.resignBy,
    lapsed: current.resignBy !== null && at >= current.resignBy,
  };
}

/** Belongs to the network: signed, or still in the time given to sign again. A town may file only while it does. */
export const isMember = (state: CharterState) =>
  state.kind === "signed" || (state.kind === "to_sign_again" && !state.lapsed);

type Signing = {
  town: Pick<Town, "id" | "validFrom" | "validTo">;
  versions: readonly CharterVersion[];
  signatures: readonly CharterSignature[];
};
/** `versionId`: of the text that was on the signatory's screen; `signerFunction`: as it is signed, "Maire". */
type Signed = { versionId: string; signerFunction: string };

/** A signatory binds the town to the text in force, the one that was read. */
export function signCharter(
  { versionId, signerFunction }: Signed,
  { town, versions, signatures }: Signing,
  actor: Actor,
  at: Date,
): Outcome<{ version: CharterVersion; signerFunction: string; signedAt: Date }, CharterRefusal> {
  const stop = maySign(actor, town.id);
  if (stop) return stop;
  if (!isInForce(town, at)) return refuse("town-not-in-force");

  const version = currentVersion(versions, at);
  if (!version) return refuse("no-charter");
  if (version.id !== versionId) return refuse("old-version", { number: version.number });
  if (charterState(signatures, versions, at).kind === "signed") return refuse("already-signed");
  if (signerFunction.trim() === "") return refuse("function-missing");
  return grant({ version, signerFunction: signerFunction.trim(), signedAt: at });
}

/** Leaving is as free as joining. What the town was granted stays granted. */
export function withdrawCharter(
  signatures: readonly CharterSignature[],
  townId: string,
  actor: Actor,
  at: Date,
): Outcome<{ withdrawnAt: Date }, CharterRefusal> {
  const stop = maySign(actor, townId);
  if (stop) return stop;
  return signatures.some((s) => s.townId === townId && !s.withdrawnAt)
    ? grant({ withdrawnAt: at })
    : refuse("not-signed");
}

export const mayPublishCharter = (actor: Actor) => gate(actor, "fund_manager", "administrator") === null;

/** A new text. Towns keep their place until `resignBy`; without a date, the earlier signature goes on counting. */
export function publishCharter(
  versions: readonly CharterVersion[],
  resignBy: Date | null,
  actor: Actor,
  at: Date,
): Outcome<{ number: number; publishedAt: Date; resignBy: Date | null }, CharterRefusal> {
  const stop = gate(actor, "fund_manager", "administrator");
  if (stop) return stop;
  if (resignBy && resignBy <= at) return refuse("resign-date-passed");
  return grant({ number: 1 + Math.max(0, ...versions.map((v) => v.number)), publishedAt: at, resignBy });
}

function maySign(actor: Actor, townId: string) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  return signsFor(actor, townId) ? null : refuse(belongsTo(actor, townId) ? "only-signatory-signs" : "not-found");
}
