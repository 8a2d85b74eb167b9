import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { SUBSIDY_FIELDS } from "~/domain/awards/subsidy-fields";
import { prepareDecisionList } from "~/features/awards/prepare-decision.server";
import { projectPage } from "~/features/public/project-page.server";
import { projectsAsked } from "~/features/public/projects-asked";
import { projectFileRows } from "~/features/public/projects-file";
import { projectRows, projectsPage } from "~/features/public/projects-page.server";
import { openDataPage, subsidyRows } from "~/features/transparency/open-data.server";
import { transparencyPage } from "~/features/transparency/overview.server";
import { publicPaymentsPage } from "~/features/transparency/payments-list.server";
import { publicDecision, publicDecisionFile } from "~/features/transparency/public-decision.server";
import { subsidyFile } from "~/features/transparency/subsidy-rows";
import { funded, judged, must, PREPARED, reasonOf } from "../awards/funded";

const everything = projectsAsked(new URLSearchParams());
const asked = (search: string) => projectsAsked(new URLSearchParams(search));
const SCHEMA = join(import.meta.dirname, "../../../../shared/data/scdl-subventions-2.1.1.json");

describe("before anything is published", () => {
  const { portal, filed, list } = judged();
  const visit = () => portal.visitor;

  test("no project is shown, filed and judged as it may be", async () => {
    const page = await must(portal.look(visit(), projectsPage, everything));
    expect(page.rows).toEqual([]);
    expect(await reasonOf(portal.look(visit(), projectPage, { reference: filed.bondy }))).toBe("not-found");
  });

  test("a decision that is only prepared does not exist for the public", async () => {
    const { reference } = await must(portal.act(await portal.sofia(), prepareDecisionList, await list(), PREPARED));
    expect(await reasonOf(portal.look(visit(), publicDecision, { reference }))).toBe("not-found");
    expect(await reasonOf(portal.look(visit(), publicDecisionFile, { reference }))).toBe("not-found");
    expect((await must(portal.look(visit(), transparencyPage, {}))).decisions).toEqual([]);
  });
});

