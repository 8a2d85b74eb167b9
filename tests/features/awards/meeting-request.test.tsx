import { beforeAll, expect, test } from "vitest";
import { townDecision } from "~/features/awards/town-decision.server";
import { TownDecisionView } from "~/features/awards/town-decision-view";
import { exchangesPage } from "~/features/proposals/exchanges-page.server";
import { sendMessage } from "~/features/proposals/send-message.server";
import { meetingRequestWords } from "~/words/meeting-request";
import { drawn } from "../drawn";
import { ANSWERED, judged, must } from "./funded";

const { portal, filed, lines, decide } = judged();
const look = async (who: ReturnType<typeof portal.mayor>, reference: string) =>
  must(portal.look(await who, townDecision, { reference }, ANSWERED));

beforeAll(async () => {
  const [bondy, bobigny] = await lines();
  if (!bondy || !bobigny) throw new Error("two lines are expected");
  await decide([bondy, { ...bobigny, outcome: "refused" }]);
});

test("a town that was refused asks for a meeting; the request and the answer stay in its dossier", async () => {
  const reference = filed.bobigny;
  const told = await look(portal.neighbour(), reference);
  expect(told.can.meet).toBe(true);
  for (const locale of ["fr", "en"] as const)
    expect(drawn(<TownDecisionView page={told} answer={undefined} />, locale)).toContain(
      `/dossiers/${reference}/echanges`,
    );
  const body = `${meetingRequestWords.fr.ready(reference)}mardi matin.`;
  await must(portal.act(await portal.neighbour(), sendMessage, { reference, body }, ANSWERED));
  expect((await portal.lettersTo("sofia@seinesaintdenis.fr"))[0]).toMatchObject({ template: "message_received" });
  const answer = { reference, body: "Le Département vous reçoit mardi à 10 h, à Bobigny." };
  await must(portal.act(await portal.sofia(), sendMessage, answer, ANSWERED));
  const { messages } = await must(portal.look(await portal.neighbour(), exchangesPage, { reference }, ANSWERED));
  expect(messages.map((m) => m.side)).toEqual(["town", "department"]);
  expect(messages[0]?.body).toContain("mardi matin");
});

test("a town that was awarded is not offered it, nor is whoever only reads", async () => {
  expect((await look(portal.mayor(), filed.bondy)).can.meet).toBe(false);
});
