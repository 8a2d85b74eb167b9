import { charterVersions, signatureOf } from "~/db/charter.server";
import { townRegister } from "~/db/towns.server";
import { charterState, currentVersion } from "~/domain/network/charter";
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
export type CharterVersionText = { number: number; title: string; body: string; bodyEn: string; publishedAt: Date; textHash: string };
export type NetworkPage = {
  towns: number;
  signatories: Signatory[];
  tiles: NetworkTile[];
  versions: { number: number; publishedAt: Date; current: boolean }[];
  text: CharterVersionText | null;
};

/** What the network is: the charter's text, who signed it, and where they are. */
export async function networkPage({ now, read }: Visit, { version }: { version: number | null }) {
  const [register, published, rows] = await Promise.all([
    townRegister(read),
    charterVersions(read),
    read.charterSignature.findMany({
      where: { withdrawnAt: null },
      orderBy: { signedAt: "desc" },
      take: 2000,
      select: {
        id: true, townId: true, signerName: true, signerFunction: true, signedAt: true, withdrawnAt: true,
        charterVersion: { select: { number: true } },
      },
    }),
  ]);
  const versions = published.filter((v) => v.publishedAt <= now);
  const current = currentVersion(versions, now);
  const shown = version === null ? current : (versions.find((v) => v.number === version) ?? null);
  if (version !== null && !shown) return refuse("not-found");

  const towns = register.filter((t) => isInForce(t, now));
  const signatories = towns.flatMap((town): Signatory[] => {
    const own = rows.filter((r) => r.townId === town.id);
    const state = charterState(own.map(signatureOf), versions, now);
    if (state.kind === "unsigned" || (state.kind === "to_sign_again" && state.lapsed)) return [];
    const row = own.find((r) => r.charterVersion.number === state.versionNumber);
    if (!row) return [];
    const { id: signatureId, signerName, signerFunction, signedAt } = row;
    return [{ signatureId, signerName, signerFunction, signedAt, townName: town.name, townSlug: town.slug, versionNumber: state.versionNumber, state: state.kind }];
  });
  const signed = new Set(signatories.map((s) => s.townSlug));
  const text = shown && (await read.charterVersion.findUnique({ where: { id: shown.id }, select: { number: true, title: true, body: true, bodyEn: true, publishedAt: true, textHash: true } }));
  return grant<NetworkPage>({
    towns: towns.length,
    signatories,
    tiles: towns.map(({ id, name, slug, tileRow, tileCol }) => ({ id, name, slug, row: tileRow, col: tileCol, signed: signed.has(slug) })),
    versions: versions.map(({ number, publishedAt }) => ({ number, publishedAt, current: number === current?.number })).reverse(),
    text,
  });
}
