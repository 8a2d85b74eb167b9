import { beforeAll, describe, expect, test } from "vitest";
import { JOURNAL_EVENTS } from "~/domain/journal/events";
import { EVENT_FAMILIES, eventsOf } from "~/domain/journal/families";
import { auditPage } from "~/features/audit/audit-page.server";
import { errandsPage } from "~/features/audit/errands-page.server";
import { journalAsked } from "~/features/audit/journal-asked";
import { journalPage } from "~/features/audit/journal-page.server";
import { resendStuckLetter } from "~/features/audit/resend-letter.server";
import { retryStuckJob } from "~/features/audit/retry-job.server";
import { readEnv, showsStyleguide } from "~/web/env.server";
import { funded, must, reasonOf } from "../awards/funded";

const { portal, filed } = funded();
const asked = (search = "") => journalAsked(new URLSearchParams(search));
const leo = () => portal.as("leo@seinesaintdenis.fr");
const aude = () => portal.as("aude@seinesaintdenis.fr");

beforeAll(async () => {
  await portal.hire("Aude", "aude@seinesaintdenis.fr", "auditor");
});

test("every event belongs to one family of the filter", () => {
  expect(EVENT_FAMILIES.flatMap(eventsOf).sort()).toEqual([...JOURNAL_EVENTS].sort());
});

describe("the journal", () => {
  test("is read by who administers and who audits, and by nobody else", async () => {
    expect(await reasonOf(portal.look(await portal.sofia(), journalPage, asked()))).toBe("wrong-role");
    expect(await reasonOf(portal.look(await portal.mayor(), journalPage, asked()))).toBe("wrong-role");
    expect(await reasonOf(portal.look(portal.visitor, journalPage, asked()))).toBe("sign-in-first");
    for (const reader of [await leo(), await aude()])
      expect((await must(portal.look(reader, journalPage, asked()))).lines.length).toBeGreaterThan(10);
  });

  test("goes from the newest to the oldest and back, page by page", async () => {
    const first = await must(portal.look(await aude(), journalPage, asked()));
    const ids = first.lines.map((l) => l.id);
    expect(ids).toEqual([...ids].sort((a, b) => b - a));
    expect(first.previous).toBeNull();
    const second = await must(portal.look(await aude(), journalPage, asked(`apres=${first.next}`)));
    expect(second.lines[0]?.id).toBeLessThan(ids.at(-1) ?? 0);
    const back = await must(portal.look(await aude(), journalPage, asked(`avant=${second.previous}`)));
    expect(back.lines.map((l) => l.id)).toEqual(ids);
  });

  test("is narrowed by area, town, person and subject", async () => {
    const eventsFor = async (search: string) =>
      (await must(portal.look(await aude(), journalPage, asked(search)))).lines.map((l) => l.event);
    expect(await eventsFor("famille=awards")).toContain("decision.published");
    expect((await eventsFor("famille=awards")).every((e) => /^(decision|award|agreement)\./.test(e))).toBe(true);
    expect(await eventsFor(`sujet=${filed.bondy}`)).toContain("agreement.signed_by_town");
    expect(await eventsFor("sujet=D2026-01")).toContain("decision.published");
    expect(await eventsFor("personne=sofia&famille=awards")).toContain("decision.prepared");
    expect(await eventsFor("personne=sofia&famille=awards")).not.toContain("award.accepted");
    expect(await eventsFor("commune=93010&famille=awards")).toContain("award.accepted");
    expect(await eventsFor("sujet=2026-999")).toEqual([]);
  });

  test("leads its reader to what it speaks of", async () => {
    const { lines } = await must(portal.look(await aude(), journalPage, asked("famille=awards")));
    expect(lines.find((l) => l.event === "agreement.signed_by_town")?.to).toBe(`/gestion/conventions/${filed.bondy}`);
  });

  test("holds when it is followed, and says which entry does not", async () => {
    const whole = await must(portal.look(await leo(), journalPage, asked("verification=1")));
    expect(whole.verified?.wrong).toBeNull();
    expect(whole.verified?.checked).toBe(await portal.journal());
    expect((await must(portal.look(await leo(), journalPage, asked()))).verified).toBeNull();
  });

  test("hides from an auditor what a conflict of interest hides", async () => {
    const { id } = await aude();
    const proposal = await portal.read.proposal.findUniqueOrThrow({ where: { reference: filed.bondy } });
    const conflict = await portal.write((tx) =>
      tx.conflict.create({
        data: { personId: id, proposalId: proposal.id, kind: "family", source: "declared", declaredAt: new Date(0) },
      }),
    );
    const { lines } = await must(portal.look(await aude(), journalPage, asked(`sujet=${filed.bondy}`)));
    expect(lines).toEqual([]);
    await portal.write((tx) => tx.conflict.update({ where: { id: conflict.id }, data: { liftedAt: new Date(1) } }));
  });
});

