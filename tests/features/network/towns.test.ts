import { beforeAll, expect, test } from "vitest";
import { townAmounts } from "~/db/towns.server";
import { proposeBankDetails } from "~/features/network/bank-account.server";
import { inviteMember } from "~/features/network/invite-member.server";
import { addPerson, endRole, grantRole } from "~/features/network/keep-accounts.server";
import { addTownDomain, addTownSiret, removeTownDomain } from "~/features/network/keep-register.server";
import { noticesPage } from "~/features/network/notices-page.server";
import { registerPage, registerTownPage } from "~/features/network/register-page.server";
import { townPage } from "~/features/network/town-page.server";
import { landing } from "~/features/network/town-space.server";
import { townsPage } from "~/features/network/towns-page.server";
import { userPage, usersPage } from "~/features/network/users-page.server";
import { writeRegister } from "../../../prisma/seed/register/import-register.server";
import { givenAward, givenEdition } from "./given-award";
import { must, portal, reasonOf } from "./portal";

const here = portal();
const BONDY = "93010";
const SOFIA = "sofia@seinesaintdenis.fr";
const LEO = "leo@seinesaintdenis.fr";
const MAYOR = "maire@ville-bondy.fr";
const AWA = "awa@ville-bondy.fr";
const asked = { q: "", sort: "", year: "" };
const typed = {
  townId: BONDY,
  iban: "FR76 3000 1007 9412 3456 7890 185",
  bic: "BDFEFRPPCCT",
  holder: "Trésorerie de Bondy",
  holderKind: "town" as const,
};

beforeAll(async () => {
  await here.write(async (tx) => {
    const at = new Date("2022-07-07T12:00:00Z");
    const past = await givenEdition(tx, 2022, at);
    await givenAward(tx, past, {
      reference: "2022-004",
      townId: BONDY,
      title: "Relais-crèche",
      amountCents: 13_000_000,
      paidCents: 6_500_000,
      at,
    });
    await givenAward(tx, past, {
      reference: "2022-014",
      townId: "93059",
      title: "Équipe mobile",
      amountCents: 10_500_000,
      paidCents: 10_500_000,
      at,
    });
    const later = await givenEdition(tx, 2025, new Date("2025-07-07T12:00:00Z"));
    await givenAward(tx, later, {
      reference: "2025-001",
      townId: "93066",
      title: "Chantier-école",
      amountCents: 4_000_000,
      paidCents: 0,
      at: new Date("2025-07-07T12:00:00Z"),
    });
    for (const [email, name, role] of [
      [MAYOR, "M. le maire", "signatory"],
      [AWA, "Awa", "editor"],
    ] as const) {
      const person = await tx.person.create({ data: { email, name, createdAt: at } });
      await tx.seat.create({ data: { personId: person.id, townId: BONDY, role, createdAt: at, confirmedAt: at } });
    }
  });
});

test("the register is written once, however often it is imported", async () => {
  const count = async () => [
    await here.read.town.count(),
    await here.read.townIdentity.count(),
    await here.read.charterVersion.count(),
  ];
  const before = await count();
  await here.write(writeRegister);
  expect(await count()).toEqual(before);
  expect(before).toEqual([40, 41, 1]);
});

test("each town's amounts come from the ledger, by year; a former town keeps its own line", async () => {
  expect(await townAmounts(here.read, 2022)).toEqual([
    { townId: BONDY, year: 2022, projects: 1, awardedCents: 13_000_000, paidCents: 6_500_000 },
    { townId: "93059", year: 2022, projects: 1, awardedCents: 10_500_000, paidCents: 10_500_000 },
  ]);
  expect(await townAmounts(here.read)).toHaveLength(3);
});

test("anybody finds a town whatever the accents and hyphens, and « Pierrefitte » answers Saint-Denis with the reason", async () => {
  const names = async (q: string) =>
    (await must(here.look(here.visitor, townsPage, { ...asked, q }))).rows.map((r) => r.name);
  expect(await names("EPINAY SUR")).toEqual(["Épinay-sur-Seine"]);
  expect(await names("ile saint denis")).toEqual(["L'Île-Saint-Denis".replace("'", "’")]);
  const found = await must(here.look(here.visitor, townsPage, { ...asked, q: "Pierrefitte" }));
  expect(found.rows.map((r) => r.name)).toEqual(["Saint-Denis"]);
  expect(found.formerly).toMatchObject([{ name: "Pierrefitte-sur-Seine", now: "Saint-Denis" }]);
});

test("what Pierrefitte got counts with Saint-Denis; the list sorts by it and shades the map", async () => {
  const page = await must(here.look(here.visitor, townsPage, { ...asked, sort: "-montant" }));
  expect(page.rows.slice(0, 2)).toMatchObject([
    { name: "Saint-Denis", projects: 2, awardedCents: 14_500_000, paidCents: 10_500_000 },
    { name: "Bondy", projects: 1, awardedCents: 13_000_000 },
  ]);
  expect(page.thresholds).toEqual([13_000_000, 14_500_000]);
  expect(page.tiles.filter((t) => t.level > 0).map((t) => [t.name, t.level])).toEqual([
    ["Bondy", 1],
    ["Saint-Denis", 2],
  ]);
  expect(page.rows).toHaveLength(39);
  expect(
    (await must(here.look(here.visitor, townsPage, { ...asked, year: "2025" }))).rows.filter((r) => r.awardedCents > 0),
  ).toHaveLength(1);
});

