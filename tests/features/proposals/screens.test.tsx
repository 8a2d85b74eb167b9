import { afterEach, beforeAll, expect, test, vi } from "vitest";
import { SECTION_IDS, SECTION_SLUGS } from "~/domain/proposals/sections";
import { AnswerPage } from "~/features/proposals/answer-page";
import { checkDossier, wholeDossier } from "~/features/proposals/check-dossier.server";
import { DocumentsEditor } from "~/features/proposals/documents-editor";
import { documentsPage } from "~/features/proposals/documents-page.server";
import { DossierCheckPage } from "~/features/proposals/dossier-check-page";
import { dossierList } from "~/features/proposals/dossier-list.server";
import { dossierPage } from "~/features/proposals/dossier-page.server";
import { DossierPreview } from "~/features/proposals/dossier-preview";
import { DossierTable } from "~/features/proposals/dossier-table";
import { DossierTasks } from "~/features/proposals/dossier-tasks";
import { exchangesPage } from "~/features/proposals/exchanges-page.server";
import { ExchangesView } from "~/features/proposals/exchanges-view";
import { historyPage } from "~/features/proposals/history-page.server";
import { HistoryView } from "~/features/proposals/history-view";
import { newDossier } from "~/features/proposals/new-dossier.server";
import { NewDossierPage } from "~/features/proposals/new-dossier-page";
import { receiptByHash, receiptPage } from "~/features/proposals/receipt-page.server";
import { ReceiptVerification } from "~/features/proposals/receipt-verification";
import { ReceiptView } from "~/features/proposals/receipt-view";
import { SectionEditor } from "~/features/proposals/section-editor";
import { sectionPage } from "~/features/proposals/section-page.server";
import { selfCheckPage } from "~/features/proposals/self-check.server";
import { SelfCheckPage } from "~/features/proposals/self-check-page";
import { submitProposal } from "~/features/proposals/submit-proposal.server";
import { GiveUpPage, TakeBackPage } from "~/features/proposals/withdrawal-pages";
import { sections } from "../../domain/proposals/dossier";
import { drawn } from "../drawn";
import { edition, must } from "./edition";

const portal = edition();
let draft = "";
let filed = "";
let hash = "";

const complaints = vi.spyOn(console, "error").mockImplementation(() => {});
afterEach(() => {
  // The router of the stub is the browser's, which React remarks on when it is rendered here.
  expect(complaints.mock.calls.filter(([said]) => !String(said).includes("useLayoutEffect"))).toEqual([]);
  complaints.mockClear();
});

beforeAll(async () => {
  const awa = await portal.awa();
  const whole = await portal.whole(awa);
  filed = whole.reference;
  ({ contentHash: hash } = await must(
    portal.act(await portal.mayor(), submitProposal, { reference: filed, seenVersion: whole.version, certified: true }),
  ));
  draft = await portal.start(awa);
  await must(portal.save(awa, draft, "budget", sections.budget));
  await must(portal.attach(awa, draft, "letter"));
  await must(portal.attach(awa, draft, "letter"));
});

/** The page as the server writes it, without marks of React. */
test("the self-check and the list say what one can do next", async () => {
  const awa = await portal.awa();
  const answers = {
    applicant: "yes",
    territory: "yes",
    recipients: "yes",
    not_started: "no",
    amount: "yes",
    co_funding: "yes",
  };
  const asked = { callReference: "2026", answers };
  const checked = await must(
    portal.look(portal.visitor, selfCheckPage, { ...asked, dossier: null, base: "https://portail.test" }),
  );
  const page = await must(portal.look(awa, newDossier, { ...asked, report: null }));
  for (const html of [drawn(<SelfCheckPage page={checked} />), drawn(<NewDossierPage page={page} />)]) {
    expect(html).toContain("Une action déjà commencée ne peut pas être aidée.");
    expect(html).toContain("/appels/2026#article-4");
  }
  const unsigned = await must(
    portal.look(await portal.neighbour(), newDossier, { callReference: "2026", answers: {}, report: null }),
  );
  expect(drawn(<NewDossierPage page={unsigned} />)).toContain('href="/reseau/charte"');
  const list = await must(portal.look(awa, dossierList, { after: null }));
  expect(drawn(<DossierTable page={list} />)).toContain(`/dossiers/${draft}`);
  const none = await must(portal.look(await portal.neighbour(), dossierList, { after: null }));
  expect(drawn(<DossierTable page={none} />)).toContain("Votre commune n’a pas encore de dossier.");
});

