import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { NotificationBanner } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button, ButtonLink } from "~/components/button";
import { Card } from "~/components/card";
import { Checkbox } from "~/components/checkbox";
import { CommandForm } from "~/components/command-form";
import { EmptyState } from "~/components/empty-state";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { SummaryList } from "~/components/summary-list";
import { TextField } from "~/components/text-field";
import { FUNCTION_CHARS_MAX } from "~/domain/network/network-forms";
import { CharterBody } from "~/features/network/charter-body";
import type { CharterPage, TownCharter } from "~/features/network/charter-page.server";
import { day, instant } from "~/words/format";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

export function CharterSigning({ page, answer }: { page: CharterPage; answer: FormAnswer | undefined }) {
  const words = useWords(networkWords).charter;
  const locale = useLocale();
  const { version, towns } = page;
  return (
    <div className="stack">
      <Breadcrumb items={[{ label: words.toNetwork, to: "/reseau" }, { label: words.title }]} />
      <AnswerSummary answer={answer} />
      <PageHeading
        title={version?.title ?? words.title}
        lead={version ? words.lead(version.number, day(locale, version.publishedAt)) : undefined}
      />
      {version ? <CharterBody text={version} /> : <EmptyState>{words.toNetwork}</EmptyState>}
      {towns.map((town) => (
        <TownSigning key={town.townId} town={town} versionId={version?.id ?? ""} answer={answer} />
      ))}
      {towns.length === 0 ? (
        <p>{page.signedIn ? words.noTown : <A to="/connexion?suite=/reseau/charte">{words.visitor}</A>}</p>
      ) : null}
      {page.can.publish ? (
        <p>
          <ButtonLink to="/reseau/charte/nouvelle-version" variant="secondary">
            {words.newVersion}
          </ButtonLink>
        </p>
      ) : null}
    </div>
  );
}

/** Where one town stands, and what this person may do about it. */
function TownSigning({
  town,
  versionId,
  answer,
}: {
  town: TownCharter;
  versionId: string;
  answer: FormAnswer | undefined;
}) {
  const words = useWords(networkWords).charter;
  const locale = useLocale();
  const { signature, state } = town;
  const delay = town.by
    ? town.lapsed
      ? words.lapsed(day(locale, town.by))
      : words.againBy(day(locale, town.by))
    : words.againOpen;
  return (
    <Card title={town.townName}>
      <NotificationBanner tone={state === "signed" ? "info" : "warning"}>
        {words.states[state](town.townName)} {state === "to_sign_again" ? delay : null}
      </NotificationBanner>
      {signature ? <SignedBy signature={signature} /> : null}
      {town.can.sign ? <SigningForm town={town} versionId={versionId} answer={answer} /> : null}
      {state !== "signed" && !town.can.sign ? (
        <p>
          {words.onlySignatory} <A to={`/espace/membres?commune=${town.townSlug}`}>{words.invite}</A>
        </p>
      ) : null}
      {town.can.withdraw ? (
        <p>
          <A to={`/reseau/charte/retrait?commune=${town.townSlug}`}>{words.withdraw}</A>
        </p>
      ) : null}
    </Card>
  );
}

function SignedBy({ signature }: { signature: NonNullable<TownCharter["signature"]> }) {
  const words = useWords(networkWords);
  const locale = useLocale();
  return (
    <>
      <SummaryList
        rows={[
          {
            key: "by",
            label: words.network.signer,
            value: words.charter.signedBy(signature.signerName, signature.signerFunction),
          },
          { key: "at", label: words.network.signedOn, value: instant(locale, signature.signedAt) },
          { key: "version", label: words.network.version, value: String(signature.versionNumber) },
          { key: "hash", label: words.network.hash, value: <code>{signature.textHash}</code> },
        ]}
      />
      <p>
        <A to={`/reseau/signatures/${signature.id}/charte.pdf`}>{words.charter.download}</A>
      </p>
    </>
  );
}

function SigningForm({
  town,
  versionId,
  answer,
}: {
  town: TownCharter;
  versionId: string;
  answer: FormAnswer | undefined;
}) {
  const words = useWords(networkWords).charter;
  const terms = useWords(networkTerms);
  return (
    <CommandForm action={`/reseau/charte?commune=${town.townSlug}`} className="form">
      <h3>{words.signTitle(town.townName)}</h3>
      <input type="hidden" name="townId" value={town.townId} />
      <input type="hidden" name="versionId" value={versionId} />
      <TextField
        name="signerFunction"
        label={terms.fields.signerFunction}
        hint={terms.hints.signerFunction}
        problem={answer?.problems.signerFunction}
        defaultValue={typedText(answer, "signerFunction", town.signerFunction)}
        maxLength={FUNCTION_CHARS_MAX}
        width="l"
      />
      <Checkbox name="agreed" value="yes" label={terms.fields.agreed} problem={answer?.problems.agreed} />
      <div>
        <Button>{words.sign}</Button>
      </div>
    </CommandForm>
  );
}
