import { InsetNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Card } from "~/components/card";
import { useCheckedForm } from "~/components/checked-form";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { DossierReading } from "~/components/reading";
import { justificationField, markField, PRIVATE_NOTE_FIELD, postedReview } from "~/domain/reviews/review-form";
import { GridFields, PrivateNote } from "~/features/reviews/grid-form";
import { GridTotal } from "~/features/reviews/grid-total";
import type { GridTrial } from "~/features/reviews/grid-trial.server";
import { gridWords } from "~/words/grid";
import { reviewsWords } from "~/words/reviews";

const schema = postedReview(false);

/** The scoring screen on an invented dossier. Its fields stand in no form: there is nothing that could be sent. */
export function GridTrialView({ page }: { page: GridTrial }) {
  const words = useWords(gridWords);
  const bench = useWords(reviewsWords).bench;
  const nothing = Object.fromEntries(
    page.grid.flatMap((c) => [
      [markField(c.code), ""],
      [justificationField(c.code), ""],
    ]),
  );
  const form = useCheckedForm<Record<string, unknown>>(schema, { ...nothing, [PRIVATE_NOTE_FIELD]: "" }, undefined);
  return (
    <div className="stack">
      <BackLink to={`/gestion/appels/${page.reference}/grille`}>{words.backToGrid}</BackLink>
      <PageHeading caption={page.title} title={words.tryTitle} />
      <InsetNote>{words.tryLead}</InsetNote>
      <div className="workbench">
        <section aria-labelledby="dossier" className="stack">
          <h2 id="dossier">{page.sample}</h2>
          <p className="secondary">
            {words.sample}, {words.sampleTown}
          </p>
          <DossierReading sections={page.sections} />
        </section>
        <div className="workbench-side">
          <Card title={bench.grid} id="grille">
            <div className="stack">
              <GridFields grid={page.grid} form={form} />
              <GridTotal grid={page.grid} typed={form.watch()} />
              <PrivateNote form={form} />
            </div>
          </Card>
        </div>
      </div>
    </div>
  );
}
