import { type FormAnswer, typedText } from "~/components/answer-summary";
import { SelectField } from "~/components/select-field";
import { TextField } from "~/components/text-field";

type Props = { name: string; label: string; answer: FormAnswer | undefined };
const kept = ({ name, label, answer }: Props) => ({
  name,
  label,
  problem: answer?.problems[name],
  defaultValue: typedText(answer, name),
});

/** Somebody who reads; with their load where it matters. */
export const ReaderField = ({
  readers,
  id,
  ...field
}: Props & { id?: string; readers: readonly { id: string; name: string; load?: number; max?: number }[] }) => (
  <SelectField
    {...kept(field)}
    {...(id ? { id } : {})}
    options={readers.map((r) => ({
      value: r.id,
      label: r.load === undefined ? r.name : `${r.name} (${r.load}/${r.max})`,
    }))}
  />
);

/** A dossier by its reference. */
export const ReferenceField = ({ hint, optional, ...field }: Props & { hint?: string; optional?: boolean }) => (
  <TextField
    {...kept(field)}
    width="s"
    maxLength={20}
    {...(hint ? { hint } : {})}
    {...(optional ? { optional } : {})}
  />
);
