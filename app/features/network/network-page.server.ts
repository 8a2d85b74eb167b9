import { charterVersions, signatureOf, standingSignatures } from "~/db/charter.server";
import { townRegister } from "~/db/towns.server";
import { type CharterVersion, charterState, currentVersion, isMember } from "~/domain/network/charter";
import { isInForce } from "~/domain/network/towns";
import { grant, refuse } from "~/domain/shared/outcome";
import type { Visit } from "~/features/visit.server";

export type Signatory = {
  signatureId: string;
  townName: string;
  townSlug: string;
  signerName: string;
  signerFunction: string;
  signedAt: Date;
  versionNumber: number;
  state: "signed" | "to_sign_again";
};
export type NetworkTile = { id: string; name: string; slug: string; row: number; col: number; signed: boolean };
export type CharterVersionText = {
  number: number;
  title: string;
  body: string;
  bodyEn: string;
  publishedAt: Date;
  textHash: string;
};
export type OpenCall = { reference: string; title: string; closesAt: Date };
export type NetworkPage = {
  open: OpenCall[];
  towns: number;
  signatories: Signatory[];
  tiles: NetworkTile[];
  versions: { number: number; publishedAt: Date; current: boolean }[];
  text: CharterVersionText | null;
};

/** What the network is, which calls are open to it: the charter's text, who signed it, and where they are. */
export async function networkPage({ now, locale, read }: Visit, { version }: { version: number | null }) {
  const [register, published, rows, calls] = await Promise.all([
    townRegister(read),
    charterVersions(read),
    standingSignatures(read),
    read.call.findMany({
      where: { opensAt: { lte: now }, closesAt: { gt: now }, NOT: { frozenAt: null } },
      orderBy: { closesAt: "asc" },
      take: 5,
      select: { reference: true, title: true, titleEn: true, closesAt: true },
    }),
  ]);
  const versions = published.filter((v) => v.publishedAt <= now);
  const current = currentVersion(versions, now);
  const shown = version === null ? current : (versions.find((v) => v.number === version) ?? null);
  if (version !== null && !shown) return refuse("not-found");

  const towns = register.filter((t) => isInForce(t, now));
  const signatories = towns.flatMap((town) => signatoryOf(town, rows, versions, now));
  const signed = new Set(signatories.map((s) => s.townSlug));
  const text =
    shown &&
    (await read.charterVersion.findUnique({
      where: { id: shown.id },
      select: { number: true, title: true, body: true, bodyEn: true, publishedAt: true, textHash: true },
    }));
  return grant<NetworkPage>({
    open: calls.map(({ title, titleEn, ...call }) => ({ ...call, title: locale === "en" ? titleEn : title })),
    towns: towns.length,
    signatories,
    tiles: towns.map(({ id, name, slug, tileRow, tileCol }) => ({
      id,
      name,
      slug,
      row: tileRow,
      col: tileCol,
      signed: signed.has(slug),
    })),
    versions: versions
      .map(({ number, publishedAt }) => ({ number, publishedAt, current: number === current?.number }))
      .reverse(),
    text,
  });
}

type Signature = Awaited<ReturnType<typeof standingSignatures>>[number];

/** Who signed for a town that is in the network now, or nobody. */
function signatoryOf(
  town: { id: string; name: string; slug: string },
  rows: readonly Signature[],
  versions: readonly CharterVersion[],
  now: Date,
): Signatory[] {
  const own = rows.filter((r) => r.townId === town.id);
  const state = charterState(own.map(signatureOf), versions, now);
  if (state.kind === "unsigned" || !isMember(state)) return [];
  const { kind, versionNumber } = state;
  return own
    .filter((r) => r.charterVersion.number === versionNumber)
    .slice(0, 1)
    .map(({ id, signerName, signerFunction, signedAt }) => ({
      signatureId: id,
      signerName,
      signerFunction,
      signedAt,
      townName: town.name,
      townSlug: town.slug,
      versionNumber,
      state: kind,
    }));
}
