import { Badge } from "~/components/badge";
import { InsetNote, NotificationBanner, WarningNote } from "~/components/banner";
import { ButtonLink } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { DataTable } from "~/components/data-table";
import { Details } from "~/components/details";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { Euros } from "~/components/moments";
import { Pagination } from "~/components/pagination";
import { ScoreSpread } from "~/components/score-spread";
import { Stat, Stats } from "~/components/stat";
import { Steps } from "~/components/steps";
import { SummaryList } from "~/components/summary-list";
import { Timeline } from "~/components/timeline";
import { Sample } from "~/features/styleguide/sample";

const ranking = [
  {
    ref: "2026-020",
    title: "Halle des métiers",
    town: "Bobigny",
    mean: 7600,
    totals: [7200, 7600, 8000],
    asked: 10_325_000,
  },
  {
    ref: "2026-017",
    title: "Crèche à horaires élargis",
    town: "Stains",
    mean: 7000,
    totals: [7000, 7000, 7000],
    asked: 6_525_000,
  },
  {
    ref: "2026-014",
    title: "Voie verte école–bourg",
    town: "Bondy",
    mean: 4800,
    totals: [2400, 5200, 6800],
    asked: 2_725_000,
  },
  {
    ref: "2026-053",
    title: "Atelier de réparation de vélos",
    town: "Montreuil",
    mean: null,
    totals: [],
    asked: 1_018_050,
  },
];
const steps = [
  { key: "decision", label: "Décision", state: "done", note: "20 novembre 2026" },
  { key: "envoi", label: "Convention envoyée", state: "done" },
  { key: "signature", label: "Signature de la commune", state: "current", note: "attendue avant le 15 janvier" },
  { key: "avance", label: "Avance versée", state: "to_come" },
] as const;

export const DisplaySamples = () => (
  <Sample id="listes" title="Listes et états">
    <NotificationBanner tone="success">
      Dossier déposé. Référence 2026-014. Un courriel part à la mairie.
    </NotificationBanner>
    <NotificationBanner tone="warning">
      Le service sera fermé samedi de 8 h à 10 h. Les brouillons restent.
    </NotificationBanner>
    <NotificationBanner>
      L’appel 2026 est ouvert jusqu’au jeudi 15 octobre 2026 à 12 h 00 (heure de Paris).
    </NotificationBanner>
    <p>
      <Badge tone="ok">Retenu</Badge> <Badge tone="wait">À compléter</Badge> <Badge tone="bad">Non retenu</Badge>{" "}
      <Badge tone="info">En instruction</Badge> <Badge>Brouillon</Badge>
    </p>
    <Card title="Suivi d’argent">
      <Stats>
        <Stat label="Demandé" value={<Euros cents={6_525_000} />} note="3 dossiers" />
        <Stat label="Accordé" value={<Euros cents={6_525_000} />} to="/dossiers?etat=retenu" />
        <Stat label="Versé" value={<Euros cents={3_262_550} exact />} to="/dossiers?etat=paye" />
        <Stat label="Reste" value={<Euros cents={3_262_450} exact />} />
      </Stats>
    </Card>
    <Ranking />
    <Pagination previous="?avant=2026-020" next="?apres=2026-053">
      <span>21 à 40 sur 132 projets</span>
    </Pagination>
    <Answers />
    <Activity />
  </Sample>
);

const Ranking = () => (
  <DataTable
    caption="Dossiers classés par note moyenne"
    rows={ranking}
    rowKey={(r) => r.ref}
    rowClass={(r) => (r.mean === null || r.mean < 5000 ? "out" : undefined)}
    columns={[
      { key: "rang", header: "Rang", cell: (_r, i) => i + 1 },
      {
        key: "projet",
        header: "Projet",
        rowHeader: true,
        stackLabel: "",
        cell: (r) => (
          <>
            <A to={`/instruction/${r.ref}`}>{r.title}</A>
            <div className="hint">
              {r.town} · <span className="nowrap">{r.ref}</span>
            </div>
          </>
        ),
      },
      { key: "notes", header: "Notes", cell: (r) => <ScoreSpread totals={r.totals} mean={r.mean} /> },
      { key: "demande", header: "Demande", align: "right", cell: (r) => <Euros cents={r.asked} /> },
    ]}
    footer={["", "Total", "", <Euros key="total" cents={20_593_050} />]}
  />
);

const Answers = () => (
  <Columns>
    <Card title="Réponses à vérifier" level={3}>
      <SummaryList
        rows={[
          { key: "porteur", label: "Porteur", value: "La commune", changeTo: "/dossiers/2026-014/porteur" },
          {
            key: "resume",
            label: "Résumé",
            value: "Les enfants rejoignent l’école à pied.\nL’ouvrage existant est conservé.",
            changeTo: "/dossiers/2026-014/projet",
          },
          {
            key: "budget",
            label: "Budget",
            value: <A to="/dossiers/2026-014/budget">Il manque 500 € de ressources</A>,
          },
        ]}
      />
    </Card>
    <Card title="Où en est la convention" level={3}>
      <Steps steps={steps} label="Étapes de la convention" />
      <InsetNote>La convention reprend le montant décidé le 20 novembre.</InsetNote>
      <WarningNote>Sans signature avant le 15 janvier, l’aide est perdue.</WarningNote>
      <Details summary="Pourquoi cette date ?">Le règlement donne huit semaines à la commune pour signer.</Details>
    </Card>
  </Columns>
);

const Activity = () => (
  <Columns>
    <Card title="Fil d’activité" level={3}>
      <Timeline
        events={[
          { key: "3", at: "2026-10-14T14:12:08Z", children: "Dossier déposé par Awa Diallo" },
          { key: "2", at: "2026-10-13T08:30:00Z", children: "Délibération jointe par Karim B." },
          { key: "1", at: "2026-10-02T07:04:00Z", children: "Brouillon commencé par Awa Diallo" },
        ]}
      />
    </Card>
    <EmptyState action={<ButtonLink to="/dossiers/nouveau">Commencer un dossier</ButtonLink>}>
      Votre commune n’a pas encore de dossier. L’appel 2026 est ouvert jusqu’au jeudi 15 octobre 2026 à 12 h 00.
    </EmptyState>
  </Columns>
);
