import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { Card, Columns } from "~/components/card";
import { Checkbox, CheckboxGroup } from "~/components/checkbox";
import { DateField } from "~/components/date-field";
import { ErrorSummary } from "~/components/error-summary";
import { FileField } from "~/components/file-field";
import { FilterForm } from "~/components/filter-form";
import { MoneyField } from "~/components/money-field";
import { RadioGroup } from "~/components/radio-group";
import { SelectField } from "~/components/select-field";
import { TextArea } from "~/components/text-area";
import { TextField } from "~/components/text-field";
import { Sample } from "~/features/styleguide/sample";

const yesNo = [
  { value: "oui", label: "Oui" },
  { value: "non", label: "Non, je reviens plus tard" },
];
const kinds = [
  { value: "ville", label: "La commune", hint: "La ville porte elle-même l’initiative." },
  { value: "ccas", label: "Son CCAS", hint: "Il a sa propre comptabilité." },
  { value: "ept", label: "L’établissement public territorial" },
];
const themes = [
  { value: "garde", label: "Garde d’enfant" },
  { value: "langue", label: "Langue" },
  { value: "mobilite", label: "Mobilité douce" },
];
const towns = [
  { value: "93010", label: "Bondy" },
  { value: "93048", label: "Montreuil" },
  { value: "93072", label: "Stains" },
];
const noDate = "Indiquez la date de début. Elle doit être après le 1er janvier 2027.";
const noAmount = "Écrivez le montant en chiffres, par exemple 12 500,50.";

export const FormSamples = () => (
  <Sample id="formulaires" title="Formulaires">
    <ErrorSummary
      problems={[
        { field: "debut", message: noDate },
        { field: "demande", message: noAmount },
        { message: "Le budget n’est pas équilibré : il manque 500 € de ressources." },
      ]}
    />
    <Columns>
      <Writing />
      <Choosing />
    </Columns>
    <Card title="Joindre et agir" level={3}>
      <FileField
        name="deliberation"
        label="Délibération du conseil municipal"
        formats="PDF, JPG, PNG"
        megabytesMax={20}
        problem="Ce fichier pèse 32 Mo. La limite est de 20 Mo."
      />
      <ButtonRow>
        <Button type="button">Enregistrer et continuer</Button>
        <Button type="button" variant="secondary">
          Enregistrer et revenir plus tard
        </Button>
        <Button type="button" variant="danger">
          Retirer le dossier
        </Button>
        <ButtonLink to="/dossiers" variant="quiet">
          Annuler
        </ButtonLink>
      </ButtonRow>
    </Card>
    <FilterForm
      active={[
        { label: "Montreuil", without: "?theme=ecoles" },
        { label: "Payé", without: "?commune=93048" },
      ]}
      clearTo="?"
    >
      <TextField name="q" label="Chercher" type="search" />
      <SelectField name="ville" label="Commune" options={towns} placeholder="Toutes" />
    </FilterForm>
  </Sample>
);

const Writing = () => (
  <Card title="Écrire" level={3}>
    <TextField
      name="titre"
      label="Nom de l’initiative"
      hint="Comme il sera publié."
      defaultValue="Voie verte entre l’école et le bourg"
    />
    <TextField name="siret" label="SIRET" width="m" optional inputMode="numeric" />
    <DateField name="debut" label="Date de début" hint="Après le 1er janvier 2027." problem={noDate} />
    <MoneyField
      name="demande"
      label="Montant demandé au fonds"
      hint="80 % du total au plus."
      defaultValue="abc"
      problem={noAmount}
    />
    <MoneyField name="total" label="Coût total" defaultCents={5_450_050} />
    <TextArea
      name="resume"
      label="Qu’est-ce qui changerait ?"
      hint="Pour les habitants, en quelques phrases."
      limit={1200}
      defaultValue="Les enfants rejoignent l’école à pied ou à vélo."
    />
  </Card>
);

const Choosing = () => (
  <Card title="Choisir" level={3}>
    <SelectField name="commune" label="Commune du projet" options={towns} defaultValue="93010" />
    <RadioGroup name="porteur" label="Qui porte l’initiative ?" options={kinds} defaultValue="ville" variant="cards" />
    <RadioGroup
      name="fini"
      label="Avez-vous terminé cette partie ?"
      options={yesNo}
      variant="inline"
      problem="Dites si cette partie est terminée."
    />
    <CheckboxGroup
      name="freins"
      label="Freins levés"
      hint="Cochez tout ce qui convient."
      options={themes}
      defaultValues={["garde", "mobilite"]}
    />
    <Checkbox name="atteste" label="J’atteste que les travaux n’ont pas commencé." hint="Article 4 du règlement." />
  </Card>
);
