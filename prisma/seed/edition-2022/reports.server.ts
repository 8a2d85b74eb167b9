import { findReport } from "~/db/reports.server";
import type { ReportKind } from "~/domain/reports/report";
import { isFarOff, type ReportDraft, spentSoFar } from "~/domain/reports/report-form";
import { acceptReportOf } from "~/features/reports/accept-report.server";
import { closeAgreementOf } from "~/features/reports/close-agreement.server";
import { returnReportToTown } from "~/features/reports/return-report.server";
import { saveReport } from "~/features/reports/save-report.server";
import { submitReport } from "~/features/reports/submit-report.server";
import { database } from "~/web/database.server";
import { act, type Cast, type Deed, on } from "../world.server";
import { AWARDED, minutesAfter, type Project2022, referenceOf, workingDay } from "./projects";

const SEVRAN = "93071";
/** What each town spent of its budget in the end, and reached of its targets, in hundredths. */
const SPENT = [100, 100, 97, 100, 100, 93, 100, 99, 100];
const REACHED = [104, 92, 108, 118, 86, 81, 96, 124, 100];
/** At the interim report: about half of the way. */
const HALFWAY = 52;

/** Every awarded town accounts for its money, halfway and at the end; one is asked to be more precise. */
export const reportsOf2022 = (cast: Cast): Deed[] =>
  AWARDED.flatMap((project, i) => [
    ...report(cast, { project, i, kind: "interim", day: "2023-02-06" }),
    ...(project.town === SEVRAN ? sevranCorrects(cast, "2023-02-27") : []),
    ...acceptance(cast, { project, i, kind: "interim", day: "2023-03-06" }),
    ...report(cast, { project, i, kind: "final", day: "2023-10-02" }),
    ...acceptance(cast, { project, i, kind: "final", day: "2023-11-06" }),
    closing(cast, project.town, i),
  ]);

type Told = { project: Project2022; i: number; kind: ReportKind; day: string };
const fileOf = async (reference: string, kind: ReportKind) => {
  const file = await findReport((await database()).read, reference, kind);
  if (!file) throw new Error(`the demonstration expects a report of ${reference}`);
  return file;
};

function report(cast: Cast, { project, i, kind, day }: Told): Deed[] {
  const editor = cast.editor(project.town);
  const reference = referenceOf(project.town);
  const on2 = (days: number, hour: number) => on(workingDay(day, i + days), minutesAfter(hour, 7 * i));
  return [
    {
      at: on2(0, 10),
      async done(at) {
        const { plan, row } = await fileOf(reference, kind);
        const content = reportText(project, kind, plan, i);
        await act(editor, saveReport, { reference, kind, content, seen: row.version }, at);
      },
    },
    {
      at: on2(3, 16),
      async done(at) {
        const { row } = await fileOf(reference, kind);
        await act(editor, submitReport, { reference, kind, seen: row.version }, at);
      },
    },
  ];
}

type Plan = Awaited<ReturnType<typeof fileOf>>["plan"];

function reportText({ summary }: Project2022, kind: ReportKind, plan: Plan, i: number): ReportDraft {
  const isFinal = kind === "final";
  const spent = isFinal ? (SPENT[i] ?? 100) : HALFWAY;
  const reached = isFinal ? (REACHED[i] ?? 100) : HALFWAY - 4 + i;
  return {
    lines: plan.lines.map(({ account, label, plannedCents }) => {
      const cents = Math.round((plannedCents * spent) / 100);
      return { account, label, spent: euros(cents), note: isFarOff(cents, plannedCents) ? whySpent(isFinal) : "" };
    }) as ReportDraft["lines"],
    indicators: plan.targets.map(({ indicator, target }) => {
      const actual = Math.round((target * reached) / 100);
      return {
        indicator,
        actual: String(actual),
        comment: isFarOff(actual, target) ? whyReached(isFinal, actual > target) : "",
      };
    }),
    done: isFinal
      ? `L’action est allée à son terme. ${summary} Le bilan a été partagé avec le Département et les partenaires.`
      : `Le premier groupe est entré à l’automne, le second en janvier. ${summary}`,
    difficulties: isFinal
      ? "Les orientations se sont concentrées sur le printemps\u00a0; des réunions mensuelles auraient étalé les entrées."
      : "Les orientations ont démarré plus lentement que prévu en septembre.",
    next: isFinal
      ? "La commune poursuit l’action sur son budget et avec ses partenaires."
      : "Un troisième groupe commence en mars.",
  };
}

const euros = (cents: number) => (cents / 100).toFixed(2).replace(".", ",");
const whySpent = (isFinal: boolean) =>
  isFinal ? "Un poste est resté vacant six semaines." : "Dépenses à mi-parcours, conformes au calendrier.";
const whyReached = (isFinal: boolean, more: boolean) => {
  if (!isFinal) return "Chiffre à mi-parcours.";
  return more
    ? "Les orientations ont été plus nombreuses qu’attendu."
    : "Une partie des entrées a été décalée à l’automne.";
};

/** Claire accepts what the towns say; the money that waited for it falls due. */
function acceptance(cast: Cast, { project, i, kind, day }: Told): Deed[] {
  const reference = referenceOf(project.town);
  return [
    {
      at: on(workingDay(day, Math.floor(i / 2)), minutesAfter(9, 35 * i)),
      async done(at) {
        const { row, draft } = await fileOf(reference, kind);
        const cost = kind === "final" ? spentSoFar(draft) : null;
        const accepted = { reference, kind, seen: row.version, acceptedEligibleCents: cost };
        await act(cast.named("Claire Petit"), acceptReportOf, accepted, at);
      },
    },
  ];
}

/** The balance is paid: nothing is left to expect of the agreement. */
function closing(cast: Cast, town: string, i: number): Deed {
  const reference = referenceOf(town);
  return {
    at: on("2023-12-18", minutesAfter(10, 6 * i)),
    done: (at) => act(cast.named("Sofia Rossi"), closeAgreementOf, { reference }, at),
  };
}

function sevranCorrects(cast: Cast, day: string): Deed[] {
  const reference = referenceOf(SEVRAN);
  const kind = "interim" as const;
  const editor = cast.editor(SEVRAN);
  const reason = "Dites comment les immersions ont été comptées, et ce qui explique les absences de décembre.";
  return [
    {
      at: on(day, "11:00"),
      async done(at) {
        const { row } = await fileOf(reference, kind);
        await act(cast.named("Claire Petit"), returnReportToTown, { reference, kind, seen: row.version, reason }, at);
      },
    },
    {
      at: on(workingDay(day, 2), "15:20"),
      async done(at) {
        const { row, draft } = await fileOf(reference, kind);
        const difficulties =
          "Les absences de décembre tiennent au froid\u00a0: des tenues ont été achetées et les tournées se font en binôme. Les immersions sont comptées par convention signée.";
        await act(editor, saveReport, { reference, kind, content: { ...draft, difficulties }, seen: row.version }, at);
      },
    },
    {
      at: on(workingDay(day, 3), "09:10"),
      async done(at) {
        const { row } = await fileOf(reference, kind);
        await act(editor, submitReport, { reference, kind, seen: row.version }, at);
      },
    },
  ];
}
