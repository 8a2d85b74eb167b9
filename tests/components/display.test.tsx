import { expect, test } from "vitest";
import { DataTable } from "~/components/data-table";
import { FilterForm } from "~/components/filter-form";
import { Gauge } from "~/components/gauge";
import { A } from "~/components/link";
import { Deadline, Euros } from "~/components/moments";
import { ScoreSpread } from "~/components/score-spread";
import { SiteFooter } from "~/components/site-footer";
import { SiteHeader } from "~/components/site-header";
import { Steps } from "~/components/steps";
import { TaskList } from "~/components/task-list";
import { TileMap } from "~/components/tile-map";
import { asHtml } from "./page";

const text = (page: Document, selector: string) => [...page.querySelectorAll(selector)].map((e) => e.textContent);
const hrefOf = (page: Document, selector: string) => page.querySelector(selector)?.getAttribute("href");

test.each([
  ["/projets/2026-014", "/en/projets/2026-014"],
  ["/dossiers/2026-014/recepisse.pdf", "/dossiers/2026-014/recepisse.pdf"],
  ["?apres=12", "/en/projets?apres=12"],
  ["#budget", "#budget"],
  ["mailto:fonds@example.fr", "mailto:fonds@example.fr"],
])("a link to %s stays in the reader's language", (to, leads) => {
  expect(hrefOf(asHtml(<A to={to}>x</A>, { at: "/en/projets", locale: "en" }), "a")).toBe(leads);
});

test("the header says where one is, leads to the same page in English, and signs out by a post", () => {
  const page = asHtml(
    <SiteHeader
      items={[{ label: "Projets", to: "/projets" }]}
      workItems={[
        { label: "Tableau de bord", to: "/gestion" },
        { label: "Versements", to: "/gestion/versements" },
      ]}
      person={{ name: "Awa Diallo", place: "Bondy" }}
    />,
    { at: "/gestion/versements?page=2" },
  );
  expect(text(page, "[aria-current=page]")).toEqual(["Versements"]);
  expect(hrefOf(page, "a[hreflang=en]")).toBe("/en/gestion/versements?page=2");
  expect(page.querySelector("form")?.getAttribute("method")).toBe("post");
  expect(page.querySelector("form")?.getAttribute("action")).toBe("/deconnexion");
});

test("the menu of a phone opens without a script", () => {
  const page = asHtml(<SiteHeader items={[]} workItems={[]} person={null} />);
  const menu = page.querySelector("[popover]");
  expect(page.querySelector("header > div > button")?.getAttribute("popovertarget")).toBe(menu?.id);
  expect(page.querySelector("[popovertargetaction=hide]")?.closest("[popover]")).toBe(menu);
});

test("every page says that accessibility is « non conforme »", () => {
  expect(asHtml(<SiteFooter />).body.textContent).toContain("Accessibilité\u00a0: non conforme");
});

test("a table has a caption, names its rows, and each cell keeps its label when stacked", () => {
  const page = asHtml(
    <DataTable
      caption="Projets"
      rows={[{ ref: "2026-014", cents: 2_725_000 }]}
      rowKey={(r) => r.ref}
      columns={[
        { key: "ref", header: "Référence", rowHeader: true, cell: (r) => r.ref },
        { key: "demande", header: "Demande", align: "right", cell: (r) => <Euros cents={r.cents} /> },
      ]}
    />,
  );
  expect(text(page, "caption")).toEqual(["Projets"]);
  expect(text(page, "th[scope=row]")).toEqual(["2026-014"]);
  expect(page.querySelector("td")?.getAttribute("data-label")).toBe("Demande");
  const region = page.querySelector("section");
  expect([
    region?.getAttribute("tabindex"),
    page.getElementById(region?.getAttribute("aria-labelledby") ?? "")?.tagName,
  ]).toEqual(["0", "CAPTION"]);
});