describe("once Bondy's dossier is awarded and its agreement signed, and Bobigny's is not", () => {
  const world = funded();
  const { portal, filed } = world;
  let decision = "";
  let bobignyTitle = "";

  beforeAll(async () => {
    decision = (await portal.read.decision.findFirstOrThrow()).reference;
    bobignyTitle = (await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bobigny } })).title;
  });

  test("Bondy's project is listed, found by its words, and in the file", async () => {
    const page = await must(portal.look(portal.visitor, projectsPage, everything));
    expect(page.rows.map((r) => [r.reference, r.townName, r.state])).toEqual([[filed.bondy, "Bondy", "agreed"]]);
    expect(page.total).toMatchObject({ count: 1, heldCents: await world.requestedOf(filed.bondy), paidCents: 0 });
    const { lines } = await must(portal.look(portal.visitor, projectRows, everything));
    expect(projectFileRows("fr", lines)[1]?.[0]).toBe(filed.bondy);
    for (const search of ["q=bondy", "commune=93010", "annee=2026", "tri=-montant"])
      expect((await must(portal.look(portal.visitor, projectsPage, asked(search)))).rows, search).toHaveLength(1);
    for (const search of ["annee=2025", "q=introuvable", `apres=${filed.bondy}`])
      expect((await must(portal.look(portal.visitor, projectsPage, asked(search)))).rows, search).toEqual([]);
  });

  test("its sheet tells its life from filing to signed agreement", async () => {
    const page = await must(portal.look(portal.visitor, projectPage, { reference: filed.bondy }));
    expect(page.events.map((e) => e.kind)).toEqual(["filed", "decided", "accepted", "agreed"]);
    expect(page.decidedCents).toBe(await world.requestedOf(filed.bondy));
  });

  test("Bobigny's dossier appears nowhere", async () => {
    expect(await reasonOf(portal.look(portal.visitor, projectPage, { reference: filed.bobigny }))).toBe("not-found");
    const look = (query: Parameters<typeof portal.look>[1], input: object = {}) =>
      portal.look(portal.visitor, query as never, input as never);
    const shown = JSON.stringify([
      await look(projectsPage as never, everything),
      await look(transparencyPage as never),
      await look(publicDecision as never, { reference: decision }),
      await look(publicDecisionFile as never, { reference: decision }),
      await look(openDataPage as never),
      await look(subsidyRows as never),
      await portal.read.searchEntry.findMany({ where: { kind: "project" } }),
    ]);
    expect(shown).toContain(filed.bondy);
    expect(shown).not.toContain(filed.bobigny);
    expect(shown).not.toContain("Bobigny");
    if (bobignyTitle !== (await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bondy } })).title)
      expect(shown).not.toContain(bobignyTitle);
  });

  test("the decision says who got what, and of the others how many", async () => {
    const page = await must(portal.look(portal.visitor, publicDecision, { reference: decision }));
    expect(page.awarded.map((l) => l.reference)).toEqual([filed.bondy]);
    expect(page).toMatchObject({
      reserved: 1,
      refused: { eliminated: 0, ranked: 0 },
      awardedCents: page.awarded[0]?.amountCents,
    });
  });

  test("the figures of the year are those of the ledger", async () => {
    const { envelopes } = await must(portal.look(portal.visitor, transparencyPage, {}));
    const [year] = envelopes;
    expect(year).toMatchObject({ year: 2026, awardedCents: await world.requestedOf(filed.bondy), paidCents: 0 });
    expect(year && year.awardedCents + year.leftCents + year.recoveredCents).toBe(year?.votedCents);
    const payments = await must(portal.look(portal.visitor, publicPaymentsPage, { year: "", after: "", before: "" }));
    expect(payments).toMatchObject({ paidCents: 0, rows: [] });
  });

  test("the open data file says what was agreed, and the page that nothing is missing", async () => {
    const page = await must(portal.look(portal.visitor, openDataPage, {}));
    expect(page).toEqual({
      inFile: { count: 1, cents: await world.requestedOf(filed.bondy) },
      leftOut: [],
      unsigned: { count: 0, cents: 0 },
    });
    const { rows } = await must(portal.look(portal.visitor, subsidyRows, {}));
    expect(rows[0]).toMatchObject({
      idAttribuant: "22930008201453",
      dateConvention: "2026-07-17",
      referenceDecision: "07-01",
      conditionsVersement: "échelonné",
    });
  });

  test("the open data file is valid by the schema SCDL 2.1.1", async () => {
    if (!existsSync(SCHEMA)) {
      console.warn(`\n!!! No schema at ${SCHEMA}: the open data file was not compared with SCDL subventions 2.1.1.\n`);
      return;
    }
    const { fields } = JSON.parse(readFileSync(SCHEMA, "utf8")) as { fields: SchemaField[] };
    expect(SUBSIDY_FIELDS).toEqual(fields.map((f) => f.name));
    const { rows } = await must(portal.look(portal.visitor, subsidyRows, {}));
    const odd = { ...rows[0], objet: 'Un titre, avec "guillemets"' } as (typeof rows)[number];
    const [head, ...lines] = subsidyFile([...rows, odd])
      .trimEnd()
      .split("\r\n")
      .map(cellsOf);
    expect(head).toEqual(fields.map((f) => f.name));
    expect(lines).toHaveLength(2);
    expect(lines[1]?.[7]).toBe('Un titre, avec "guillemets"');
    for (const line of lines)
      expect(fields.flatMap((field, i) => (obeys(field, line[i] ?? "") ? [] : [`${field.name}: ${line[i]}`]))).toEqual(
        [],
      );
  });
});

type SchemaField = {
  name: string;
  type: string;
  trueValues?: string[];
  falseValues?: string[];
  constraints?: {
    required?: boolean;
    pattern?: string;
    enum?: string[];
    maxLength?: number;
    minimum?: number;
    maximum?: number;
  };
};

/** A line of the file, its quotes undone: the schema's own format has commas. */
const cellsOf = (line: string) =>
  [...line.matchAll(/("(?:[^"]|"")*"|[^",]*)(?:,|$)/g)]
    .slice(0, SUBSIDY_FIELDS.length)
    .map(([, cell = ""]) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell));

function obeys({ type, trueValues = [], falseValues = [], constraints = {} }: SchemaField, value: string): boolean {
  if (value === "") return constraints.required !== true;
  const { pattern, enum: allowed, maxLength = Number.POSITIVE_INFINITY, minimum, maximum } = constraints;
  const typed =
    type === "date"
      ? /^\d{4}-\d{2}-\d{2}$/.test(value)
      : type === "number"
        ? /^-?\d+(\.\d+)?$/.test(value)
        : type === "boolean"
          ? [...trueValues, ...falseValues].includes(value)
          : true;
  return (
    typed &&
    (!pattern || new RegExp(pattern).test(value)) &&
    (!allowed || allowed.includes(value)) &&
    Array.from(value).length <= maxLength &&
    (minimum === undefined || Number(value) >= minimum) &&
    (maximum === undefined || Number(value) <= maximum)
  );
}
