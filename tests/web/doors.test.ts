import { beforeAll, describe, expect, test, vi } from "vitest";
import { knock, posted, type Reply, stranger } from "./street/knock";
import { type Door, doors, pages, posts } from "./street/routes";
import { sampleOf } from "./street/sample";
import { PEOPLE, type Role, SECRETS, street } from "./street/world";

// Every address of the street directory is knocked on, by people who have no business there. What is open to them
// stands below; a new address is closed to everybody here until it is written down.

// A form that somebody filled in well, so that the command itself has to refuse and not the form before it.
vi.mock("~/web/doors.server", async (original) => {
  const web = await original<typeof import("~/web/doors.server")>();
  const form = ((schema, extra) =>
    web.form(
      { ...schema, safeParse: () => ({ success: true, data: sampleOf(schema).output }) } as never,
      extra,
    )) as typeof web.form;
  return { ...web, form };
});

const world = street();
// What somebody is granted who should not be is seen and taken back, so that it hides nothing that comes after.
let deeds = { count: 0 };
beforeAll(() => {
  deeds = world.rehearsal().deeds;
});

/** Open to anyone who comes by. */
const PUBLIC_PAGES = [
  "/",
  "/appels",
  "/appels/:annee",
  "/modeles/:nom",
  "/appels/:annee.ics",
  "/appels/:annee/verification",
  "/projets",
  "/projets.csv",
  "/projets/:ref",
  "/communes",
  "/communes/:commune",
  "/reseau",
  "/reseau/charte",
  "/reseau/signatures/:id/charte.pdf",
  "/recepisses",
  "/recepisses/:hash",
  "/transparence",
  /^\/transparence\//,
  "/experiences",
  "/experiences/:slug",
  "/reunions",
  "/reunions/agenda.ics",
  "/recherche",
  "/connexion",
  "/connexion/demonstration",
  "/connexion/:jeton",
  "/inscription",
  "/invitation/:jeton",
  "/invitation/:jeton/connexion",
  "/avis/:jeton",
  "/avis/:jeton/pieces/:id",
  "/espace/preferences",
  "/aide",
  /^\/aide\//,
  "/contact",
  "/plan-du-site",
  "/accessibilite",
  "/donnees-personnelles",
  "/mentions-legales",
  "/etat-du-service",
  "/demonstration/courriels",
  "/styleguide",
];
/** What anyone may post: how one comes in and stays, what the reader's own browser remembers. */
const PUBLIC_POSTS = [
  "/connexion",
  "/connexion/demonstration",
  "/connexion/:jeton",
  "/connexion/proconnect",
  "/connexion/second-facteur",
  "/deconnexion",
  "/inscription",
  "/invitation/:jeton/connexion",
  "/avis/:jeton",
  "/espace/preferences",
  "/espace/session",
];

/** What everyone has of their own once signed in, empty as it may be. */
const OWN = [
  "/connexion/second-facteur",
  "/espace/securite",
  "/espace/preferences",
  "/espace/notifications",
  "/dossiers",
  "/dossiers/nouveau",
];
const OWN_TOWN = [
  "/espace",
  "/espace/commune",
  "/espace/commune/coordonnees-bancaires",
  "/espace/membres",
  "/espace/experiences",
];
/** What the network shares among its members: the towns and the Département. */
const SHARED = [
  "/appels/avertissement",
  "/reunions/:reference",
  "/reunions/:reference.ics",
  "/experiences/:slug/commentaires",
];
const REACTIONS = ["/appels/avertissement", "/experiences/:slug/utile", "/experiences/:slug/commentaires"];
/** Whoever works for the Département says what ties them to towns. */
const TIES = "/espace/liens-interet";
/** The safe of one's own town. */
const SAFE = ["/espace/commune/documents", "/espace/commune/documents/envoi"];
/** A dossier's papers, to whoever works on it. */
const PAPERS = ["/dossiers/:ref/pieces/:id", "/dossiers/:ref/pieces.zip"];