test("a town's sheet says year by year what it got, and a former town where it went", async () => {
  const page = await must(here.look(here.visitor, townPage, { slug: "93066-saint-denis" }));
  expect(page.years).toMatchObject([
    { year: 2025, townName: "Saint-Denis" },
    { year: 2022, townName: "Pierrefitte-sur-Seine", awardedCents: 10_500_000 },
  ]);
  expect(page.projects.map((p) => p.reference)).toEqual(["2025-001", "2022-014"]);
  expect(await must(here.look(here.visitor, townPage, { slug: "93059" }))).toMatchObject({
    merged: { intoName: "Saint-Denis" },
    projects: [{ reference: "2022-014" }],
  });
  expect(await reasonOf(here.look(here.visitor, townPage, { slug: "75056-paris" }))).toBe("not-found");
});

test("the town's home says where its money is; what the portal wrote is in one place, keys left out", async () => {
  await must(here.act(await here.as(MAYOR), proposeBankDetails, typed));
  const home = await must(here.look(await here.as(MAYOR), landing, { town: null }));
  expect(home).toMatchObject({
    space: {
      money: { awardedCents: 13_000_000, paidCents: 6_500_000 },
      dossiers: [{ reference: "2022-004", status: "awarded" }],
    },
  });
  expect(home.kind === "town" && home.space.events.map((e) => e.event)).toContain("bank_details.proposed");
  const { notices } = await must(
    here.look(await here.as(MAYOR), noticesPage, { after: null, base: "http://localhost:3000" }),
  );
  expect(notices.map((n) => n.to)).toEqual(["/espace/commune/coordonnees-bancaires?commune=93010-bondy"]);
  expect(notices[0]?.subject).toContain("Bondy");
});

test("an administrator keeps accounts, never his own roles", async () => {
  const leo = await here.as(LEO);
  const { id } = await must(
    here.act(leo, addPerson, { name: "Claire", email: "claire@seinesaintdenis.fr", jobTitle: "" }),
  );
  expect(
    await reasonOf(here.act(leo, addPerson, { name: "Claire", email: "claire@seinesaintdenis.fr", jobTitle: "" })),
  ).toBe("person-known");
  await must(here.act(leo, grantRole, { personId: id, role: "reviewer" }));
  expect(await reasonOf(here.act(leo, grantRole, { personId: leo.id, role: "fund_manager" }))).toBe("own-role");
  expect(await reasonOf(here.act(await here.as(SOFIA), grantRole, { personId: id, role: "approver" }))).toBe(
    "wrong-role",
  );
  expect(await must(here.look(leo, userPage, { id }))).toMatchObject({ roles: [{ role: "reviewer" }], sessions: 0 });
  await must(here.act(leo, endRole, { personId: id, role: "reviewer" }));
  await must(here.act(leo, grantRole, { personId: id, role: "reviewer" }));
  expect((await must(here.look(leo, usersPage, { q: "CLAIRE", after: null }))).rows.map((r) => r.name)).toEqual([
    "Claire",
  ]);
  expect(await reasonOf(here.look(await here.as(AWA), usersPage, { q: "", after: null }))).toBe("wrong-role");
});

test("an administrator keeps the register: domains, SIRETs, and the first person of a town", async () => {
  const leo = await here.as(LEO);
  await must(here.act(leo, addTownDomain, { townId: BONDY, domain: "@Ville-Bondy.fr" }));
  expect(await reasonOf(here.act(leo, addTownDomain, { townId: "93008", domain: "ville-bondy.fr" }))).toBe(
    "domain-taken",
  );
  await must(here.act(leo, addTownSiret, { townId: BONDY, siret: "219 300 100 00019", label: "Commune" }));
  const page = await must(here.look(leo, registerTownPage, { id: BONDY }));
  expect(page).toMatchObject({
    domains: [{ domain: "ville-bondy.fr" }],
    sirets: [{ siret: "21930010000019" }],
    inForce: true,
  });
  await must(here.act(leo, removeTownDomain, { townId: BONDY, id: page.domains[0]?.id ?? "" }));
  await must(
    here.act(leo, inviteMember, {
      townId: "93008",
      email: "maire@bobigny.example",
      role: "signatory",
      token: "t",
      tokenHash: "t",
    }),
  );
  expect(
    await reasonOf(
      here.act(leo, inviteMember, { townId: "93059", email: "x@y.fr", role: "reader", token: "u", tokenHash: "u" }),
    ),
  ).toBe("town-not-in-force");
  const { rows } = await must(here.look(leo, registerPage, {}));
  expect(rows.find((r) => r.id === "93059")).toMatchObject({ inForce: false, successor: "Saint-Denis" });
});
