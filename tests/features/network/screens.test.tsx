import { createRemixStub } from "@remix-run/testing";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { LocaleProvider } from "~/components/locale";
import { AccountRequested, AccountRequestForm } from "~/features/network/account-request-form";
import { proposeBankDetails } from "~/features/network/bank-account.server";
import { BankAccountForm } from "~/features/network/bank-account-form";
import { bankDesk } from "~/features/network/bank-desk.server";
import { BankDeskView } from "~/features/network/bank-desk-view";
import { charterPage } from "~/features/network/charter-page.server";
import { CharterSigning } from "~/features/network/charter-signing";
import { CharterWithdrawal } from "~/features/network/charter-withdrawal";
import { DeclineAccount, DeclineRequest, EndRole, StopAccount } from "~/features/network/decline-pages";
import { InvitationView } from "~/features/network/invitation-view";
import { inviteMember } from "~/features/network/invite-member.server";
import { invitationPage, joinablePage } from "~/features/network/joining-pages.server";
import { declineRequestPage, membersPage, seatPage } from "~/features/network/members-page.server";
import { MembersView } from "~/features/network/members-view";
import { NetworkOverview } from "~/features/network/network-overview";
import { networkPage } from "~/features/network/network-page.server";
import { NewCharterForm } from "~/features/network/new-charter-form";
import { NewUserForm } from "~/features/network/new-user-form";
import { NobodyYet } from "~/features/network/nobody-yet";
import { NoticesList } from "~/features/network/notices-list";
import { noticesPage } from "~/features/network/notices-page.server";
import { registerPage, registerTownPage } from "~/features/network/register-page.server";
import { RegisterTable } from "~/features/network/register-table";
import { RegisterTown } from "~/features/network/register-town";
import { requestAccount } from "~/features/network/request-account.server";
import { SeatForm } from "~/features/network/seat-form";
import { signCharter } from "~/features/network/sign-charter.server";
import { townFactsPage } from "~/features/network/town-facts.server";
import { TownFactsView } from "~/features/network/town-facts-view";
import { TownHome } from "~/features/network/town-home";
import { townPage } from "~/features/network/town-page.server";
import { TownSheet } from "~/features/network/town-sheet";
import { landing } from "~/features/network/town-space.server";
import { TownsList } from "~/features/network/towns-list";
import { townsPage } from "~/features/network/towns-page.server";
import { UserSheet } from "~/features/network/user-sheet";
import { UsersList } from "~/features/network/users-list";
import { userPage, usersPage } from "~/features/network/users-page.server";
import type { Locale } from "~/words/locale";
import { givenAward, givenEdition } from "./given-award";
import { must, portal } from "./portal";

const here = portal();
const BONDY = "93010";
const LEO = "leo@seinesaintdenis.fr";
const SOFIA = "sofia@seinesaintdenis.fr";
const MAYOR = "maire@ville-bondy.fr";
const at = new Date("2022-07-07T12:00:00Z");
let requestId = "";

const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => {
  // The router of the stub is the browser's, which React remarks on when it is rendered here.
  expect(complaints.mock.calls.filter(([said]) => !String(said).includes("useLayoutEffect"))).toEqual([]);
  complaints.mockClear();
});

beforeAll(async () => {
  await here.write(async (tx) => {
    const edition = await givenEdition(tx, 2022, at);
    await givenAward(tx, edition, {
      reference: "2022-004",
      townId: BONDY,
      title: "Relais-crèche",
      amountCents: 13_000_000,
      paidCents: 6_500_000,
      at,
    });
    await givenAward(tx, edition, {
      reference: "2022-014",
      townId: "93059",
      title: "Équipe mobile",
      amountCents: 10_500_000,
      paidCents: 0,
      at,
    });
    const person = await tx.person.create({ data: { email: MAYOR, name: "M. le maire", createdAt: at } });
    for (const townId of [BONDY, "93008"])
      await tx.seat.create({
        data: { personId: person.id, townId, role: "signatory", function: "Maire", createdAt: at, confirmedAt: at },
      });
  });
  const mayor = await here.as(MAYOR);
  const version = await here.read.charterVersion.findFirstOrThrow();
  await must(here.act(mayor, signCharter, { townId: BONDY, versionId: version.id, signerFunction: "Maire" }));
  await must(
    here.act(mayor, inviteMember, {
      townId: BONDY,
      email: "awa@ville-bondy.fr",
      role: "editor",
      token: "t",
      tokenHash: "t",
    }),
  );
  ({ requestId } = await must(
    here.act(here.visitor, requestAccount, {
      townId: BONDY,
      name: "Inès",
      email: "ines@exemple.fr",
      jobTitle: "Agente",
      role: "reader",
    }),
  ));
  await must(
    here.act(mayor, proposeBankDetails, {
      townId: BONDY,
      iban: "FR7630001007941234567890185",
      bic: "BDFEFRPPCCT",
      holder: "Ville de Bondy",
      holderKind: "town",
    }),
  );
});

