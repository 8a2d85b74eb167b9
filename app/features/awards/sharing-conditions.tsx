import { Button, ButtonLink, ButtonRow } from "~/components/button";
import { Card } from "~/components/card";
import { useWords } from "~/components/locale";
import { MoneyField } from "~/components/money-field";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";
import { SECTORS } from "~/domain/proposals/options";
import type { SharingPage } from "~/features/awards/sharing-page.server";
import { proposalsTerms } from "~/words/proposals-terms";
import { sharingWords } from "~/words/sharing";

/** What the sharing out must respect. The form asks by its address: what is typed can be sent to somebody else. */
export function SharingConditions({ page, root }: { page: SharingPage; root: string }) {
  const words = useWords(sharingWords);
  const sectors = useWords(proposalsTerms).sectors;
  const field = (name: string) => ({
    name,
    problem: page.problems[name],
    defaultValue: page.typed[name] ?? "",
    optional: true,
  });
  const percent = { inputMode: "numeric", width: "xs", suffix: "%" } as const;
  return (
    <Card title={words.conditions} tone="well" id="conditions">
      <form method="get" className="stack">
        <MoneyField {...field("envelopeCents")} label={words.envelope} hint={words.envelopeHint} />
        <MoneyField {...field("capCents")} label={words.cap} />
        <MoneyField {...field("floorCents")} label={words.floor} />
        <TextField {...field("ratePercent")} {...percent} label={words.rate} />
        <TextField {...field("sharePercent")} {...percent} label={words.share} hint={words.shareHint} />
        <MoneyField {...field("townCapCents")} label={words.townCap} />
        <TextField {...field("threshold")} label={words.threshold} inputMode="numeric" width="xs" />
        <SelectField
          {...field("sector")}
          label={words.sector}
          options={SECTORS.map((value) => ({ value, label: sectors[value] }))}
        />
        <TextField {...field("sectorAwards")} label={words.sectorLeast} inputMode="numeric" width="xs" />
        <TextField {...field("lockedIn")} label={words.lockedIn} hint={words.referencesHint} />
        <TextField {...field("lockedOut")} label={words.lockedOut} hint={words.referencesHint} />
        <TextField {...field("notBoth")} label={words.notBoth} hint={words.notBothHint} />
        <ButtonRow>
          <Button>{words.compute}</Button>
          <ButtonLink to={root} variant="quiet">
            {words.reset}
          </ButtonLink>
        </ButtonRow>
      </form>
    </Card>
  );
}
