import { Button, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { MarkScale } from "~/components/mark-scale";
import { MoneyField } from "~/components/money-field";
import { RepeatableRows } from "~/components/repeatable-rows";
import { TaskList } from "~/components/task-list";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { Sample } from "~/features/styleguide/sample";

const anchors = [
  "Aucun lien avec l’insertion.",
  "Le besoin est affirmé, pas décrit.",
  "Le besoin est décrit sans chiffre.",
  "Le besoin est chiffré.",
  "Le besoin est chiffré et partagé avec les habitants.",
  "Les habitants concernés ont construit l’initiative.",
];
const tasks = [
  {
    key: "preparer",
    title: "Préparer",
    tasks: [
      {
        key: "porteur",
        title: "Le porteur et la commune",
        to: "/dossiers/2026-014/porteur",
        status: "Terminé",
        tone: "plain",
      },
      {
        key: "budget",
        title: "Budget et plan de financement",
        to: "/dossiers/2026-014/budget",
        hint: "Écart de 500 €",
        status: "En cours",
        tone: "info",
      },
    ],
  },
  {
    key: "engager",
    title: "S’engager",
    tasks: [
      {
        key: "pieces",
        title: "Pièces",
        to: "/dossiers/2026-014/pieces",
        hint: "La délibération manque.",
        status: "À faire",
        tone: "wait",
      },
      { key: "engagements", title: "Engagements de la commune", status: "Pas encore possible", tone: "neutral" },
    ],
  },
] as const;
const lines = [
  { label: "Travaux de voirie", cents: 4_800_000 },
  { label: "Études", cents: 650_000 },
];

export const WorkSamples = () => (
  <Sample id="travail" title="Travail">
    <TaskList groups={tasks} />
    <RepeatableRows
      list="depenses"
      legend="Dépenses prévues"
      hint="Montants hors taxes, en euros."
      count={lines.length}
      min={1}
      rowLabel={(n) => `Dépense ${n}`}
      addLabel="Ajouter une dépense"
      row={(i) => (
        <>
          <TextField name={`depenses.${i}.nature`} label="Nature" defaultValue={lines[i]?.label ?? ""} />
          <MoneyField
            name={`depenses.${i}.montant`}
            label="Montant HT"
            defaultCents={lines[i]?.cents ?? 0}
            problem={i === 1 ? "Ligne 2 : écrivez le montant en chiffres." : undefined}
          />
        </>
      )}
      footer={<output className="balance">Budget équilibré. Ressources 54 500 €, dépenses 54 500 €.</output>}
    />
    <div className="workbench">
      <Card title="Dossier">
        <p>
          La commune aménage 1,2 km de voie séparée pour que les enfants rejoignent l’école à pied ou à vélo. L’œuvre
          d’art existante est conservée.
        </p>
      </Card>
      <div className="workbench-side">
        <Card title="Ma grille">
          <MarkScale
            name="interet"
            label="Intérêt pour les habitants"
            weight="30 %"
            anchors={anchors}
            defaultValue={3}
          />
          <MarkScale name="faisabilite" label="Faisabilité" weight="25 %" problem="Donnez une note de 0 à 5." />
          <TextArea name="motif" label="Pourquoi ces notes ?" rows={3} />
          <ButtonRow>
            <Button type="button">Enregistrer et suivant</Button>
            <Button type="button" variant="secondary">
              Passer
            </Button>
          </ButtonRow>
        </Card>
      </div>
    </div>
  </Sample>
);
