import { AnswerSummary, type FormAnswer, typedText } from "~/components/answer-summary";
import { InsetNote, NotificationBanner, WarningNote } from "~/components/banner";
import { BackLink } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { RadioGroup } from "~/components/radio-group";
import { TextField } from "~/components/text-field";
import { HOLDER_CHARS_MAX, HOLDER_KINDS } from "~/domain/network/bank-details";
import type { Account } from "~/features/network/account-shown.server";
import type { TownFactsPage } from "~/features/network/town-facts.server";
import { AccountCard } from "~/features/network/town-facts-view";
import { TownSwitcher } from "~/features/network/town-switcher";
import { deadline } from "~/words/format";
import { networkWords } from "~/words/network";
import { networkTerms } from "~/words/network-terms";

type Props = { page: TownFactsPage; answer: FormAnswer | undefined };

export function BankAccountForm({ page, answer }: Props) {
  const words = useWords(networkWords);
  const { active, waiting, setAside } = page.bank;
  return (
    <div className="narrow stack">
      <BackLink to={`/espace/commune?commune=${page.town.slug}`} />
      <AnswerSummary answer={answer} />
      <TownSwitcher towns={page.towns} path="/espace/commune/coordonnees-bancaires" />
      <PageHeading title={words.bank.title} caption={page.town.name} lead={words.bank.lead} />
      {setAside ? <SetAside account={setAside} /> : null}
      {active ? (
        <AccountCard title={active.inDelay ? words.facts.changing : words.facts.active} account={active} level={2} />
      ) : null}
      {active?.inDelay ? <Delay account={active} mayStop={page.can.stop} /> : null}
      {waiting ? <Waiting account={waiting} takeBack={page.can.takeBack} townSlug={page.town.slug} /> : null}
      {page.can.propose ? <AccountFields page={page} answer={answer} /> : null}
      {!page.can.propose && !waiting ? <InsetNote>{words.bank.onlySignatory}</InsetNote> : null}
    </div>
  );
}

function SetAside({ account: { setAside, holder, iban } }: { account: Account }) {
  const words = useWords(networkWords);
  return (
    <NotificationBanner tone="warning">
      <p>{words.bank.setAside(setAside?.by ?? "")}</p>
      <p>{words.bankDesk.declineText(holder, iban)}</p>
      {setAside?.reason ? <blockquote className="prewrap">{setAside.reason}</blockquote> : null}
      <p>{words.bank.setAsideNext}</p>
    </NotificationBanner>
  );
}

/** Confirmed, and not in use yet: time to see it and object. */
function Delay({ account: { id, activeFrom }, mayStop }: { account: Account; mayStop: boolean }) {
  const words = useWords(networkWords).bank;
  const locale = useLocale();
  return (
    <WarningNote>
      {activeFrom ? words.delay(deadline(locale, activeFrom)) : null}{" "}
      {mayStop ? <A to={`/espace/commune/coordonnees-bancaires/${id}/arret`}>{words.stop}</A> : null}
    </WarningNote>
  );
}

function Waiting({
  account,
  takeBack,
  townSlug,
}: {
  account: NonNullable<TownFactsPage["bank"]["waiting"]>;
  takeBack: boolean;
  townSlug: string;
}) {
  const words = useWords(networkWords);
  return (
    <>
      <InsetNote>{words.bank.waiting}</InsetNote>
      <AccountCard title={words.facts.waiting} account={account} proposed level={2} />
      {takeBack ? (
        <CommandForm action={`/espace/commune/coordonnees-bancaires/${account.id}/retrait`}>
          <input type="hidden" name="commune" value={townSlug} />
          <Button variant="secondary">{words.bank.takeBack}</Button>
        </CommandForm>
      ) : null}
    </>
  );
}

function AccountFields({ page, answer }: Props) {
  const words = useWords(networkWords).bank;
  const { fields, hints, holderKinds, holderKindHints } = useWords(networkTerms);
  const field = (name: "holder" | "iban" | "bic") => ({
    name,
    label: fields[name],
    hint: hints[name],
    problem: answer?.problems[name],
    defaultValue: typedText(answer, name),
    spellCheck: false,
    autoComplete: "off",
  });
  return (
    <CommandForm className="form" action={`/espace/commune/coordonnees-bancaires?commune=${page.town.slug}`}>
      <input type="hidden" name="townId" value={page.town.id} />
      <RadioGroup
        name="holderKind"
        label={fields.holderKind}
        hint={hints.holderKind}
        problem={answer?.problems.holderKind}
        defaultValue={typedText(answer, "holderKind") || "town"}
        options={HOLDER_KINDS.map((value) => ({ value, label: holderKinds[value], hint: holderKindHints[value] }))}
      />
      <TextField {...field("holder")} maxLength={HOLDER_CHARS_MAX} width="l" />
      <TextField {...field("iban")} maxLength={48} width="l" className="figures" />
      <TextField {...field("bic")} maxLength={16} width="s" />
      <div>
        <Button>{words.propose}</Button>
      </div>
    </CommandForm>
  );
}
