import { expect, test } from "vitest";
import { queueLetters } from "~/db/outbox.server";
import { sendLetters } from "~/web/jobs.server";
import { portal } from "./portal";

const world = portal();
const NOW = new Date("2026-05-04T08:00:00Z");

test("a letter that cannot be written is set aside and does not keep back the one behind it", async () => {
  const letter = {
    locale: "fr" as const,
    template: "account_confirmed" as const,
    data: { path: "/espace", townName: "Bondy", role: "editor" as const },
  };
  await world.write((tx) => queueLetters(tx, [{ ...letter, to: "awa@93010.example" }], NOW));
  await world.write((tx) =>
    tx.outboxLetter.updateMany({ where: { toAddress: "awa@93010.example" }, data: { data: '{"path":"elsewhere"}' } }),
  );
  await world.write((tx) => queueLetters(tx, [{ ...letter, to: "karim@93010.example" }], NOW));

  await sendLetters("a worker", NOW);
  const status = async (toAddress: string) =>
    (await world.read.outboxLetter.findFirst({ where: { toAddress } }))?.status;
  expect([await status("awa@93010.example"), await status("karim@93010.example")]).toEqual(["failed", "sent"]);
});
