import type { AttendanceAnswer, MeetingStatus, MinutesStatus } from "~/domain/meetings/meeting";
import type { MeetingContent, MeetingMode } from "~/domain/meetings/meeting-form";
import type { Minutes } from "~/domain/meetings/minutes";
import type { Cadence, OptionalNotice } from "~/domain/notices/cadence";
import { catalogue } from "~/words/catalogue";

/** The names of the closed sets of meetings and notices, and of the fields of a meeting and its minutes. */
export const meetingsTerms = catalogue(
  {
    modes: { onsite: "Sur place", online: "À distance", hybrid: "Sur place et à distance" } satisfies Record<
      MeetingMode,
      string
    >,
    statuses: { planned: "Prévue", held: "Tenue", cancelled: "Annulée" } satisfies Record<MeetingStatus, string>,
    minutesStates: {
      none: "Pas encore de compte rendu",
      draft: "Compte rendu en cours",
      approved: "Compte rendu approuvé",
    } satisfies Record<MinutesStatus, string>,
    answers: { yes: "Présent·e", no: "Absent·e", proxy: "Pouvoir" } satisfies Record<AttendanceAnswer, string>,
    fields: {
      title: "Titre",
      day: "Date",
      time: "Heure (Paris)",
      durationMinutes: "Durée en minutes",
      mode: "Forme",
      place: "Lieu",
      videoUrl: "Lien de visioconférence",
      agenda: "Ordre du jour",
    } satisfies Record<keyof MeetingContent, string>,
    minutesFields: { minutes: "Compte rendu", decisions: "Décisions", actions: "Actions à mener" } satisfies Record<
      keyof Minutes,
      string
    >,
    cadences: { at_once: "Tout de suite", daily: "Une fois par jour", never: "Jamais" } satisfies Record<
      Cadence,
      string
    >,
    notices: {
      comment_posted: "Un commentaire sur un retour d’expérience",
      meeting_invitation: "Une invitation à une réunion",
    } satisfies Record<OptionalNotice, string>,
  },
  {
    modes: { onsite: "On site", online: "Online", hybrid: "On site and online" } satisfies Record<MeetingMode, string>,
    statuses: { planned: "Planned", held: "Held", cancelled: "Cancelled" } satisfies Record<MeetingStatus, string>,
    minutesStates: {
      none: "No minutes yet",
      draft: "Minutes being written",
      approved: "Minutes approved",
    } satisfies Record<MinutesStatus, string>,
    answers: { yes: "Attending", no: "Not attending", proxy: "By proxy" } satisfies Record<AttendanceAnswer, string>,
    fields: {
      title: "Title",
      day: "Date",
      time: "Time (Paris)",
      durationMinutes: "Duration in minutes",
      mode: "Form",
      place: "Place",
      videoUrl: "Video link",
      agenda: "Agenda",
    } satisfies Record<keyof MeetingContent, string>,
    minutesFields: { minutes: "Minutes", decisions: "Decisions", actions: "Actions to take" } satisfies Record<
      keyof Minutes,
      string
    >,
    cadences: { at_once: "At once", daily: "Once a day", never: "Never" } satisfies Record<Cadence, string>,
    notices: {
      comment_posted: "A comment on an experience report",
      meeting_invitation: "An invitation to a meeting",
    } satisfies Record<OptionalNotice, string>,
  },
);
