import type { JournalEvent } from "~/domain/journal/events";
import type { SubjectType } from "~/domain/journal/subjects";
import { catalogue } from "~/words/catalogue";
import { deadline, euros } from "~/words/format";
import type { Locale } from "~/words/locale";
import { proposalsTerms } from "~/words/proposals-terms";

/** What an entry of the journal knows: who acted, and the facts the command told. */
export type JournalFacts = { actorLabel: string; data: Record<string, unknown> };

type Facts = Record<string, unknown>;
type Predicate = (d: Facts) => string;

const text = (d: Facts, ...keys: string[]) => {
  const found = keys.map((k) => d[k]).find((v) => typeof v === "string" || typeof v === "number");
  return found === undefined || found === "" ? null : String(found);
};
/** A fact in its words, or nothing when the fact was not told. */
const given = (found: string | null, say: (found: string) => string) => (found === null ? "" : say(found));
const amount = (locale: Locale, d: Facts, key: string, say: (euros: string) => string) =>
  typeof d[key] === "number" ? say(euros(locale, d[key])) : "";
const until = (locale: Locale, d: Facts, say: (when: string) => string) =>
  given(text(d, "until"), (iso) => say(deadline(locale, new Date(iso))));

const townOf = (d: Facts) => given(text(d, "townName", "town"), (t) => ` (${t})`);
const nameOf = (d: Facts, say = (n: string) => ` ${n}`) => given(text(d, "name", "reviewer"), say);
const refOf = (d: Facts) => given(text(d, "reference"), (r) => ` ${r}`);

