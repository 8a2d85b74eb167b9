import { type SubsidyFacts, subsidyFacts, unsignedAwards } from "~/db/subsidy-facts.server";
import type { SubsidyField } from "~/domain/awards/subsidy-fields";
import { grant } from "~/domain/shared/outcome";
import { type SubsidyRow, subsidyProblems, subsidyRow } from "~/features/transparency/subsidy-rows";
import type { Visit } from "~/features/visit.server";

const checked = (facts: readonly SubsidyFacts[]) =>
  facts.map((fact) => {
    const row = subsidyRow(fact);
    return { reference: fact.reference, cents: fact.heldCents, row, problems: subsidyProblems(row) };
  });

/** The rows that the schema accepts: one for every agreement that both sides have signed. */
export async function subsidyRows({ read }: Visit) {
  const rows: SubsidyRow[] = checked(await subsidyFacts(read)).flatMap((c) => (c.problems.length === 0 ? c.row : []));
  return grant({ rows });
}

export type OpenDataPage = {
  inFile: { count: number; cents: number };
  leftOut: { reference: string; fields: SubsidyField[] }[];
  unsigned: { count: number; cents: number };
};

/** What can be downloaded, and whether the open data file says all there is to say. */
export async function openDataPage({ read }: Visit) {
  const [facts, unsigned] = await Promise.all([subsidyFacts(read), unsignedAwards(read)]);
  const all = checked(facts);
  const good = all.filter((c) => c.problems.length === 0);
  return grant<OpenDataPage>({
    inFile: { count: good.length, cents: good.reduce((sum, c) => sum + c.cents, 0) },
    leftOut: all
      .filter((c) => c.problems.length > 0)
      .map(({ reference, problems }) => ({ reference, fields: problems })),
    unsigned,
  });
}
