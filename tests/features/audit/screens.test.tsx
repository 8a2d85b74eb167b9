import { createRemixStub } from "@remix-run/testing";
import type { ReactElement } from "react";
import { renderToString } from "react-dom/server";
import { beforeAll, expect, test, vi } from "vitest";
import { LocaleProvider } from "~/components/locale";
import { auditPage } from "~/features/audit/audit-page.server";
import { AuditView } from "~/features/audit/audit-view";
import { errandsPage } from "~/features/audit/errands-page.server";
import { ErrandsView } from "~/features/audit/errands-view";
import { journalAsked } from "~/features/audit/journal-asked";
import { journalPage } from "~/features/audit/journal-page.server";
import { JournalView } from "~/features/audit/journal-view";
import { LOCALES, type Locale } from "~/words/locale";
import { must, portal } from "../network/portal";

const here = portal();
const at = new Date("2026-05-04T07:00:00Z");
vi.spyOn(console, "error").mockImplementation(() => {});

beforeAll(async () => {
  await here.hire("Aude", "aude@seinesaintdenis.fr", "auditor");
  await here.write(async (tx) => {
    const letter = {
      toAddress: "a@b.fr",
      locale: "fr",
      template: "report_accepted",
      data: "{}",
      createdAt: at,
      dueAt: at,
    };
    const { id } = await tx.outboxLetter.create({
      data: { ...letter, status: "failed", attempts: 7, messageId: "<1@test>" },
    });
    await tx.delivery.create({ data: { letterId: id, at, outcome: "failed", detail: "550 no such user" } });
    await tx.job.create({
      data: { kind: "purge-expired", uniqueKey: "k", status: "failed", attempts: 7, runAt: at, createdAt: at },
    });
  });
});

function drawn(element: ReactElement, locale: Locale): string {
  const Stub = createRemixStub([
    { path: "/", Component: () => <LocaleProvider value={locale}>{element}</LocaleProvider> },
  ]);
  return renderToString(<Stub />).replaceAll("<!-- -->", "");
}

test.each(LOCALES)("journal, errands and the auditor's landing are drawn (%s)", async (locale) => {
  const leo = await here.as("leo@seinesaintdenis.fr");
  const aude = await here.as("aude@seinesaintdenis.fr");
  const search = new URLSearchParams("verification=1&famille=access");
  const journal = drawn(<JournalView page={await must(here.look(leo, journalPage, journalAsked(search)))} />, locale);
  const errands = drawn(<ErrandsView page={await must(here.look(leo, errandsPage, {}))} />, locale);
  const audit = drawn(<AuditView page={await must(here.look(aude, auditPage, {}))} />, locale);
  for (const html of [journal, errands, audit]) {
    expect(html.match(/<h1>/g)).toHaveLength(1);
    expect(html).not.toMatch(/undefined|NaN|\[object/);
  }
  expect(errands).toContain("550 no such user");
  expect(errands).toContain("/renvoi");
  expect(errands).toContain("/relance");
  expect(audit).toContain(locale === "en" ? "Read only" : "Lecture seule");
});
