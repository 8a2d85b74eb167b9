import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { Icon } from "~/components/icons";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import { ExperienceComments } from "~/features/board/experience-comments";
import type { ExperiencePage } from "~/features/board/experience-page.server";
import { ExperienceReading } from "~/features/board/experience-reading";
import { boardWords } from "~/words/board";
import { day } from "~/words/format";

type Props = { page: ExperiencePage };

/** One report: what the town did and learned, whether it is useful, and what others say. */
export function ExperienceView({ page }: Props) {
  const words = useWords(boardWords);
  const { text, project, town } = page;
  const title = text.title || words.page.untitled;
  return (
    <div className="narrow stack">
      <Breadcrumb items={[{ label: words.list.title, to: "/experiences" }, { label: title }]} />
      <PageHeading caption={<Caption page={page} />} title={title} lead={text.summary} />
      <Standing page={page} />
      <Acts page={page} />
      <ExperienceReading text={text} />
      {project ? (
        <p>
          {words.page.project} <A to={`/projets/${project.reference}`}>{project.title || project.reference}</A>
        </p>
      ) : null}
      <TakenUp page={page} />
      <p>
        <A to={`/communes/${town.slug}`}>{words.page.seeTown}</A>
      </p>
      {page.status === "published" ? (
        <>
          <Useful page={page} />
          <ExperienceComments page={page} />
          <section className="stack">
            <h2>{words.page.share}</h2>
            <TextField
              name="adresse"
              label={words.page.shareLabel}
              hint={words.page.shareHint}
              readOnly
              defaultValue={page.address}
            />
          </section>
        </>
      ) : null}
    </div>
  );
}

function Caption({ page: { town, publishedAt, status } }: Props) {
  const words = useWords(boardWords).page;
  const locale = useLocale();
  return (
    <>
      {town.name}
      {publishedAt && status === "published" ? ` · ${words.publishedOn(day(locale, new Date(publishedAt)))}` : null}
    </>
  );
}

/** Who can read it now, when that is not everybody. */
function Standing({ page: { status, audience, withdrawal } }: Props) {
  const words = useWords(boardWords).page;
  const locale = useLocale();
  if (status === "draft") return <InsetNote>{words.draft}</InsetNote>;
  if (status === "withdrawn")
    return (
      <InsetNote>
        <p>
          {words.withdrawn} {withdrawal ? words.withdrawnOn(day(locale, new Date(withdrawal.at))) : null}
        </p>
        {withdrawal?.reason ? <p className="said">{words.reason(withdrawal.reason)}</p> : null}
      </InsetNote>
    );
  return audience === "network" ? <InsetNote>{words.network}</InsetNote> : null;
}

function Acts({ page: { slug, can } }: Props) {
  const words = useWords(boardWords).page;
  if (!can.edit && !can.publish && !can.withdraw && !can.takeUp) return null;
  return (
    <ButtonRow>
      {can.takeUp ? (
        <ButtonLink variant="secondary" to={`/dossiers/nouveau?retour=${slug}`}>
          {words.takeUp}
        </ButtonLink>
      ) : null}
      {can.publish ? <ButtonLink to={`/experiences/${slug}/publication`}>{words.publish}</ButtonLink> : null}
      {can.edit ? (
        <ButtonLink variant="secondary" to={`/experiences/${slug}/modifier`}>
          {words.edit}
        </ButtonLink>
      ) : null}
      {can.withdraw ? (
        <ButtonLink variant="quiet" to={`/experiences/${slug}/retrait`}>
          {words.withdraw}
        </ButtonLink>
      ) : null}
    </ButtonRow>
  );
}

function Useful({ page: { slug, usefulCount, marked, own, can } }: Props) {
  const all = useWords(boardWords);
  const words = all.page;
  return (
    <section className="stack" id="utile">
      <h2>{words.usefulTitle}</h2>
      {can.useful ? (
        <CommandForm action={`/experiences/${slug}/utile`}>
          <Button name="utile" value={marked ? "non" : "oui"} variant="secondary" aria-pressed={marked}>
            {marked ? <Icon name="ok" /> : null} {words.useful(usefulCount)}
          </Button>
        </CommandForm>
      ) : (
        <p>
          {all.useful(usefulCount)}. {own ? words.usefulOwn : words.usefulSignIn}
        </p>
      )}
    </section>
  );
}

/** Who took the action up: what became a funded project for everybody, a filed dossier for those who may read it. */
function TakenUp({ page: { takenUp } }: Props) {
  const words = useWords(boardWords).page;
  if (takenUp.length === 0) return null;
  return (
    <section className="stack">
      <h2>{words.takenUpTitle}</h2>
      <ul>
        {takenUp.map(({ reference, title, townName, state }) => (
          <li key={reference}>
            {words.takenUpBy(townName)}{" "}
            {state === "project" ? <A to={`/projets/${reference}`}>{title || reference}</A> : title || reference}
            {state === "filed" ? <span className="secondary"> ({words.takenUpFiled})</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