const frPredicates: Record<JournalEvent, Predicate> = {
  "session.link_asked": () => "a demandé un lien de connexion",
  "session.opened": (d) =>
    `a ouvert une session${{ link: " par courriel", oidc: " par ProConnect", demo: " de démonstration" }[String(d.method)] ?? ""}`,
  "session.closed": () => "a fermé sa session",
  "session.revoked": () => "a fermé une session à distance",
  "second_factor.enrolled": () => "a enregistré un code de sécurité",
  "second_factor.passed": (d) =>
    d.with === "recovery" ? "s’est identifié·e avec un code de secours" : "s’est identifié·e avec son code de sécurité",
  "second_factor.reset": (d) => `a réinitialisé le code de sécurité${nameOf(d, (n) => ` de ${n}`)}`,
  "person.updated": (d) =>
    d.added
      ? `a ajouté le compte${nameOf(d, (n) => ` de ${n}`)}`
      : `a modifié le compte${nameOf(d, (n) => ` de ${n}`)}`,
  "account.requested": (d) => `a demandé un accès${nameOf(d, (n) => ` pour ${n}`)}${townOf(d)}`,
  "account.confirmed": (d) => `a confirmé l’accès${nameOf(d, (n) => ` de ${n}`)}${townOf(d)}`,
  "account.declined": (d) => `a refusé l’accès${nameOf(d, (n) => ` de ${n}`)}${townOf(d)}`,
  "member.invited": (d) => `a invité une personne à rejoindre l’équipe${townOf(d)}`,
  "invitation.revoked": (d) => `a annulé une invitation${townOf(d)}`,
  "invitation.accepted": (d) => `a accepté une invitation${townOf(d)}`,
  "seat.changed": (d) =>
    d.confirmed
      ? `a confirmé le rôle${nameOf(d, (n) => ` de ${n}`)}${townOf(d)}`
      : `a changé le rôle${nameOf(d, (n) => ` de ${n}`)}${townOf(d)}`,
  "seat.ended": (d) => `a retiré l’accès${nameOf(d, (n) => ` de ${n}`)}${townOf(d)}`,
  "role.granted": (d) => `a donné un rôle au Département${nameOf(d, (n) => ` à ${n}`)}`,
  "role.ended": (d) => `a retiré un rôle au Département${nameOf(d, (n) => ` à ${n}`)}`,
  "charter.published": (d) => `a publié la charte${given(text(d, "versionNumber"), (n) => `, version ${n}`)}`,
  "charter.signed": (d) => `a signé la charte${townOf(d)}`,
  "charter.reminded": (d) => `a rappelé que la charte est à re-signer${townOf(d)}`,
  "charter.withdrawn": (d) => `a retiré la commune de la charte${townOf(d)}`,
  "bank_details.proposed": (d) => `a proposé un RIB${townOf(d)}`,
  "bank_details.confirmed": (d) => `a confirmé un RIB${townOf(d)}`,
  "bank_details.declined": (d) => `a écarté un RIB${townOf(d)}`,
  "bank_details.stopped": (d) => `a arrêté un changement de RIB${townOf(d)}`,

  "envelope.opened": (d) =>
    `a inscrit les crédits votés${given(text(d, "name"), (n) => ` de l’enveloppe « ${n} »`)}${amount("fr", d, "amountCents", (e) => ` : ${e}`)}`,
  "call.created": (d) => `a créé l’appel${refOf(d)}`,
  "call.updated": (d) => `a modifié l’appel${refOf(d)}`,
  "call.grid_restored": (d) => `a rétabli une version de la grille${refOf(d)}`,
  "call.opened": (d) => `a ouvert l’appel${refOf(d)}`,
  "call.extended": (d) => `a prolongé le délai d’une commune${townOf(d)}${until("fr", d, (w) => `, jusqu’au ${w}`)}`,
  "call.followed": () => "a demandé à être prévenu·e de l’ouverture du prochain appel",
  "call.unfollowed": () => "ne souhaite plus être prévenu·e de l’ouverture du prochain appel",
  "call.announced": (d) => `a annoncé l’ouverture de l’appel${refOf(d)}`,
  "phase.activated": (d) =>
    `a ouvert la phase « ${{ preparation: "préparation", scoring: "notation", reveal: "mise en commun", closed: "clôture" }[String(d.to)] ?? "suivante"} »${given(text(d, "reference"), (r) => ` de l’appel ${r}`)}`,

  "proposal.started": (d) =>
    `a commencé le dossier${refOf(d)}${given(text(d, "from"), (from) => `, à partir du dossier ${from}`)}`,
  "proposal.self_checked": (d) => `a refait la vérification du dossier${refOf(d)}`,
  "proposal.section_saved": (d) => `a enregistré une partie du dossier${refOf(d)}`,
  "proposal.sign_off_asked": (d) => `a demandé la signature du dossier${refOf(d)}`,
  "proposal.sign_off_taken_back": (d) => `a retiré la demande de signature du dossier${refOf(d)}`,
  "proposal.sign_off_declined": (d) => `a renvoyé à revoir le dossier${refOf(d)}`,
  "proposal.reminded": (d) => `a rappelé l’échéance du dossier${refOf(d)}`,
  "proposal.closed_unfiled": (d) => `a envoyé à la commune, à la clôture, le contenu du dossier non déposé${refOf(d)}`,
  "section.commented": (d) => `a commenté une partie du dossier${refOf(d)}`,
  "section.comment_resolved": (d) => `a réglé un commentaire sur le dossier${refOf(d)}`,
  "section.comment_reopened": (d) => `a rouvert un commentaire sur le dossier${refOf(d)}`,
  "proposal.section_restored": (d) => `a rétabli une version précédente d’une partie du dossier${refOf(d)}`,
  "proposal.submitted": (d) => `a déposé le dossier${refOf(d)}`,
  "proposal.came_late": (d) =>
    `a voulu déposer après la clôture le dossier${refOf(d)}${given(text(d, "attempt"), (a) => ` (tentative ${a})`)}`,
  "proposal.withdrawn": (d) =>
    d.how === "given_up" ? `a abandonné le dossier${refOf(d)}` : `a retiré le dossier${refOf(d)} pour le corriger`,
  "document.added": (d) => `a ajouté une pièce au dossier${refOf(d)}`,
  "document.removed": (d) => `a retiré une pièce du dossier${refOf(d)}`,
  "document.put_back": (d) => `a remis une pièce dans le dossier${refOf(d)}`,
  "document.examined": (d) =>
    d.verdict === "refused"
      ? `a refusé une pièce où un virus a été trouvé${given(text(d, "reference"), (r) => ` (dossier ${r})`)}`
      : `a analysé une pièce qui attendait${given(text(d, "reference"), (r) => ` (dossier ${r})`)}`,
  "document.kept_in_safe": (d) => `a gardé un document dans le coffre de la commune${townOf(d)}`,
  "document.validity_changed": (d) => `a changé la date de validité d’un document du coffre${townOf(d)}`,
  "document.taken_from_safe": (d) => `a retiré un document du coffre de la commune${townOf(d)}`,
  "request.opened": (d) => `a demandé un complément sur le dossier${refOf(d)}`,
  "request.reminded": (d) => `a rappelé à la commune la demande de complément sur le dossier${refOf(d)}`,
  "request.escalated": (d) => `a signalé une demande de complément sans réponse sur le dossier${refOf(d)}`,
  "request.answered": (d) => `a répondu à une demande de complément sur le dossier${refOf(d)}`,
  "request.closed": (d) => `a clos une demande de complément sur le dossier${refOf(d)}`,
  "completeness.checked": (d) => `a vérifié une règle sur le dossier${refOf(d)}`,
  "proposal.admitted": (d) => `a déclaré recevable le dossier${refOf(d)}`,
  "proposal.rejected": (d) => `a déclaré irrecevable le dossier${refOf(d)}`,
  "message.sent": (d) => `a écrit un message sur le dossier${refOf(d)}`,
  "messages.read": (d) => `a lu les messages du dossier${refOf(d)}`,
  "opinion.asked": (d) => `a demandé un avis extérieur sur le dossier${refOf(d)}`,
  "opinion.reminded": (d) => `a rappelé une demande d’avis extérieur sur le dossier${refOf(d)}`,
  "opinion.answered": (d) => `a reçu un avis extérieur sur le dossier${refOf(d)}`,
  "opinion.revoked": (d) => `a retiré une demande d’avis extérieur sur le dossier${refOf(d)}`,

  "reviews.reopened": (d) => `a rouvert la notation${nameOf(d, (n) => ` pour ${n}`)}, appel${refOf(d)}`,
  "reviews.reopening_ended": (d) => `a repris le délai de notation${nameOf(d, (n) => ` de ${n}`)}, appel${refOf(d)}`,
  "reviews.assigned": (d) =>
    `a affecté les dossiers de l’appel${refOf(d)}${given(text(d, "count"), (n) => ` (${n} notations)`)}`,
  "reviews.reminded": (d) =>
    `a rappelé les avis à rendre, appel${refOf(d)}${nameOf(d, (n) => ` à ${n}`) || given(text(d, "count"), (n) => ` à ${n} instructeurs`)}`,
  "reviews.third_called": (d) =>
    `a demandé une troisième lecture, appel${refOf(d)}${given(text(d, "count"), (n) => ` (${n} dossiers)`)}`,
  "assignment.added_to_several": (d) =>
    `a confié plusieurs dossiers de l’appel${refOf(d)}${nameOf(d, (n) => ` à ${n}`)}${given(text(d, "count"), (n) => ` (${n})`)}`,
  "assignment.taken_back": (d) =>
    `a repris des lectures non commencées, appel${refOf(d)}${given(text(d, "count"), (n) => ` (${n})`)}`,
  "assignment.added": (d) => `a confié le dossier${refOf(d)}${nameOf(d, (n) => ` à ${n}`)}`,
  "assignment.removed": (d) => `a retiré le dossier${refOf(d)}${nameOf(d, (n) => ` à ${n}`)}`,
  "assignment.pinned": (d) => `a fixé une affectation du dossier${refOf(d)}${nameOf(d, (n) => `\u00a0: ${n}`)}`,
  "assignment.released": (d) => `a libéré une affectation du dossier${refOf(d)}${nameOf(d, (n) => `\u00a0: ${n}`)}`,
  "assignment.conflict_found": (d) =>
    `a retiré des dossiers à une personne qui y a un lien d’intérêt${nameOf(d, (n) => `\u00a0: ${n}`)}`,
  "reviewer.maximum_set": (d) =>
    `a changé le maximum de dossiers${nameOf(d, (n) => ` de ${n}`)}${given(text(d, "to"), (n) => `\u00a0: ${n}`)}`,
  "reviewer.sectors_set": (d) => `a changé les secteurs connus${nameOf(d, (n) => ` de ${n}`)}`,
  "interest.none_declared": (d) => `a déclaré n’avoir aucun lien d’intérêt avec le dossier${refOf(d)}`,
  "interest.declared": (d) => `a déclaré un lien d’intérêt avec le dossier${refOf(d)}`,
  "conflict.recorded": (d) => `a inscrit un lien d’intérêt${nameOf(d, (n) => ` de ${n}`)}`,
  "conflict.lifted": (d) => `a levé un lien d’intérêt${nameOf(d, (n) => ` de ${n}`)}`,
  "review.question_passed_on": (d) => `a transmis une question sur le dossier${refOf(d)}`,
  "review.saved": (d) => `a enregistré un brouillon de notation du dossier${refOf(d)}`,
  "review.submitted": (d) =>
    `a rendu sa notation du dossier${refOf(d)}${given(text(d, "thirdReading"), (n) => `\u00a0; il est aussi confié à ${n}`)}`,
  "review.abstained": (d) => `s’est abstenu·e de noter le dossier${refOf(d)}`,
  "score.revised": (d) =>
    `a révisé une note du dossier${refOf(d)}${d.fromMark !== undefined ? ` de ${String(d.fromMark)} à ${String(d.toMark)}` : ""}`,
  "ranking.computed": (d) => `a arrêté le classement de l’appel${refOf(d)}`,

  "simulation.saved": (d) => `a enregistré une simulation${given(text(d, "name"), (n) => ` « ${n} »`)}`,
  "simulation.changed": (d) => `a modifié la simulation${given(text(d, "name"), (n) => ` « ${n} »`)}`,
  "simulation.deleted": (d) => `a supprimé la simulation${given(text(d, "name"), (n) => ` « ${n} »`)}`,
  "committee.planned": (d) => `a planifié la commission${refOf(d)}`,
  "committee.opened": (d) => `a ouvert la commission${refOf(d)}`,
  "committee.paused": (d) => `a suspendu la commission${refOf(d)}`,
  "committee.attendance_noted": (d) =>
    `a noté les présences à la commission${refOf(d)}${given(text(d, "present"), (n) => `\u00a0: ${n}`)}`,
  "committee.dossier_called": (d) => `a appelé un point de la commission${refOf(d)}`,
  "committee.settled": (d) =>
    `a inscrit l’avis de la commission sur le dossier${refOf(d)}${amount("fr", d, "amountCents", (e) => `\u00a0: ${e}`)}`,
  "committee.settled_together": (d) => `a inscrit l’avis de la commission${refOf(d)} sur les dossiers certains`,
  "committee.voted": (d) => `a inscrit un vote sur le dossier${refOf(d)}`,
  "committee.minutes_saved": (d) => `a rédigé le procès-verbal de la commission${refOf(d)}`,
  "committee.closed": (d) => `a clos la commission${refOf(d)}`,
  "decision.prepared": (d) =>
    `a préparé la décision${refOf(d)}${amount("fr", d, "awardedCents", (e) => ` : ${e} attribués`)}`,
  "decision.changed": (d) =>
    given(text(d, "deliberationNumber"), (n) => `a inscrit la délibération ${n} sur la décision${refOf(d)}`) ||
    `a modifié la décision${refOf(d)}`,
  "decision.approved": (d) => `a approuvé la décision${refOf(d)}`,
  "decision.sent_back": (d) => `a renvoyé en préparation la décision${refOf(d)}`,
  "decision.published": (d) =>
    `a publié la décision${refOf(d)}${given(text(d, "awarded"), (n) => ` : ${n} dossier(s) retenu(s)`)}`,
  "decision.letters_asked": (d) => `a fait préparer les lettres de la décision${refOf(d)}`,
  "letter_model.changed": (d) => `a changé un modèle de lettre${given(text(d, "number"), (n) => ` (version ${n})`)}`,
  "award.accepted": (d) => `a accepté l’aide du dossier${refOf(d)}${amount("fr", d, "amountCents", (e) => ` : ${e}`)}`,
  "award.declined": (d) =>
    `a renoncé à l’aide du dossier${refOf(d)}${amount("fr", d, "amountCents", (e) => ` : ${e}`)}`,
  "agreement.prepared": (d) => `a préparé la convention du dossier${refOf(d)}`,
  "scan.sent": (d) => `a envoyé une numérisation de papiers signés${given(text(d, "fileName"), (n) => ` « ${n} »`)}`,
  "scan.read": (d) =>
    `a lu une numérisation${given(text(d, "filed"), (n) => `\u00a0: ${n} page(s) classée(s) sur ${text(d, "pages")}`)}`,
  "scan.page_filed": (d) => `a classé à la main une page signée de la convention du dossier${refOf(d)}`,
  "scan.page_set_aside": (d) => `a mis de côté une page numérisée${given(text(d, "position"), (n) => ` (page ${n})`)}`,
  "agreement.signed_by_town": (d) => `a signé pour la commune la convention du dossier${refOf(d)}`,
  "agreement.signed_by_department": (d) => `a signé pour le Département la convention du dossier${refOf(d)}`,
  "amendment.requested": (d) => `a demandé un avenant à la convention du dossier${refOf(d)}`,
  "amendment.approved": (d) => `a accepté un avenant à la convention du dossier${refOf(d)}`,
  "amendment.refused": (d) => `a refusé un avenant à la convention du dossier${refOf(d)}`,
  "amendment.signed_by_town": (d) => `a signé pour la commune un avenant du dossier${refOf(d)}`,
  "amendment.signed_by_department": (d) =>
    `a signé pour le Département un avenant du dossier${refOf(d)}${amount("fr", d, "releaseCents", (e) => `\u00a0: ${e} rendus à l’enveloppe`)}`,
  "agreement.closed": (d) => `a clos la convention du dossier${refOf(d)}`,

  "instalment.released": (d) =>
    `a rendu exigible une tranche du dossier${refOf(d)}${amount("fr", d, "amountCents", (e) => ` : ${e}`)}`,
  "run.prepared": (d) => `a préparé le bordereau${refOf(d)}${amount("fr", d, "totalCents", (e) => ` : ${e}`)}`,
  "run.approved": (d) => `a approuvé le bordereau${refOf(d)}${amount("fr", d, "totalCents", (e) => ` : ${e}`)}`,
  "run.exported": (d) =>
    d.first === false ? `a exporté de nouveau le bordereau${refOf(d)}` : `a exporté le bordereau${refOf(d)}`,
  "run.cancelled": (d) => `a annulé le bordereau${refOf(d)}`,
  "run.returned": (d) =>
    `a enregistré les retours du bordereau${refOf(d)}${d.paid !== undefined ? ` : ${String(d.paid)} payé(s), ${String(d.rejected ?? 0)} rejeté(s)` : ""}`,
  "recovery.opened": (d) =>
    `a demandé un reversement sur le dossier${refOf(d)}${amount("fr", d, "amountCents", (e) => ` : ${e}`)}`,
  "recovery.decided": (d) =>
    d.status === "dropped"
      ? `a abandonné le reversement du dossier${refOf(d)}`
      : `a décidé le reversement du dossier${refOf(d)}`,
  "recovery.settled": (d) =>
    `a enregistré le reversement du dossier${refOf(d)}${amount("fr", d, "amountCents", (e) => ` : ${e}`)}`,

  "report.opened": (d) => `a ouvert un bilan du dossier${refOf(d)}`,
  "report.saved": (d) => `a enregistré un brouillon de bilan du dossier${refOf(d)}`,
  "report.submitted": (d) => `a déposé un bilan du dossier${refOf(d)}`,
  "report.returned": (d) => `a renvoyé un bilan du dossier${refOf(d)}`,
  "report.accepted": (d) => `a accepté un bilan du dossier${refOf(d)}`,

  "experience.saved": (d) => `a enregistré le retour d’expérience${title("fr", d)}`,
  "experience.published": (d) => `a publié le retour d’expérience${title("fr", d)}`,
  "experience.withdrawn": (d) => `a retiré le retour d’expérience${title("fr", d)}`,
  "experience.marked_useful": (d) => `a trouvé utile le retour d’expérience${title("fr", d)}`,
  "experience.unmarked_useful": (d) => `ne trouve plus utile le retour d’expérience${title("fr", d)}`,
  "comment.posted": (d) => `a commenté le retour d’expérience${title("fr", d)}`,
  "comment.hidden": (d) => `a masqué un commentaire du retour d’expérience${title("fr", d)}`,
  "meeting.planned": (d) => `a convoqué la réunion${title("fr", d)}`,
  "meeting.changed": (d) =>
    d.status === "cancelled"
      ? `a annulé la réunion${title("fr", d)}`
      : typeof d.present === "number"
        ? `a noté les communes présentes (${d.present}) à la réunion${title("fr", d)}`
        : `a modifié la réunion${title("fr", d)}`,
  "attendance.answered": (d) =>
    `a répondu ${{ yes: "oui", no: "non", proxy: "par pouvoir" }[String(d.answer)] ?? ""} à l’invitation à la réunion${title("fr", d)}${townOf(d)}`.replace(
      "  ",
      " ",
    ),
  "minutes.saved": (d) => `a écrit le compte rendu de la réunion${title("fr", d)}`,
  "minutes.approved": (d) => `a approuvé le compte rendu de la réunion${title("fr", d)}`,
  "action.done": (d) => `a marqué une action comme faite${title("fr", d)}`,

  "setting.changed": (d) => `a changé un réglage${given(text(d, "key"), (k) => ` (${k})`)}${townOf(d)}`,
  "job.retried": (d) => `a relancé une tâche${given(text(d, "kind"), (k) => ` (${k})`)}`,
  "letter.resent": () => "a renvoyé un courriel",
  "data.purged": (d) => `a effacé des données arrivées à leur terme${given(text(d, "count"), (n) => ` (${n})`)}`,
};