test("an empty table is replaced by what explains it", () => {
  expect(
    asHtml(<DataTable caption="x" rows={[]} rowKey={() => ""} columns={[]} empty={<p>Rien encore.</p>} />).body
      .innerHTML,
  ).toBe("<p>Rien encore.</p>");
});

test("a filter is removed by a link that names it", () => {
  const page = asHtml(<FilterForm active={[{ label: "Payé", without: "?ville=93010" }]}>x</FilterForm>, {
    at: "/projets",
  });
  expect(page.querySelector("form")?.getAttribute("method")).toBe("get");
  expect(hrefOf(page, "a[aria-label='Retirer le filtre Payé']")).toBe("/projets?ville=93010");
});

test("the gauge is a sentence for whoever does not see it", () => {
  const said = (awardedCents: number) =>
    text(
      asHtml(<Gauge envelopeCents={100_000_000} awardedCents={awardedCents} paidCents={0} />),
      "svg[role=img] title",
    )[0];
  expect(said(68_800_000)).toBe(
    "Sur 1\u00a0000\u00a0000\u00a0€, 688\u00a0000\u00a0€ sont attribués, dont 0\u00a0€ déjà payés. Il reste 312\u00a0000\u00a0€.",
  );
  expect(said(101_800_000)).toContain("dépassement de 18\u00a0000\u00a0€");
});

test("equal marks are all seen: they stand on each other", () => {
  const page = asHtml(<ScoreSpread totals={[7000, 7000, 7000]} mean={7000} />);
  expect(new Set([...page.querySelectorAll("circle")].map((c) => c.getAttribute("cy"))).size).toBe(3);
  expect(page.querySelector("svg")?.getAttribute("aria-label")).toBe("Notes 70, 70, 70\u00a0; moyenne 70.");
});

test("a dossier without a mark says so", () => {
  expect(asHtml(<ScoreSpread totals={[]} mean={null} />).body.textContent).toBe("Pas encore de note.");
});

test("on the map Montreuil is not Montfermeil, and no link stops the keyboard", () => {
  const tile = (name: string, col: number) => ({
    key: name,
    name,
    to: `/communes/${col}`,
    row: 0,
    col,
    level: 3 as const,
    said: "40\u00a0000\u00a0€",
  });
  const page = asHtml(
    <TileMap
      title="Carte"
      tiles={[tile("Montreuil", 0), tile("Montfermeil", 1), tile("Noisy-le-Sec", 2)]}
      legend={[]}
    />,
  );
  expect(text(page, ".tile-name")).toEqual(["Mreu", "Mfer", "NoSe"]);
  expect([...page.querySelectorAll("a")].every((a) => a.getAttribute("tabindex") === "-1")).toBe(true);
  expect(page.querySelector("a")?.closest("[aria-hidden=true]")).not.toBeNull();
});

test("a step says its state in words", () => {
  const page = asHtml(
    <Steps
      label="Étapes"
      steps={[
        { key: "a", label: "Décision", state: "done" },
        { key: "b", label: "Signature", state: "current" },
      ]}
    />,
  );
  expect(text(page, "li")).toEqual(["Étape faite Décision", "Étape en cours Signature"]);
  expect(text(page, "[aria-current=step]")).toHaveLength(1);
});

test("a task that cannot start is no link", () => {
  const page = asHtml(
    <TaskList
      groups={[
        {
          key: "g",
          title: "S’engager",
          tasks: [{ key: "t", title: "Engagements", status: "Pas encore possible", tone: "neutral" }],
        },
      ]}
    />,
  );
  expect(page.querySelector("a")).toBeNull();
});

test("a deadline says the hour of Paris", () => {
  const page = asHtml(<Deadline at="2026-10-15T10:00:00.000Z" />);
  expect(page.body.textContent).toBe("jeudi 15 octobre 2026 à 12\u00a0h\u00a000 (heure de Paris)");
  expect(page.querySelector("time")?.getAttribute("datetime")).toBe("2026-10-15T10:00:00.000Z");
});
