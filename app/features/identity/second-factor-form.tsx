import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { TextField } from "~/components/text-field";
import { identityWords } from "~/words/identity";

type Enrolment = { secret: string; svg: string; codes: string[] };

export function SecondFactorForm({
  enrolment,
  answer,
}: {
  enrolment: Enrolment | null;
  answer: FormAnswer | undefined;
}) {
  const words = useWords(identityWords);
  return (
    <div className="narrow stack">
      <AnswerSummary answer={answer} />
      <PageHeading title={words.secondFactorTitle} lead={enrolment ? words.enrolLead : words.secondFactorLead} />
      <CommandForm className="stack">
        {enrolment ? <EnrolmentSteps enrolment={enrolment} /> : null}
        <TextField
          name="code"
          label={enrolment ? words.enrolCode : words.code}
          autoComplete="one-time-code"
          spellCheck={false}
          defaultValue=""
          width="s"
        />
        <div>
          <Button>{enrolment ? words.enrol : words.continue}</Button>
        </div>
      </CommandForm>
    </div>
  );
}

function EnrolmentSteps({ enrolment }: { enrolment: Enrolment }) {
  const words = useWords(identityWords);
  return (
    <ol className="stack">
      <li>
        <p>{words.enrolStep1}</p>
        <img
          className="qr"
          alt={words.enrolPicture}
          width={200}
          height={200}
          src={`data:image/svg+xml,${encodeURIComponent(enrolment.svg)}`}
        />
        <p>
          {words.enrolKey} : <code>{enrolment.secret.replace(/(.{4})/g, "$1 ").trim()}</code>
        </p>
      </li>
      <li>
        <p>{words.enrolStep2}</p>
        <ul className="codes">
          {enrolment.codes.map((code) => (
            <li key={code}>
              <code>{code}</code>
            </li>
          ))}
        </ul>
      </li>
      <li>
        <p>{words.enrolStep3}</p>
      </li>
    </ol>
  );
}