type Pattern = string | RegExp;
/** Beyond what is public. `post`: nothing but what is said here. */
const ALLOWED: Partial<Record<Role, { read: Pattern[]; post: Pattern[] }>> = {
  farReader: { read: [...OWN, ...OWN_TOWN, ...SAFE, ...SHARED], post: [...REACTIONS, ...SAFE] },
  neighbour: {
    read: [...OWN, ...OWN_TOWN, ...SAFE, ...SHARED, "/reseau/charte/retrait", "/experiences/nouveau"],
    post: [
      ...REACTIONS,
      ...SAFE,
      "/reseau/charte/retrait",
      "/dossiers/nouveau",
      "/experiences/nouveau",
      "/reunions/:reference",
    ],
  },
  unproven: { read: OWN, post: [] },
  auditor: {
    read: [
      ...OWN,
      TIES,
      ...SHARED,
      ...PAPERS,
      /^\/audit/,
      "/admin/journal",
      /^\/gestion(?!\/(appels\/nouveau|enveloppes\/nouvelle))/,
      "/instruction/:ref",
      "/instruction/:ref/revision",
      "/instruction/:ref/question",
    ],
    post: [...REACTIONS, TIES],
  },
  administrator: {
    read: [
      ...OWN,
      TIES,
      ...SHARED,
      /^\/admin\//,
      /^\/experiences\/:slug\/(retrait|commentaires\/:id\/masquage)$/,
      "/reseau/charte/nouvelle-version",
      "/espace/membres/:id",
      "/espace/demandes/:id/refus",
    ],
    post: [
      ...REACTIONS,
      TIES,
      /^\/admin\//,
      /^\/experiences\/:slug\/(retrait|commentaires\/:id\/masquage)$/,
      "/reseau/charte/nouvelle-version",
      /^\/espace\/(membres|invitations|demandes)\//,
    ],
  },
  reviewer: {
    read: [...OWN, TIES, ...SHARED, ...PAPERS, /^\/instruction/, /^\/gestion\/(bilans|commissions)/],
    post: [...REACTIONS, TIES, /^\/instruction/, /^\/gestion\/bilans\/:ref\/:kind/, "/gestion/commissions/:id/votes"],
  },
  approver: {
    read: [
      ...OWN,
      TIES,
      ...SHARED,
      ...PAPERS,
      /^\/gestion/,
      "/instruction/:ref",
      "/instruction/:ref/revision",
      "/instruction/:ref/question",
    ],
    post: [
      ...REACTIONS,
      TIES,
      "/gestion/commissions/:id/votes",
      "/gestion/decisions/:id/approbation",
      "/gestion/decisions/:id/renvoi",
      "/gestion/conventions/:ref",
      "/gestion/conventions/:ref/papier",
      /^\/gestion\/reunions\//,
      /^\/gestion\/versements\/:campagne\/(approbation|annulation)$/,
    ],
  },
  paymaster: {
    read: [
      ...OWN,
      TIES,
      ...SHARED,
      "/gestion",
      /^\/gestion\/(versements|grand-livre|bilans|conventions|coordonnees-bancaires$)/,
    ],
    post: [...REACTIONS, TIES, /^\/gestion\/versements/],
  },
};

/** Addresses of what this small world does not have. */
const NOTHING_THERE = ["/connexion/proconnect", "/connexion/proconnect/retour"];

/** What somebody is told who has no business there. */
const CLOSED = ["not-found", "wrong-role", "sign-in-first", "second-factor-first"];
/** Said to people about what they may know of: their own town's charter, an invitation whose link they hold. */
const ABOUT_THEIR_OWN = ["only-signatory-signs", "other-address"];

const allows = (patterns: readonly Pattern[], { path }: Door) =>
  patterns.some((p) => (typeof p === "string" ? p === path : p.test(path)));
const except = (all: readonly Door[], ...patterns: Pattern[]) => all.filter((door) => !allows(patterns, door));
const leadsToSignIn = ({ to }: Reply) => /^\/connexion(\/|\?|$)/.test(to ?? "");
/** An address that only takes posts sends whoever looks at it to its page, where they are stopped. */
const leadsElsewhere = ({ status, to }: Reply) => [301, 302, 303].includes(status) && to !== null;

async function everyDoor(
  among: readonly Door[],
  each: (door: Door, params: Record<string, string>) => Promise<string | null>,
) {
  const names = await world.names();
  const open: string[] = [];
  for (const door of among)
    for (const params of names(door.path)) {
      const wrong = await each(door, params);
      if (wrong) open.push(`${door.path} ${wrong}`);
    }
  return [...new Set(open)];
}

const told = ({ status, to, reason, crash }: Reply) =>
  [status, to, reason, crash && String(crash)].filter(Boolean).join(" ");