function title(locale: Locale, d: Facts) {
  return given(text(d, "title"), (t) => (locale === "fr" ? ` « ${t} »` : ` “${t}”`));
}

const enPredicates: Record<JournalEvent, Predicate> = {
  "session.link_asked": () => "asked for a sign-in link",
  "session.opened": (d) =>
    `signed in${{ link: " by e-mail", oidc: " with ProConnect", demo: " in the demonstration" }[String(d.method)] ?? ""}`,
  "session.closed": () => "signed out",
  "session.revoked": () => "ended a session from elsewhere",
  "second_factor.enrolled": () => "registered a security code",
  "second_factor.passed": (d) => (d.with === "recovery" ? "gave a recovery code" : "gave a security code"),
  "second_factor.reset": (d) => `reset the security code${nameOf(d, (n) => ` of ${n}`)}`,
  "person.updated": (d) =>
    d.added ? `added the account${nameOf(d, (n) => ` of ${n}`)}` : `changed the account${nameOf(d, (n) => ` of ${n}`)}`,
  "account.requested": (d) => `asked for access${nameOf(d, (n) => ` for ${n}`)}${townOf(d)}`,
  "account.confirmed": (d) => `confirmed the access${nameOf(d, (n) => ` of ${n}`)}${townOf(d)}`,
  "account.declined": (d) => `declined the access${nameOf(d, (n) => ` of ${n}`)}${townOf(d)}`,
  "member.invited": (d) => `invited somebody to join the team${townOf(d)}`,
  "invitation.revoked": (d) => `revoked an invitation${townOf(d)}`,
  "invitation.accepted": (d) => `accepted an invitation${townOf(d)}`,
  "seat.changed": (d) =>
    d.confirmed
      ? `confirmed the role${nameOf(d, (n) => ` of ${n}`)}${townOf(d)}`
      : `changed the role${nameOf(d, (n) => ` of ${n}`)}${townOf(d)}`,
  "seat.ended": (d) => `ended the access${nameOf(d, (n) => ` of ${n}`)}${townOf(d)}`,
  "role.granted": (d) => `granted a role at the Département${nameOf(d, (n) => ` to ${n}`)}`,
  "role.ended": (d) => `ended a role at the Département${nameOf(d, (n) => ` of ${n}`)}`,
  "charter.published": (d) => `published the charter${given(text(d, "versionNumber"), (n) => `, version ${n}`)}`,
  "charter.signed": (d) => `signed the charter${townOf(d)}`,
  "charter.reminded": (d) => `reminded that the charter is to be signed again${townOf(d)}`,
  "charter.withdrawn": (d) => `withdrew the town from the charter${townOf(d)}`,
  "bank_details.proposed": (d) => `proposed bank details${townOf(d)}`,
  "bank_details.confirmed": (d) => `confirmed bank details${townOf(d)}`,
  "bank_details.declined": (d) => `declined bank details${townOf(d)}`,
  "bank_details.stopped": (d) => `stopped a change of bank details${townOf(d)}`,

  "envelope.opened": (d) =>
    `entered the amount voted${given(text(d, "name"), (n) => ` for the envelope “${n}”`)}${amount("en", d, "amountCents", (e) => `: ${e}`)}`,
  "call.created": (d) => `created call${refOf(d)}`,
  "call.updated": (d) => `changed call${refOf(d)}`,
  "call.grid_restored": (d) => `restored a version of the grid${refOf(d)}`,
  "call.opened": (d) => `opened call${refOf(d)}`,
  "call.extended": (d) => `gave a town more time${townOf(d)}${until("en", d, (w) => `, until ${w}`)}`,
  "call.followed": () => "asked to be told when the next call opens",
  "call.unfollowed": () => "asked no longer to be told when the next call opens",
  "call.announced": (d) => `announced the opening of call${refOf(d)}`,
  "phase.activated": (d) =>
    `opened the ${{ preparation: "preparation", scoring: "scoring", reveal: "reveal", closed: "closed" }[String(d.to)] ?? "next"} phase${given(text(d, "reference"), (r) => ` of call ${r}`)}`,

  "proposal.started": (d) =>
    `started application${refOf(d)}${given(text(d, "from"), (from) => `, from application ${from}`)}`,
  "proposal.self_checked": (d) => `did the check of application${refOf(d)} again`,
  "proposal.section_saved": (d) => `saved a part of application${refOf(d)}`,
  "proposal.sign_off_asked": (d) => `asked for the signature of application${refOf(d)}`,
  "proposal.sign_off_taken_back": (d) => `took back the request to sign application${refOf(d)}`,
  "proposal.sign_off_declined": (d) => `sent back to be looked at again application${refOf(d)}`,
  "proposal.reminded": (d) => `recalled the deadline of application${refOf(d)}`,
  "proposal.closed_unfiled": (d) => `sent the town, at the closing, the content of application${refOf(d)}, not filed`,
  "section.commented": (d) => `commented on a part of application${refOf(d)}`,
  "section.comment_resolved": (d) => `settled a comment on application${refOf(d)}`,
  "section.comment_reopened": (d) => `reopened a comment on application${refOf(d)}`,
  "proposal.section_restored": (d) => `restored an earlier version of a part of application${refOf(d)}`,
  "proposal.submitted": (d) => `filed application${refOf(d)}`,
  "proposal.came_late": (d) =>
    `tried to file after the deadline application${refOf(d)}${given(text(d, "attempt"), (a) => ` (attempt ${a})`)}`,
  "proposal.withdrawn": (d) =>
    d.how === "given_up" ? `gave up application${refOf(d)}` : `took back application${refOf(d)} to correct it`,
  "document.added": (d) => `added a document to application${refOf(d)}`,
  "document.removed": (d) => `removed a document from application${refOf(d)}`,
  "document.put_back": (d) => `put a document back into application${refOf(d)}`,
  "document.examined": (d) =>
    d.verdict === "refused"
      ? `refused a document in which a virus was found${given(text(d, "reference"), (r) => ` (application ${r})`)}`
      : `examined a document that was waiting${given(text(d, "reference"), (r) => ` (application ${r})`)}`,
  "document.kept_in_safe": (d) => `kept a document in the town’s safe${townOf(d)}`,
  "document.validity_changed": (d) => `changed until when a document of the town’s safe counts${townOf(d)}`,
  "document.taken_from_safe": (d) => `took a document out of the town’s safe${townOf(d)}`,
  "request.opened": (d) => `asked for information on application${refOf(d)}`,
  "request.reminded": (d) => `reminded the town of the request for information on application${refOf(d)}`,
  "request.escalated": (d) => `reported a request for information without answer on application${refOf(d)}`,
  "request.answered": (d) => `answered a request for information on application${refOf(d)}`,
  "request.closed": (d) => `closed a request for information on application${refOf(d)}`,
  "completeness.checked": (d) => `checked a rule on application${refOf(d)}`,
  "proposal.admitted": (d) => `declared admissible application${refOf(d)}`,
  "proposal.rejected": (d) => `declared inadmissible application${refOf(d)}`,
  "message.sent": (d) => `wrote a message on application${refOf(d)}`,
  "messages.read": (d) => `read the messages of application${refOf(d)}`,
  "opinion.asked": (d) => `asked for an outside opinion on application${refOf(d)}`,
  "opinion.reminded": (d) => `recalled a question to an outside expert on application${refOf(d)}`,
  "opinion.answered": (d) => `received an outside opinion on application${refOf(d)}`,
  "opinion.revoked": (d) => `took back a question to an outside expert on application${refOf(d)}`,

  "reviews.reopened": (d) => `reopened scoring${nameOf(d, (n) => ` for ${n}`)}, call${refOf(d)}`,
  "reviews.reopening_ended": (d) => `took back the time to score${nameOf(d, (n) => ` of ${n}`)}, call${refOf(d)}`,
  "reviews.assigned": (d) =>
    `assigned the applications of call${refOf(d)}${given(text(d, "count"), (n) => ` (${n} reviews)`)}`,
  "reviews.reminded": (d) =>
    `sent a reminder of open reviews, call${refOf(d)}${nameOf(d, (n) => ` to ${n}`) || given(text(d, "count"), (n) => ` to ${n} reviewers`)}`,
  "reviews.third_called": (d) =>
    `asked for a third reading, call${refOf(d)}${given(text(d, "count"), (n) => ` (${n} applications)`)}`,
  "assignment.added_to_several": (d) =>
    `assigned several applications of call${refOf(d)}${nameOf(d, (n) => ` to ${n}`)}${given(text(d, "count"), (n) => ` (${n})`)}`,
  "assignment.taken_back": (d) =>
    `took back readings that had not begun, call${refOf(d)}${given(text(d, "count"), (n) => ` (${n})`)}`,
  "assignment.added": (d) => `assigned application${refOf(d)}${nameOf(d, (n) => ` to ${n}`)}`,
  "assignment.removed": (d) => `took application${refOf(d)}${nameOf(d, (n) => ` from ${n}`)}`,
  "assignment.pinned": (d) => `fixed an assignment of application${refOf(d)}${nameOf(d, (n) => `: ${n}`)}`,
  "assignment.released": (d) => `released an assignment of application${refOf(d)}${nameOf(d, (n) => `: ${n}`)}`,
  "assignment.conflict_found": (d) =>
    `took applications from a person with an interest in them${nameOf(d, (n) => `: ${n}`)}`,
  "reviewer.maximum_set": (d) =>
    `changed the maximum of applications${nameOf(d, (n) => ` of ${n}`)}${given(text(d, "to"), (n) => `: ${n}`)}`,
  "reviewer.sectors_set": (d) => `changed the known sectors${nameOf(d, (n) => ` of ${n}`)}`,
  "interest.none_declared": (d) => `declared no interest in application${refOf(d)}`,
  "interest.declared": (d) => `declared an interest in application${refOf(d)}`,
  "conflict.recorded": (d) => `recorded a conflict of interest${nameOf(d, (n) => ` of ${n}`)}`,
  "conflict.lifted": (d) => `lifted a conflict of interest${nameOf(d, (n) => ` of ${n}`)}`,
  "review.question_passed_on": (d) => `passed on a question about application${refOf(d)}`,
  "review.saved": (d) => `saved a draft review of application${refOf(d)}`,
  "review.submitted": (d) =>
    `handed in a review of application${refOf(d)}${given(text(d, "thirdReading"), (n) => `; it is also assigned to ${n}`)}`,
  "review.abstained": (d) => `abstained from reviewing application${refOf(d)}`,
  "score.revised": (d) =>
    `revised a mark of application${refOf(d)}${d.fromMark !== undefined ? ` from ${String(d.fromMark)} to ${String(d.toMark)}` : ""}`,
  "ranking.computed": (d) => `fixed the ranking of call${refOf(d)}`,

  "simulation.saved": (d) => `saved a simulation${given(text(d, "name"), (n) => ` “${n}”`)}`,
  "simulation.changed": (d) => `changed simulation${given(text(d, "name"), (n) => ` “${n}”`)}`,
  "simulation.deleted": (d) => `deleted simulation${given(text(d, "name"), (n) => ` “${n}”`)}`,
  "committee.planned": (d) => `planned committee session${refOf(d)}`,
  "committee.opened": (d) => `opened committee session${refOf(d)}`,
  "committee.paused": (d) => `paused committee session${refOf(d)}`,
  "committee.attendance_noted": (d) =>
    `noted who attends committee session${refOf(d)}${given(text(d, "present"), (n) => `: ${n}`)}`,
  "committee.dossier_called": (d) => `called an item of committee session${refOf(d)}`,
  "committee.settled": (d) =>
    `entered the committee’s opinion on application${refOf(d)}${amount("en", d, "amountCents", (e) => `: ${e}`)}`,
  "committee.settled_together": (d) => `entered the opinion of committee session${refOf(d)} on what is certain`,
  "committee.voted": (d) => `entered a vote on application${refOf(d)}`,
  "committee.minutes_saved": (d) => `wrote the minutes of committee session${refOf(d)}`,
  "committee.closed": (d) => `closed committee session${refOf(d)}`,
  "decision.prepared": (d) => `prepared decision${refOf(d)}${amount("en", d, "awardedCents", (e) => `: ${e} awarded`)}`,
  "decision.changed": (d) =>
    given(text(d, "deliberationNumber"), (n) => `entered deliberation ${n} on decision${refOf(d)}`) ||
    `changed decision${refOf(d)}`,
  "decision.approved": (d) => `approved decision${refOf(d)}`,
  "decision.sent_back": (d) => `sent decision${refOf(d)} back to its preparation`,
  "decision.published": (d) => `published decision${refOf(d)}${given(text(d, "awarded"), (n) => `: ${n} awarded`)}`,
  "decision.letters_asked": (d) => `had the letters of decision${refOf(d)} prepared`,
  "letter_model.changed": (d) => `changed a letter model${given(text(d, "number"), (n) => ` (version ${n})`)}`,
  "award.accepted": (d) =>
    `accepted the grant of application${refOf(d)}${amount("en", d, "amountCents", (e) => `: ${e}`)}`,
  "award.declined": (d) =>
    `declined the grant of application${refOf(d)}${amount("en", d, "amountCents", (e) => `: ${e}`)}`,
  "agreement.prepared": (d) => `prepared the agreement of application${refOf(d)}`,
  "scan.sent": (d) => `sent a scan of signed papers${given(text(d, "fileName"), (n) => ` “${n}”`)}`,
  "scan.read": (d) => `read a scan${given(text(d, "filed"), (n) => `: ${n} page(s) filed of ${text(d, "pages")}`)}`,
  "scan.page_filed": (d) => `filed by hand a signed page of the agreement of application${refOf(d)}`,
  "scan.page_set_aside": (d) => `set a scanned page aside${given(text(d, "position"), (n) => ` (page ${n})`)}`,
  "agreement.signed_by_town": (d) => `signed for the town the agreement of application${refOf(d)}`,
  "agreement.signed_by_department": (d) => `signed for the Département the agreement of application${refOf(d)}`,
  "amendment.requested": (d) => `asked to amend the agreement of application${refOf(d)}`,
  "amendment.approved": (d) => `approved an amendment to the agreement of application${refOf(d)}`,
  "amendment.refused": (d) => `refused an amendment to the agreement of application${refOf(d)}`,
  "amendment.signed_by_town": (d) => `signed an amendment of application${refOf(d)} for the town`,
  "amendment.signed_by_department": (d) =>
    `signed an amendment of application${refOf(d)} for the Département${amount("en", d, "releaseCents", (e) => `: ${e} back to the envelope`)}`,
  "agreement.closed": (d) => `closed the agreement of application${refOf(d)}`,

  "instalment.released": (d) =>
    `released an instalment of application${refOf(d)}${amount("en", d, "amountCents", (e) => `: ${e}`)}`,
  "run.prepared": (d) => `prepared payment run${refOf(d)}${amount("en", d, "totalCents", (e) => `: ${e}`)}`,
  "run.approved": (d) => `approved payment run${refOf(d)}${amount("en", d, "totalCents", (e) => `: ${e}`)}`,
  "run.exported": (d) =>
    d.first === false ? `exported payment run${refOf(d)} again` : `exported payment run${refOf(d)}`,
  "run.cancelled": (d) => `cancelled payment run${refOf(d)}`,
  "run.returned": (d) =>
    `recorded the returns of payment run${refOf(d)}${d.paid !== undefined ? `: ${String(d.paid)} paid, ${String(d.rejected ?? 0)} rejected` : ""}`,
  "recovery.opened": (d) =>
    `asked for money back on application${refOf(d)}${amount("en", d, "amountCents", (e) => `: ${e}`)}`,
  "recovery.decided": (d) =>
    d.status === "dropped"
      ? `dropped the recovery on application${refOf(d)}`
      : `decided the recovery on application${refOf(d)}`,
  "recovery.settled": (d) =>
    `recorded the recovery on application${refOf(d)}${amount("en", d, "amountCents", (e) => `: ${e}`)}`,

  "report.opened": (d) => `opened a report of application${refOf(d)}`,
  "report.saved": (d) => `saved a draft report of application${refOf(d)}`,
  "report.submitted": (d) => `submitted a report of application${refOf(d)}`,
  "report.returned": (d) => `returned a report of application${refOf(d)}`,
  "report.accepted": (d) => `accepted a report of application${refOf(d)}`,

  "experience.saved": (d) => `saved the experience report${title("en", d)}`,
  "experience.published": (d) => `published the experience report${title("en", d)}`,
  "experience.withdrawn": (d) => `withdrew the experience report${title("en", d)}`,
  "experience.marked_useful": (d) => `found useful the experience report${title("en", d)}`,
  "experience.unmarked_useful": (d) => `no longer finds useful the experience report${title("en", d)}`,
  "comment.posted": (d) => `commented on the experience report${title("en", d)}`,
  "comment.hidden": (d) => `hid a comment on the experience report${title("en", d)}`,
  "meeting.planned": (d) => `called the meeting${title("en", d)}`,
  "meeting.changed": (d) =>
    d.status === "cancelled"
      ? `cancelled the meeting${title("en", d)}`
      : typeof d.present === "number"
        ? `noted the towns that attended (${d.present}) the meeting${title("en", d)}`
        : `changed the meeting${title("en", d)}`,
  "attendance.answered": (d) =>
    `answered ${{ yes: "yes", no: "no", proxy: "by proxy" }[String(d.answer)] ?? ""} to the invitation to the meeting${title("en", d)}${townOf(d)}`.replace(
      "  ",
      " ",
    ),
  "minutes.saved": (d) => `wrote the minutes of the meeting${title("en", d)}`,
  "minutes.approved": (d) => `approved the minutes of the meeting${title("en", d)}`,
  "action.done": (d) => `marked an action as done${title("en", d)}`,

  "setting.changed": (d) => `changed a setting${given(text(d, "key"), (k) => ` (${k})`)}${townOf(d)}`,
  "job.retried": (d) => `ran a task again${given(text(d, "kind"), (k) => ` (${k})`)}`,
  "letter.resent": () => "sent a letter again",
  "data.purged": (d) => `erased data that had reached its term${given(text(d, "count"), (n) => ` (${n})`)}`,
};

