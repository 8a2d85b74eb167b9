import type { ProjectLine } from "~/features/public/projects-page.server";
import type { Locale } from "~/words/locale";
import { proposalsTerms } from "~/words/proposals-terms";
import { publicWords } from "~/words/public";

/** Cents as spreadsheets of that language read them. */
const amount = (locale: Locale, cents: number) =>
  `${Math.trunc(cents / 100)}${locale === "fr" ? "," : "."}${String(Math.abs(cents) % 100).padStart(2, "0")}`;

/** The funded projects as rows of a file, headings first. */
export function projectFileRows(locale: Locale, lines: readonly ProjectLine[]): string[][] {
  const words = publicWords[locale];
  const { sectors } = proposalsTerms[locale];
  const { projects } = words;
  return [
    [
      projects.reference,
      projects.project,
      projects.town,
      projects.theme,
      projects.year,
      projects.amount,
      projects.paid,
      projects.state,
    ],
    ...lines.map((p) => [
      p.reference,
      p.title,
      p.townName,
      p.sector ? sectors[p.sector] : "",
      String(p.year),
      amount(locale, p.heldCents),
      amount(locale, p.paidCents),
      words.projectStates[p.state],
    ]),
  ];
}
