import { charterOf, charterVersions } from "~/db/charter.server";
import {
  charterState,
  currentVersion,
  mayPublishCharter,
  signCharter,
  withdrawCharter,
} from "~/domain/network/charter";
import type { SeatOf } from "~/domain/shared/actor";
import { gate, signedIn } from "~/domain/shared/gate";
import { grant, refuse } from "~/domain/shared/outcome";
import { chosenSeat } from "~/features/network/chosen-seat";
import type { CharterVersionText } from "~/features/network/network-page.server";
import type { Visit } from "~/features/visit.server";

export type TownCharter = {
  townId: string;
  townName: string;
  townSlug: string;
  state: "unsigned" | "signed" | "to_sign_again";
  /** Until when the earlier signature still counts. */
  by: Date | null;
  lapsed: boolean;
  signature: {
    id: string;
    signerName: string;
    signerFunction: string;
    signedAt: Date;
    versionNumber: number;
    textHash: string;
  } | null;
  /** As this person signed or is known, to be corrected. */
  signerFunction: string;
  can: { sign: boolean; withdraw: boolean };
};
export type CharterPage = {
  version: (CharterVersionText & { id: string }) | null;
  versions: { number: number; publishedAt: Date }[];
  towns: TownCharter[];
  signedIn: boolean;
  can: { publish: boolean };
};

/** The text in force; for the people of a town, where it stands with it, and for its signatory the form to sign. */
export async function charterPage({ actor, now, read }: Visit, { town }: { town: string | null }) {
  const versions = (await charterVersions(read)).filter((v) => v.publishedAt <= now);
  const current = currentVersion(versions, now);
  const version =
    current && (await read.charterVersion.findUnique({ where: { id: current.id }, omit: { resignBy: true } }));
  const seats = actor.kind === "person" ? actor.seats : [];
  const shown = town === null ? seats : seats.filter((s) => s.townSlug === town);
  return grant<CharterPage>({
    version,
    versions: versions.map(({ number, publishedAt }) => ({ number, publishedAt })),
    towns: await Promise.all(
      shown.slice(0, 10).map((seat) => townCharter({ actor, now, read }, seat, current?.id ?? "")),
    ),
    signedIn: actor.kind === "person",
    can: { publish: mayPublishCharter(actor) },
  });
}

type Looking = Pick<Visit, "actor" | "now" | "read">;

async function townCharter({ actor, now, read }: Looking, seat: SeatOf, versionId: string): Promise<TownCharter> {
  const { townId, townName, townSlug } = seat;
  const [{ versions, signatures }, town, row] = await Promise.all([
    charterOf(read, townId),
    read.town.findUniqueOrThrow({ where: { id: townId }, select: { id: true, validFrom: true, validTo: true } }),
    read.charterSignature.findFirst({
      where: { townId, withdrawnAt: null },
      orderBy: { signedAt: "desc" },
      include: { charterVersion: { select: { number: true } } },
    }),
  ]);
  const state = charterState(signatures, versions, now);
  const signerFunction = seat.function || row?.signerFunction || "";
  const trial = { versionId, signerFunction: signerFunction || "—" };
  return {
    townId,
    townName,
    townSlug,
    signerFunction,
    state: state.kind,
    by: state.kind === "to_sign_again" ? state.by : null,
    lapsed: state.kind === "to_sign_again" && state.lapsed,
    signature: row && {
      id: row.id,
      signerName: row.signerName,
      signerFunction: row.signerFunction,
      signedAt: row.signedAt,
      versionNumber: row.charterVersion.number,
      textHash: row.textHash,
    },
    can: {
      sign: signCharter(trial, { town, versions, signatures }, actor, now).ok,
      withdraw: withdrawCharter(signatures, townId, actor, now).ok,
    },
  };
}

/** The page before leaving the network. */
export async function charterWithdrawalPage({ actor, now, read }: Visit, { town }: { town: string | null }) {
  const stranger = signedIn(actor);
  if (stranger) return stranger;
  const seat = chosenSeat(actor, town);
  if (!seat) return refuse("not-found");
  const { signatures } = await charterOf(read, seat.townId);
  const outcome = withdrawCharter(signatures, seat.townId, actor, now);
  return outcome.ok ? grant({ townId: seat.townId, townName: seat.townName, townSlug: seat.townSlug }) : outcome;
}

/** The page where a new text begins from the one in force. */
export async function newCharterPage({ actor, now, read }: Visit) {
  const stop = gate(actor, "fund_manager", "administrator");
  if (stop) return stop;
  const current = currentVersion(await charterVersions(read), now);
  const text =
    current &&
    (await read.charterVersion.findUnique({
      where: { id: current.id },
      select: { title: true, body: true, bodyEn: true },
    }));
  return grant(text ?? { title: "", body: "", bodyEn: "" });
}