/** Predicates by event: who acted is put before, the reason after, by `journalSentence`. */
const predicates: Record<Locale, Record<JournalEvent, Predicate>> = { fr: frPredicates, en: enPredicates };

export const isJournalEvent = (event: string): event is JournalEvent => Object.hasOwn(frPredicates, event);

/** The reason as it was written; that of a request is one of three, told by its name. */
const reasonOf = (locale: Locale, data: Facts) => {
  const said = text(data, "reason");
  const named = Object.entries(proposalsTerms[locale].requestReasons).find(([code]) => code === said);
  return named ? named[1].toLowerCase() : said;
};

/** The sentence an entry reads as. Whoever signs in has no name yet as an actor: the entry tells it. */
export function journalSentence(locale: Locale, event: string, { actorLabel, data }: JournalFacts): string {
  const who = event === "session.opened" ? (text(data, "name") ?? actorLabel) : actorLabel;
  if (!isJournalEvent(event)) return `${who}${locale === "fr" ? " : " : ": "}${event}`;
  const reason = given(reasonOf(locale, data), (r) => (locale === "fr" ? ` Motif : ${r}` : ` Reason: ${r}`));
  return `${who} ${predicates[locale][event](data).replace(/\.$/, "")}.${reason}`;
}

/** What an entry is about. */
export const journalTerms = catalogue(
  {
    subjects: {
      person: "Personne",
      session: "Session",
      town: "Commune",
      invitation: "Invitation",
      account_request: "Demande d’accès",
      charter: "Charte",
      bank_details: "RIB",
      envelope: "Enveloppe",
      call: "Appel",
      proposal: "Dossier",
      document: "Pièce",
      request: "Demande de complément",
      opinion: "Avis extérieur",
      review: "Notation",
      assignment: "Affectation",
      conflict: "Lien d’intérêt",
      simulation: "Simulation",
      committee_session: "Commission",
      committee_item: "Point de commission",
      decision: "Décision",
      letter_model: "Modèle de lettre",
      award: "Aide",
      agreement: "Convention",
      scan: "Numérisation",
      amendment: "Avenant",
      instalment: "Tranche",
      payment_run: "Bordereau",
      recovery: "Reversement",
      report: "Bilan",
      experience: "Retour d’expérience",
      comment: "Commentaire",
      meeting: "Réunion",
      setting: "Réglage",
      job: "Tâche",
      letter: "Courriel",
    } satisfies Record<SubjectType, string>,
  },
  {
    subjects: {
      person: "Person",
      session: "Session",
      town: "Town",
      invitation: "Invitation",
      account_request: "Access request",
      charter: "Charter",
      bank_details: "Bank details",
      envelope: "Envelope",
      call: "Call",
      proposal: "Application",
      document: "Document",
      request: "Request for information",
      opinion: "Outside opinion",
      review: "Review",
      assignment: "Assignment",
      conflict: "Conflict of interest",
      simulation: "Simulation",
      committee_session: "Committee session",
      committee_item: "Committee item",
      decision: "Decision",
      letter_model: "Letter model",
      award: "Grant",
      agreement: "Agreement",
      scan: "Scan",
      amendment: "Amendment",
      instalment: "Instalment",
      payment_run: "Payment run",
      recovery: "Recovery",
      report: "Report",
      experience: "Experience report",
      comment: "Comment",
      meeting: "Meeting",
      setting: "Setting",
      job: "Task",
      letter: "Letter",
    } satisfies Record<SubjectType, string>,
  },
);
