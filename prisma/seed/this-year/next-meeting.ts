import { inParis } from "~/domain/shared/calendar";
import { invitation } from "../meeting-life.server";
import type { Cast, Deed } from "../world.server";
import { fromToday } from "./call.server";

/** Towns that have answered already. Bondy, Sevran and Stains have still to. */
const ANSWERED = ["93066", "93001", "93048", "93014", "93008", "93027", "93055"];

/** The next meeting of the network, called some days ago. */
export function nextMeeting(cast: Cast, now: Date): Deed[] {
  const day = fromToday(now, 21);
  return invitation(cast, {
    reference: `REN-${day.slice(0, 4)}-1`,
    planned: fromToday(now, -8),
    content: {
      title: `Rencontre du réseau\u00a0: préparer l’après ${inParis(now).year}`,
      day,
      time: "09:30",
      durationMinutes: 150,
      mode: "hybrid",
      place: "Hôtel du Département, Bobigny",
      videoUrl: "https://visio.departement.example/reseau",
      agenda: [
        { title: "Actions décidées à la dernière rencontre", minutes: 20 },
        { title: "L’appel en cours\u00a0: questions des communes", minutes: 40 },
        { title: "Atelier\u00a0: garder le contact après la sortie du parcours", minutes: 60 },
        { title: "Date de la prochaine rencontre", minutes: 10 },
      ],
    },
    towns: ANSWERED,
  });
}