describe("what is stuck", () => {
  const at = new Date("2026-07-17T09:00:00Z");
  const letter = (template: string, status: string, attempts: number) =>
    portal.write((tx) =>
      tx.outboxLetter.create({
        data: {
          toAddress: "awa@ville-bondy.fr",
          locale: "fr",
          template,
          data: "{}",
          status,
          attempts,
          createdAt: at,
          dueAt: at,
          messageId: `<${template}-${status}-${attempts}@test>`,
        },
      }),
    );
  const job = (status: string, attempts: number) =>
    portal.write((tx) =>
      tx.job.create({
        data: {
          kind: "purge-expired",
          uniqueKey: `purge-expired:${status}`,
          status,
          attempts,
          runAt: at,
          createdAt: at,
          lastError: "Error: no",
        },
      }),
    );

  test("a letter that was given up leaves again, with all its tries before it", async () => {
    const { id } = await letter("report_accepted", "failed", 7);
    const before = await portal.journal();
    const page = await must(portal.look(await leo(), errandsPage, {}));
    expect(page.letters.find((l) => l.id === id)?.can.resend).toBe(true);
    await must(portal.act(await leo(), resendStuckLetter, { id }));
    expect(await portal.read.outboxLetter.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "waiting",
      attempts: 0,
    });
    expect(await portal.journal()).toBe(before + 1);
    expect(await reasonOf(portal.act(await leo(), resendStuckLetter, { id }))).toBe("letter-not-stuck");
  });

  test("one that leaves by itself, or whose link is over, does not", async () => {
    const waiting = await letter("report_accepted", "waiting", 0);
    const key = await letter("sign_in_link", "failed", 7);
    const leaving = await leo();
    expect(await reasonOf(portal.act(leaving, resendStuckLetter, { id: waiting.id }))).toBe("letter-not-stuck");
    expect(await reasonOf(portal.act(leaving, resendStuckLetter, { id: key.id }))).toBe("letter-is-a-key");
    expect(await reasonOf(portal.act(leaving, resendStuckLetter, { id: "nobody" }))).toBe("not-found");
  });

  test("a task that failed runs again", async () => {
    const { id } = await job("failed", 7);
    await must(portal.act(await leo(), retryStuckJob, { id }));
    expect(await portal.read.job.findUniqueOrThrow({ where: { id } })).toMatchObject({
      status: "waiting",
      attempts: 0,
    });
    const done = await job("done", 1);
    expect(await reasonOf(portal.act(await leo(), retryStuckJob, { id: done.id }))).toBe("job-not-stuck");
  });

  test("only an administrator sees it and touches it", async () => {
    const { id } = await letter("report_returned", "failed", 7);
    for (const other of [await portal.sofia(), await aude()]) {
      expect(await reasonOf(portal.look(other, errandsPage, {}))).toBe("wrong-role");
      expect(await reasonOf(portal.act(other, resendStuckLetter, { id }))).toBe("wrong-role");
      expect(await reasonOf(portal.act(other, retryStuckJob, { id }))).toBe("wrong-role");
    }
  });
});

test("the auditor begins at the controls, which hold; nobody else does", async () => {
  const page = await must(portal.look(await aude(), auditPage, {}));
  expect(page.verified.wrong).toBeNull();
  expect(page.envelopes.length).toBeGreaterThan(0);
  for (const { votedCents, sumCents } of page.envelopes) expect(sumCents).toBe(votedCents);
  expect(await reasonOf(portal.look(await leo(), auditPage, {}))).toBe("wrong-role");
});

test("the page of components is there in development and in the demonstration, not in production", () => {
  const settings = (given: Record<string, string>) => {
    const read = readEnv({ APP_SECRET: "forty letters that nobody can guess at all", ...given });
    if ("problems" in read) throw new Error(read.problems.join());
    return read.env;
  };
  expect(showsStyleguide(settings({ NODE_ENV: "development" }))).toBe(true);
  expect(showsStyleguide(settings({ NODE_ENV: "production", DEMO: "1" }))).toBe(true);
  expect(showsStyleguide(settings({ NODE_ENV: "production", DEMO: "0" }))).toBe(false);
});
