import type { ReactNode } from "react";
import { AnswerSummary, type FormAnswer } from "~/components/answer-summary";
import { BackLink } from "~/components/breadcrumb";
import { PageHeading } from "~/components/page-heading";

/** The page around one part of an edition that is being changed. */
export const CallPart = ({
  reference,
  caption,
  title,
  answer,
  children,
}: {
  reference: string;
  caption: string;
  title: string;
  answer: FormAnswer | undefined;
  children: ReactNode;
}) => (
  <div className="narrow stack">
    <BackLink to={`/gestion/appels/${reference}`} />
    <AnswerSummary answer={answer} />
    <PageHeading caption={caption} title={title} />
    {children}
  </div>
);
