import { useState } from "react";
import { Badge } from "~/components/badge";
import { Breadcrumb } from "~/components/breadcrumb";
import { ButtonLink } from "~/components/button";
import { Columns } from "~/components/card";
import { Hero } from "~/components/hero";
import { PageHeading } from "~/components/page-heading";
import { SectionNav, Tabs } from "~/components/tabs";
import { DisplaySamples } from "~/features/styleguide/display-samples";
import { FormSamples } from "~/features/styleguide/form-samples";
import { GraphicSamples } from "~/features/styleguide/graphic-samples";
import { Sample } from "~/features/styleguide/sample";
import { WorkSamples } from "~/features/styleguide/work-samples";

const PARTS = [
  { id: "cadre", label: "Cadre" },
  { id: "formulaires", label: "Formulaires" },
  { id: "listes", label: "Listes et états" },
  { id: "dessins", label: "Dessins" },
  { id: "travail", label: "Travail" },
] as const;

/** Every component with its states, on one page: for those who build screens. In French only, as its readers are. */
export default function StyleguidePage() {
  const [here, setHere] = useState<string>("cadre");
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: "Accueil", to: "/" }, { label: "Composants" }]} />
      <PageHeading
        caption="Pour qui construit des écrans"
        title="Les composants du portail"
        lead="Chaque état de chaque composant, tel que les pages le montrent."
        aside={<Badge tone="info">Développement seulement</Badge>}
      />
      <div onClickCapture={() => setHere(window.location.hash.slice(1) || "cadre")}>
        <Tabs label="Parties" tabs={PARTS.map(({ id, label }) => ({ to: `#${id}`, label, current: id === here }))} />
      </div>
      <FrameSamples />
      <FormSamples />
      <DisplaySamples />
      <GraphicSamples />
      <WorkSamples />
    </div>
  );
}

const FrameSamples = () => (
  <Sample id="cadre" title="Cadre">
    <Hero
      caption="Appel 2026 : ouvert jusqu’au 15 octobre"
      title="1 million d’euros pour les initiatives des villes"
      lead="Chaque décision, chaque versement et chaque retour d’expérience sont publiés ici."
      actions={
        <>
          <ButtonLink to="/dossiers/nouveau">Déposer un dossier</ButtonLink>
          <ButtonLink to="/projets" variant="secondary">
            Voir les projets aidés
          </ButtonLink>
        </>
      }
    />
    <Columns wide>
      <p className="lead">Une colonne large pour le propos, une étroite pour ce qui l’accompagne.</p>
      <SectionNav
        label="Dans cette partie"
        tabs={[
          { to: "#formulaires", label: "Formulaires", current: true },
          { to: "#listes", label: "Listes", current: false },
        ]}
      />
    </Columns>
  </Sample>
);