function html(screen: ReactElement, locale: Locale = "fr") {
  const Stub = createRemixStub([
    { path: "*", Component: () => <LocaleProvider value={locale}>{screen}</LocaleProvider> },
  ]);
  return renderToString(<Stub initialEntries={["/"]} />).replaceAll("<!-- -->", "");
}

type Screen = [name: string, says: string, screen: () => Promise<ReactElement>];
const plain: Screen[] = [
  [
    "the network",
    "Bondy",
    async () => <NetworkOverview page={await must(here.look(here.visitor, networkPage, { version: null }))} />,
  ],
  [
    "the charter, to a visitor",
    "2022",
    async () => (
      <CharterSigning page={await must(here.look(here.visitor, charterPage, { town: null }))} answer={undefined} />
    ),
  ],
  [
    "the charter, to the mayor of two towns",
    "Bobigny",
    async () => (
      <CharterSigning
        page={await must(here.look(await here.as(MAYOR), charterPage, { town: null }))}
        answer={undefined}
      />
    ),
  ],
  [
    "leaving the network",
    "Bondy",
    async () => <CharterWithdrawal page={{ townId: "93010", townName: "Bondy", townSlug: "93010-bondy" }} />,
  ],
  [
    "a new charter",
    "## ",
    async () => <NewCharterForm saved={{ title: "Charte", body: "## A", bodyEn: "## A" }} answer={undefined} />,
  ],
  [
    "the towns",
    "Saint-Denis",
    async () => (
      <TownsList page={await must(here.look(here.visitor, townsPage, { q: "", sort: "-montant", year: "" }))} />
    ),
  ],
  [
    "the towns, none found",
    "zzz",
    async () => (
      <TownsList page={await must(here.look(here.visitor, townsPage, { q: "zzz", sort: "", year: "2022" }))} />
    ),
  ],
  [
    "a town",
    "Relais-crèche",
    async () => <TownSheet page={await must(here.look(here.visitor, townPage, { slug: "93010-bondy" }))} />,
  ],
  [
    "a former town",
    "Saint-Denis",
    async () => <TownSheet page={await must(here.look(here.visitor, townPage, { slug: "93059" }))} />,
  ],
  [
    "asking for an account",
    "Pierrefitte-sur-Seine",
    async () => (
      <AccountRequestForm
        page={await must(here.look(here.visitor, joinablePage, { q: "pierrefitte", town: null }))}
        answer={undefined}
      />
    ),
  ],
  ["having asked", "/connexion", async () => <AccountRequested />],
  [
    "an invitation, to a visitor",
    "awa@ville-bondy.fr",
    async () => (
      <InvitationView
        page={await must(here.look(here.visitor, invitationPage, { tokenHash: "t" }))}
        path="/invitation/t"
        answer={undefined}
      />
    ),
  ],
  [
    "an invitation, to somebody else",
    "maire@ville-bondy.fr",
    async () => (
      <InvitationView
        page={await must(here.look(await here.as(MAYOR), invitationPage, { tokenHash: "t" }))}
        path="/invitation/t"
        answer={undefined}
      />
    ),
  ],
  [
    "a town's home",
    "2022-004",
    async () => {
      const place = await must(here.look(await here.as(MAYOR), landing, { town: "93010-bondy" }));
      return place.kind === "town" ? <TownHome space={place.space} /> : <p>{place.kind}</p>;
    },
  ],
  [
    "no place yet",
    "a@b.fr",
    async () => <NobodyYet landing={{ kind: "nobody", name: "A", email: "a@b.fr", waiting: [] }} />,
  ],
  [
    "a place that waits",
    "Bondy",
    async () => (
      <NobodyYet
        landing={{
          kind: "nobody",
          name: "A",
          email: "a@b.fr",
          waiting: [{ townName: "Bondy", role: "editor", since: new Date("2026-05-04") }],
        }}
      />
    ),
  ],
  [
    "a town's facts",
    "••••",
    async () => (
      <TownFactsView page={await must(here.look(await here.as(MAYOR), townFactsPage, { town: "93010-bondy" }))} />
    ),
  ],
  [
    "a town's account, waiting",
    "••••",
    async () => (
      <BankAccountForm
        page={await must(here.look(await here.as(MAYOR), townFactsPage, { town: "93010-bondy" }))}
        answer={undefined}
      />
    ),
  ],
  [
    "a town's account, to give",
    "BIC",
    async () => (
      <BankAccountForm
        page={await must(here.look(await here.as(MAYOR), townFactsPage, { town: "93008-bobigny" }))}
        answer={undefined}
      />
    ),
  ],
  [
    "the accounts to check",
    "890\u00a0185",
    async () => <BankDeskView page={await must(here.look(await here.as(SOFIA), bankDesk, {}))} />,
  ],
  [
    "a town's account, declined and then in its delay",
    "arret",
    async () => {
      const page = await must(here.look(await here.as(MAYOR), townFactsPage, { town: "93010-bondy" }));
      const { waiting } = page.bank;
      if (!waiting) throw new Error("nothing waits");
      const bank = {
        active: { ...waiting, activeFrom: new Date("2026-05-06T08:00:00Z"), inDelay: true },
        waiting: null,
        setAside: { ...waiting, setAside: { by: "Sofia", reason: "Un autre compte." } },
      };
      return <BankAccountForm page={{ ...page, bank, can: { ...page.can, stop: true } }} answer={undefined} />;
    },
  ],
  [
    "a change of account, to stop",
    "Bondy",
    async () => (
      <StopAccount
        page={{ townName: "Bondy", holder: "Ville de Bondy", iban: "FR76", back: "/espace" }}
        answer={undefined}
      />
    ),
  ],
  [
    "an account declined",
    "Bondy",
    async () => (
      <DeclineAccount page={{ townName: "Bondy", holder: "Ville de Bondy", iban: "FR76" }} answer={undefined} />
    ),
  ],
  [
    "the members",
    "ines@exemple.fr",
    async () => (
      <MembersView
        page={await must(here.look(await here.as(MAYOR), membersPage, { town: "93010-bondy" }))}
        answer={undefined}
      />
    ),
  ],
  [
    "a request declined",
    "Inès",
    async () => (
      <DeclineRequest
        page={await must(here.look(await here.as(MAYOR), declineRequestPage, { id: requestId }))}
        answer={undefined}
      />
    ),
  ],
  [
    "a seat",
    "Bondy",
    async () => {
      const seat = await here.read.seat.findFirstOrThrow({ where: { townId: BONDY } });
      return (
        <SeatForm page={await must(here.look(await here.as(LEO), seatPage, { id: seat.id }))} answer={undefined} />
      );
    },
  ],
  [
    "my letters",
    "Bondy",
    async () => (
      <NoticesList
        page={await must(here.look(await here.as(SOFIA), noticesPage, { after: null, base: "http://localhost:3000" }))}
      />
    ),
  ],
  [
    "the users",
    "Sofia",
    async () => <UsersList page={await must(here.look(await here.as(LEO), usersPage, { q: "", after: null }))} />,
  ],
  [
    "a user",
    "Sofia",
    async () => (
      <UserSheet
        page={await must(here.look(await here.as(LEO), userPage, { id: (await here.as(SOFIA)).id }))}
        answer={undefined}
      />
    ),
  ],
  ["a new user", "email", async () => <NewUserForm answer={undefined} />],
  ["a role taken back", "Sofia", async () => <EndRole page={{ personId: "1", role: "fund_manager", name: "Sofia" }} />],
  [
    "the register",
    "93059",
    async () => <RegisterTable rows={(await must(here.look(await here.as(LEO), registerPage, {}))).rows} />,
  ],
  [
    "a town of the register",
    "SIRET",
    async () => (
      <RegisterTown
        page={await must(here.look(await here.as(LEO), registerTownPage, { id: BONDY }))}
        answer={undefined}
      />
    ),
  ],
];

test.each(plain)(
  "%s can be read in both languages, with one title and no missing word",
  async (_name, says, screen) => {
    const element = await screen();
    for (const locale of ["fr", "en"] as const) {
      const page = html(element, locale);
      expect(page).toContain(says);
      expect(page.match(/<h1[ >]/g)).toHaveLength(1);
      expect(page).not.toMatch(/undefined|\[object|NaN/);
    }
  },
);

test("a form that was refused gives back what was typed, and the same sentence twice", async () => {
  const answer = {
    problems: { iban: "La clé est fausse." },
    values: { iban: "FR76 1", holder: "Ville" },
    refusal: null,
  };
  const page = html(
    <BankAccountForm
      page={await must(here.look(await here.as(MAYOR), townFactsPage, { town: "93008-bobigny" }))}
      answer={answer}
    />,
  );
  expect(page.match(/La clé est fausse\./g)).toHaveLength(2);
  expect(page).toContain('value="FR76 1"');
});
