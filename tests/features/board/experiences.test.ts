import { beforeAll, expect, test } from "vitest";
import { hideComment } from "~/features/board/hide-comment.server";
import { markUseful, unmarkUseful } from "~/features/board/mark-useful.server";
import { postComment } from "~/features/board/post-comment.server";
import { publishExperience } from "~/features/board/publish-experience.server";
import { saveExperience, startExperience } from "~/features/board/save-experience.server";
import { withdrawExperience } from "~/features/board/withdraw-experience.server";
import { givenAward, givenEdition } from "../network/given-award";
import { must, portal, reasonOf } from "../network/portal";
import { AWA, BOBIGNY, BONDY, KARIM, LEO, MAYOR, seatThem, told } from "./town-people";

const here = portal();
const at = new Date("2022-07-07T12:00:00Z");
const unchecked = { personalDataChecked: "" };
const said = (slug: string, body: string, parentId = "") => ({ slug, body, parentId, ...unchecked });
const reportAt = (slug: string) => here.read.experienceReport.findUniqueOrThrow({ where: { slug } });
const findable = (subjectId: string) => here.read.searchEntry.findMany({ where: { kind: "experience", subjectId } });

beforeAll(async () => {
  await seatThem(here);
  await here.write(async (tx) => {
    const edition = await givenEdition(tx, 2022, at);
    const award = { amountCents: 13_000_000, paidCents: 0, at };
    await givenAward(tx, edition, { ...award, reference: "2022-003", townId: BONDY, title: "Relais-crèche" });
    await givenAward(tx, edition, { ...award, reference: "2022-009", townId: BOBIGNY, title: "Potager" });
  });
});

const started = async (title = told.title) =>
  must(here.act(await here.as(AWA), startExperience, { ...told, title, townId: BONDY }));
async function published(title: string, audience: string) {
  const { slug } = await started(title);
  const report = { slug, version: 1, audience, ...unchecked };
  await must(here.act(await here.as(MAYOR), publishExperience, report));
  return slug;
}

test("staff of the town write; nobody else does, and a dossier told about is one of the town's own", async () => {
  const awa = await here.as(AWA);
  const mine = { ...told, townId: BONDY };
  expect(await must(here.act(awa, startExperience, { ...mine, dossier: "2022-003" }))).toMatchObject({
    slug: "relais-creche-garder-les-enfants-pendant-la-formation",
    version: 1,
  });
  expect(await must(here.act(awa, startExperience, mine))).toMatchObject({
    slug: "relais-creche-garder-les-enfants-pendant-la-formation-2",
  });
  expect(await reasonOf(here.act(awa, startExperience, { ...mine, dossier: "2022-009" }))).toBe("not-found");
  expect(await reasonOf(here.act(awa, startExperience, { ...mine, townId: BOBIGNY }))).toBe("not-found");
  expect(await reasonOf(here.act(here.visitor, startExperience, mine))).toBe("sign-in-first");
});

test("what two people write at once does not overwrite, and the last title makes the address", async () => {
  const { slug } = await started("Un premier titre");
  const awa = await here.as(AWA);
  const change = { ...told, title: "Un meilleur titre", slug, version: 1, ...unchecked };
  expect(await must(here.act(awa, saveExperience, change))).toMatchObject({ slug: "un-premier-titre", version: 2 });
  expect(await reasonOf(here.act(awa, saveExperience, change))).toBe("stale-version");
  expect(await reasonOf(here.act(await here.as(KARIM), saveExperience, { ...change, version: 2 }))).toBe("not-found");
  const publication = { slug, version: 2, audience: "network", ...unchecked };
  expect(await must(here.act(await here.as(MAYOR), publishExperience, publication))).toMatchObject({
    slug: "un-meilleur-titre",
  });
});

test("staff do not publish; the mayor does, once whole and once personal data is looked at", async () => {
  const { id, slug } = await started("À publier");
  const publication = { slug, version: 1, audience: "public", ...unchecked };
  expect(await reasonOf(here.act(await here.as(AWA), publishExperience, publication))).toBe("publish-needs-signatory");
  expect(await reasonOf(here.act(await here.as(KARIM), publishExperience, publication))).toBe("not-found");
  const mayor = await here.as(MAYOR);
  expect(await reasonOf(here.act(mayor, publishExperience, { ...publication, audience: "" }))).toBe("audience-missing");

  const change = { ...told, title: "À publier", slug, ...unchecked };
  await must(here.act(mayor, saveExperience, { ...change, version: 1, whatFailed: " " }));
  expect(await reasonOf(here.act(mayor, publishExperience, { ...publication, version: 2 }))).toBe(
    "experience-incomplete",
  );
  const named = { ...change, version: 2, whatFailed: "Écrire à lila@exemple.fr." };
  await must(here.act(mayor, saveExperience, named));
  const third = { ...publication, version: 3 };
  expect(await reasonOf(here.act(mayor, publishExperience, third))).toBe("personal-data-to-check");
  expect(await findable(id)).toEqual([]);
  await must(here.act(mayor, publishExperience, { ...third, personalDataChecked: "oui" }));
  expect(await reportAt(slug)).toMatchObject({ status: "published", audience: "public", version: 4 });
  expect(await findable(id)).toMatchObject([{ audience: "public", url: `/experiences/${slug}` }]);
});