test.each(["fr", "en"] as const)(
  "every section of a draft is a plain form that keeps what was saved (%s)",
  async (locale) => {
    const awa = await portal.awa();
    for (const id of SECTION_IDS) {
      const page = await must(portal.look(awa, sectionPage, { reference: draft, slug: SECTION_SLUGS[id] }));
      const html = drawn(<SectionEditor page={page} answer={undefined} />, locale);
      expect(html).toContain('name="version"');
      expect(html).toContain('name="done"');
      expect(html).not.toContain("undefined");
    }
    const page = await must(portal.look(awa, sectionPage, { reference: draft, slug: "budget" }));
    const html = drawn(<SectionEditor page={page} answer={undefined} />, locale);
    expect(html).toContain('value="27 250"');
    expect(html).toContain(locale === "fr" ? "Budget équilibré" : "Balanced budget");
  },
);

test("after a refusal what was typed is on the page, and the form posts over the saved version", async () => {
  const page = await must(portal.look(await portal.awa(), sectionPage, { reference: draft, slug: "budget" }));
  const answer = {
    problems: {},
    refusal: { reason: "stale-version", sentence: "Quelqu’un a modifié cette page." },
    values: { ...sections.budget, costNote: "Mon texte", version: "0" },
  };
  const html = drawn(<SectionEditor page={page} answer={answer} />);
  expect(html).toContain("Mon texte");
  expect(html).toContain('name="version" value="1"');
  const rows = { problems: {}, refusal: null, values: { ...sections.budget, version: "0" }, added: "expenses.1" };
  expect(drawn(<SectionEditor page={page} answer={rows} />)).toContain('name="version" value="0"');
});

test.each(["fr", "en"] as const)("the pages of a dossier, before and after it is filed (%s)", async (locale) => {
  const mayor = await portal.mayor();
  const both = {
    draft: await must(portal.look(mayor, dossierPage, { reference: draft })),
    filed: await must(portal.look(mayor, dossierPage, { reference: filed })),
  };
  expect(drawn(<DossierTasks page={both.draft} />, locale)).toContain(`/dossiers/${draft}/verifier`);
  expect(drawn(<DossierTasks page={both.filed} />, locale)).toContain(`/dossiers/${filed}/retrait`);
  expect(drawn(<TakeBackPage page={both.filed} />, locale)).toContain('name="_key"');
  expect(drawn(<GiveUpPage page={both.draft} />, locale)).toContain('name="_key"');
  const check = await must(portal.look(mayor, checkDossier, { reference: draft }));
  const html = drawn(<DossierCheckPage page={check} />, locale);
  expect(html).toContain(`/dossiers/${draft}/initiative#title`);
  expect(html).toContain('name="certified"');
  expect(
    drawn(<DossierPreview page={await must(portal.look(mayor, wholeDossier, { reference: filed }))} />, locale),
  ).toContain("Relais-crèche");
  expect(
    drawn(
      <ReceiptView page={await must(portal.look(mayor, receiptPage, { reference: filed, number: null }))} />,
      locale,
    ),
  ).toContain(hash);
  expect(
    drawn(<ReceiptVerification page={await must(portal.look(portal.visitor, receiptByHash, { hash }))} />, locale),
  ).toContain(`${filed}-R1`);
  const history = await must(portal.look(mayor, historyPage, { reference: draft, section: "budget", version: 1 }));
  expect(drawn(<HistoryView page={history} />, locale)).toContain("Awa");
  const exchanges = await must(portal.look(mayor, exchangesPage, { reference: filed }));
  expect(drawn(<ExchangesView page={exchanges} answer={undefined} />, locale)).toContain('name="body"');
  expect(drawn(<AnswerPage page={exchanges} answer={undefined} />, locale)).toContain(
    locale === "fr" ? "Aucune demande" : "No request",
  );
});

test("the documents page says what is refused at the kind it was sent for", async () => {
  const page = await must(portal.look(await portal.awa(), documentsPage, { reference: draft }));
  const answer = { problems: { "piece-mandate": "Ce fichier est vide." }, values: undefined, refusal: null };
  const html = drawn(<DocumentsEditor page={page} answer={answer} />);
  expect(html).toContain('id="piece-mandate-problem"');
  expect(html).toContain("letter.pdf");
  expect(html).toMatch(/enctype="multipart\/form-data"/i);
  const locked = await must(portal.look(await portal.awa(), documentsPage, { reference: filed }));
  expect(drawn(<DocumentsEditor page={locked} answer={undefined} />)).not.toContain('type="file"');
});