test("the directory has pages and posts, and what is said to be open stands in it or is still to come", () => {
  expect(pages.length).toBeGreaterThan(50);
  expect(posts.length).toBeGreaterThan(40);
  expect(doors.every(({ module }) => module.loader ?? module.action)).toBe(true);
});

describe("a stranger", () => {
  test("sees what is public and is otherwise asked to sign in", async () => {
    const wrong = await everyDoor(except(pages, ...PUBLIC_PAGES), async (door, params) => {
      const reply = await knock(door, stranger, params);
      return leadsToSignIn(reply) || reply.status === 404 || (door.module.action && leadsElsewhere(reply))
        ? null
        : told(reply);
    });
    expect(wrong).toEqual([]);
  });

  test("changes nothing: every form leads to signing in or is not found", async () => {
    const wrong = await everyDoor(except(posts, ...PUBLIC_POSTS), async (door, params) => {
      const before = deeds.count;
      const reply = await knock(door, stranger, params, { post: posted([]) });
      const closed = leadsToSignIn(reply) || CLOSED.includes(reply.reason ?? "") || [404, 405].includes(reply.status);
      return closed && deeds.count === before ? null : told(reply);
    });
    expect(wrong).toEqual([]);
  });

  test("finds nobody's secret on any page", async () => {
    expect(await secretsShownTo(stranger, Object.values(SECRETS))).toEqual([]);
  });
});

const secretsShownTo = (who: { cookie: string }, secrets: readonly string[]) =>
  everyDoor(pages, async (door, params) => {
    const shown = JSON.stringify((await knock(door, who, params)).body) ?? "";
    return secrets.find((secret) => shown.includes(secret)) ?? null;
  });

describe.each(Object.entries(ALLOWED))("with no business there, %s", (name, { read, post }) => {
  const role = name as Role;

  test("reads only what the role may read", async () => {
    const wrong = await everyDoor(except(pages, ...PUBLIC_PAGES, ...read), async (door, params) => {
      const reply = await knock(door, world.visitor(role), params);
      return [403, 404, 409].includes(reply.status) || leadsElsewhere(reply) ? null : told(reply);
    });
    expect(wrong).toEqual([]);
  });

  test("changes nothing outside the role, and learns nothing by trying", async () => {
    const wrong = await everyDoor(except(posts, ...PUBLIC_POSTS, ...post), async (door, params) => {
      const before = deeds.count;
      const reply = await knock(door, world.visitor(role), params, { post: posted([]) });
      const closed =
        [...CLOSED, ...ABOUT_THEIR_OWN].includes(reply.reason ?? "") ||
        leadsToSignIn(reply) ||
        [403, 404].includes(reply.status);
      return closed && deeds.count === before ? null : told(reply);
    });
    expect(wrong).toEqual([]);
  });
});

test.each(["farReader", "neighbour", "reviewer", "administrator"] as const)(
  "%s is shown nobody else's secret",
  async (role) => {
    const own =
      role === "reviewer"
        ? [SECRETS.payee, SECRETS.member]
        : role === "administrator"
          ? [SECRETS.payee, SECRETS.note]
          : Object.values(SECRETS);
    expect(await secretsShownTo(world.visitor(role), own)).toEqual([]);
  },
);

const everyone = Object.keys(PEOPLE) as Role[];

test("the secrets are there to be found: their owners are shown them", async () => {
  const seen = await Promise.all(
    (["manager", "reviewer", "mayor"] as const).map((role) =>
      secretsShownTo(world.visitor(role), Object.values(SECRETS)),
    ),
  );
  expect(seen.flat().map((line) => line.split(" ").slice(1).join(" "))).toEqual(
    expect.arrayContaining(Object.values(SECRETS)),
  );
});

test("the names in the addresses are real: every page opens for somebody", async () => {
  const opened = new Set<string>();
  await everyDoor(pages, async (door, params) => {
    for (const role of opened.has(door.path) ? [] : everyone) {
      const reply = await knock(door, world.visitor(role), params);
      // 204: what is closed has nothing more to tell to whoever follows it.
      if ([200, 204].includes(reply.status) || (reply.to && !reply.to.startsWith("/connexion"))) opened.add(door.path);
    }
    return null;
  });
  expect(pages.map(({ path }) => path).filter((path) => !opened.has(path))).toEqual(NOTHING_THERE);
}, 60_000);