test("a published report is corrected by the mayor, stays whole and keeps its address", async () => {
  const slug = await published("Jardin partagé", "public");
  const change = { ...told, title: "Jardin nourricier", slug, version: 2, ...unchecked };
  expect(await reasonOf(here.act(await here.as(AWA), saveExperience, change))).toBe("publish-needs-signatory");
  const mayor = await here.as(MAYOR);
  expect(await reasonOf(here.act(mayor, saveExperience, { ...change, context: "" }))).toBe("experience-incomplete");
  expect(await must(here.act(mayor, saveExperience, change))).toMatchObject({ slug, version: 3 });
  expect(await findable((await reportAt(slug)).id)).toMatchObject([{ title: "Jardin nourricier" }]);
});

test("useful twice counts once, is taken back at will, and never for one's own town", async () => {
  const slug = await published("Atelier vélo", "network");
  const karim = await here.as(KARIM);
  expect(await must(here.act(karim, markUseful, { slug }))).toMatchObject({ usefulCount: 1 });
  expect(await reasonOf(here.act(karim, markUseful, { slug }))).toBe("already-useful");
  expect((await reportAt(slug)).usefulCount).toBe(1);
  expect(await reasonOf(here.act(await here.as(AWA), markUseful, { slug }))).toBe("own-town-report");
  expect(await must(here.act(karim, unmarkUseful, { slug }))).toMatchObject({ usefulCount: 0 });
  const { slug: draft } = await started("Encore un brouillon");
  expect(await reasonOf(here.act(karim, markUseful, { slug: draft }))).toBe("not-found");
});

test("a comment is signed and told to the town; a telephone number in it asks for a look", async () => {
  const slug = await published("Taxi solidaire", "network");
  const karim = await here.as(KARIM);
  expect(await reasonOf(here.act(karim, postComment, said(slug, "Appelez Lila au 06 12 34 56 78.")))).toBe(
    "comment-has-personal-data",
  );
  const first = await must(here.act(karim, postComment, said(slug, "Combien de conducteurs ?")));
  const [letter] = await here.lettersTo(AWA);
  expect(letter).toMatchObject({
    template: "comment_posted",
    data: { title: "Taxi solidaire", authorName: "Karim Bensalem", townName: "Bobigny" },
  });
  const awa = await here.as(AWA);
  const reply = await must(here.act(awa, postComment, said(slug, "Quatre, à tour de rôle.", first.id)));
  expect(await reasonOf(here.act(karim, postComment, said(slug, "Merci !", reply.id)))).toBe("reply-to-nothing");
  expect((await reportAt(slug)).commentsCount).toBe(2);
});

test("a comment is hidden by its author, or by the administrator with a reason", async () => {
  const slug = await published("Cuisine mobile", "public");
  const karim = await here.as(KARIM);
  const leo = await here.as(LEO);
  const { id } = await must(here.act(karim, postComment, said(slug, "C’est cher.")));
  const hiding = { slug, commentId: id, reason: "" };
  expect(await reasonOf(here.act(await here.as(MAYOR), hideComment, hiding))).toBe("wrong-role");
  expect(await reasonOf(here.act(leo, hideComment, hiding))).toBe("hide-reason-missing");
  await must(here.act(leo, hideComment, { ...hiding, reason: "Le ton n’est pas celui du réseau." }));
  expect(await reasonOf(here.act(karim, hideComment, hiding))).toBe("comment-already-hidden");
  expect((await reportAt(slug)).commentsCount).toBe(0);
  const second = await must(here.act(karim, postComment, said(slug, "C’est une belle idée.")));
  await must(here.act(karim, hideComment, { ...hiding, commentId: second.id }));
});

test("a withdrawn report is found by nobody; the administrator says why", async () => {
  const slug = await published("Friche ouverte", "public");
  const leo = await here.as(LEO);
  const reason = "Une personne aidée y est reconnaissable.";
  expect(await reasonOf(here.act(await here.as(KARIM), withdrawExperience, { slug, reason }))).toBe("wrong-role");
  expect(await reasonOf(here.act(leo, withdrawExperience, { slug, reason: "" }))).toBe("withdraw-reason-missing");
  await must(here.act(leo, withdrawExperience, { slug, reason }));
  expect(await findable((await reportAt(slug)).id)).toEqual([]);
  const { slug: draft } = await started("Jamais publié");
  expect(await reasonOf(here.act(leo, withdrawExperience, { slug: draft, reason }))).toBe("not-found");
});
