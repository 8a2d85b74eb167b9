import type { LetterData, LetterTemplate } from "~/domain/notices/letters";
import { awardsTerms } from "~/words/awards-terms";
import { colon, day, deadline, euros, hundredths, instant, longDay } from "~/words/format";
import { href, type Locale, withoutLocale } from "~/words/locale";
import { proposalsTerms } from "~/words/proposals-terms";

/** What one letter says: what happened, what to do next and by when, what a person wrote, and its one link. */
type Body = {
  subject: string;
  /** Paragraphs. */
  says: readonly string[];
  facts?: readonly (readonly [name: string, value: string])[];
  /** Words of a person, quoted as they were written. The paragraph before announces them. */
  quote?: string | undefined;
  /** What to do next, after the quoted words. */
  next?: readonly string[];
  button: string;
};
type Bodies = { [T in LetterTemplate]: (data: LetterData[T]) => Body };

export type LetterText = { subject: string; text: string; html: string };

const at = (iso: string) => new Date(iso);
const given = (...lines: (string | false | undefined | null)[]) =>
  lines.filter((l): l is string => typeof l === "string" && l !== "");
const facts = (...pairs: (readonly [string, string | undefined])[]) =>
  pairs.filter((p): p is readonly [string, string] => p[1] !== undefined && p[1] !== "");

// ───────────────────────────────────────────────────────────── French

const seatFr = { reader: "lecture", editor: "rédaction", signatory: "signature" } as const;
const reportFr = { interim: "bilan intermédiaire", final: "bilan final" } as const;
const instalmentFr = { advance: "l’avance", interim: "l’acompte", balance: "le solde" } as const;
const dossierFr = (d: { reference: string; title: string }) => `dossier ${d.reference}, «\u00a0${d.title}\u00a0»`;
const amendmentFr = awardsTerms.fr.amendmentKinds;
const amendmentEn = awardsTerms.en.amendmentKinds;
const projectFr = (d: { reference: string; title: string }) => `«\u00a0${d.title}\u00a0» (dossier ${d.reference})`;
const agreementFr = (d: { agreementNumber: string; title: string }) =>
  `«\u00a0${d.title}\u00a0» (convention ${d.agreementNumber})`;
const deliberationFr = (d: { deliberationNumber?: string | undefined; deliberatedOn?: string | undefined }) =>
  d.deliberationNumber
    ? d.deliberatedOn
      ? `Cette décision résulte de la délibération n°\u00a0${d.deliberationNumber} du ${day("fr", at(d.deliberatedOn))}.`
      : `Cette décision résulte de la délibération n°\u00a0${d.deliberationNumber}.`
    : undefined;

type NotKept = LetterData["bank_details_not_kept"];
const notKeptFr: Record<NotKept["how"], (d: NotKept) => string> = {
  taken_back: (d) =>
    `${d.by} a retiré la proposition d’un compte se terminant par ${d.ibanEnd}, faite au nom de ${d.townName}.`,
  declined: (d) => `${d.by} n’a pas retenu le compte se terminant par ${d.ibanEnd}, proposé par ${d.townName}.`,
  stopped: (d) =>
    `${d.by} a arrêté, avant son entrée en service, le changement de compte de ${d.townName} (compte se terminant par ${d.ibanEnd}).`,
};

const fr: Bodies = {
  sign_in_link: (d) => ({
    subject: "Votre lien de connexion",
    says: [
      `Vous avez demandé à vous connecter. Ce lien sert une seule fois, pendant ${d.minutes} minutes, et dans le navigateur où vous l’avez demandé.`,
      "Si vous n’avez rien demandé, ignorez ce message\u00a0: personne ne peut entrer sans ce lien.",
    ],
    button: "Me connecter",
  }),
  invitation: (d) => ({
    subject: `Invitation à rejoindre l’équipe de ${d.townName}`,
    says: [
      `${d.invitedBy} vous invite à rejoindre l’équipe de ${d.townName} sur le portail, avec un droit de ${seatFr[d.role]}.`,
      `L’invitation vaut jusqu’au ${deadline("fr", at(d.expiresAt))}. Elle ne sert qu’une fois et n’engage à rien.`,
    ],
    button: "Accepter l’invitation",
  }),
  account_requested: (d) => ({
    subject: `Demande d’accès à confirmer\u00a0: ${d.name}, ${d.townName}`,
    says: [
      `${d.name} (${d.email}) demande à rejoindre l’équipe de ${d.townName}, avec un droit de ${seatFr[d.role]}.`,
      "Vérifiez que cette personne travaille bien pour la commune, puis confirmez ou refusez. Elle ne voit aucun dossier d’ici là.",
    ],
    button: "Voir la demande",
  }),
  account_received: (d) => ({
    subject: `Demande d’accès en attente\u00a0: ${d.townName}`,
    says: [
      `Votre demande de rejoindre l’équipe de ${d.townName}, avec un droit de ${seatFr[d.role]}, est en attente. Quelqu’un de la commune ou du Département doit la confirmer. Vous ne voyez aucun dossier d’ici là.`,
      "Si vous n’avez rien demandé, ignorez ce message\u00a0: rien n’est ouvert à votre nom.",
    ],
    button: "Suivre ma demande",
  }),
  account_confirmed: (d) => ({
    subject: `Votre accès est ouvert\u00a0: ${d.townName}`,
    says: [
      `Votre demande est confirmée. Vous faites partie de l’équipe de ${d.townName}, avec un droit de ${seatFr[d.role]}.`,
    ],
    button: "Ouvrir mon espace",
  }),
  account_declined: (d) => ({
    subject: `Votre demande d’accès n’est pas confirmée\u00a0: ${d.townName}`,
    says: [`Votre demande de rejoindre l’équipe de ${d.townName} n’a pas été confirmée. Voici le motif\u00a0:`],
    quote: d.reason,
    next: [
      "Si c’est une erreur, adressez-vous au maire ou à la personne référente de la commune, puis refaites une demande.",
    ],
    button: "Refaire une demande",
  }),
  seat_waits: (d) => ({
    subject: `Signataire à confirmer\u00a0: ${d.name}, ${d.townName}`,
    says: [
      `${d.name}, que ${d.invitedBy} a invité·e, demande à signer au nom de ${d.townName}. Une deuxième personne doit le confirmer\u00a0: un signataire de la commune ou le Département.`,
      "Vérifiez que cette personne est maire ou a reçu délégation, puis confirmez. Elle ne peut rien signer d’ici là.",
    ],
    button: "Voir la demande",
  }),
  seat_changed: (d) => ({
    subject: d.ended ? `Accès retiré\u00a0: ${d.name}, ${d.townName}` : `Rôle changé\u00a0: ${d.name}, ${d.townName}`,
    says: [
      d.ended
        ? `${d.by} a retiré l’accès de ${d.name} (${seatFr[d.role]}) à l’équipe de ${d.townName}. Ce que cette personne a écrit et signé reste.`
        : `${d.by} a changé le rôle de ${d.name} dans l’équipe de ${d.townName}\u00a0: le droit est maintenant de ${seatFr[d.role]}.`,
      "Si c’est une erreur, adressez-vous à un signataire de la commune ou au Département.",
    ],
    button: "Ouvrir mon espace",
  }),
  charter_published: (d) => ({
    subject: `Charte du réseau\u00a0: version ${d.versionNumber} à signer`,
    says: given(
      `Le Département a publié la version ${d.versionNumber} de la charte du réseau des maires engagés pour l’insertion.`,
      d.resignBy
        ? `Elle est à re-signer avant le ${day("fr", at(d.resignBy))}. D’ici là, votre commune reste membre du réseau et peut déposer des dossiers.`
        : "Votre commune reste membre du réseau. Elle signe la nouvelle version quand elle l’a lue.",
      "Seul le maire ou la personne à qui il a donné délégation signe la charte.",
    ),
    button: "Lire la nouvelle version",
  }),
  charter_reminder: (d) => ({
    subject: `Charte du réseau à re-signer avant le ${day("fr", at(d.resignBy))}\u00a0: ${d.townName}`,
    says: [
      `La signature de ${d.townName} porte sur une version précédente de la charte du réseau des maires engagés pour l’insertion. La version ${d.versionNumber} est à re-signer avant le ${day("fr", at(d.resignBy))}.`,
      "À partir de ce jour, sans nouvelle signature, la commune n’est plus membre du réseau et ne peut plus déposer de dossier. Ce qui lui est accordé reste accordé.",
      "Seul le maire ou la personne à qui il a donné délégation signe la charte.",
    ],
    button: "Lire et signer la charte",
  }),
  charter_withdrawn: (d) => ({
    subject: `Retrait du réseau\u00a0: ${d.townName}`,
    says: [
      `${d.by} a retiré ${d.townName} du réseau, ${instant("fr", at(d.withdrawnAt))}. Les conventions signées et les versements prévus ne changent pas.`,
      "La commune peut signer de nouveau à tout moment. Elle ne peut pas déposer de dossier d’ici là.",
    ],
    button: "Voir la charte",
  }),
  charter_signed: (d) => ({
    subject: `Charte du réseau signée\u00a0: ${d.townName}`,
    says: [
      `${d.signerName}, ${d.signerFunction}, a signé la charte du réseau des maires engagés pour l’insertion au nom de ${d.townName}.`,
      "Vous pouvez télécharger la charte signée. La commune peut se retirer à tout moment depuis la même page.",
    ],
    facts: facts(
      ["Version du texte", String(d.versionNumber)],
      ["Signée le", instant("fr", at(d.signedAt))],
      ["Empreinte du texte (SHA-256)", d.textHash],
    ),
    button: "Voir la charte signée",
  }),

  proposal_receipt: (d) => ({
    subject: `Dossier ${d.reference} déposé\u00a0: accusé de réception`,
    says: [
      `Le Département a bien reçu le ${dossierFr(d)}. Gardez ce message\u00a0: il vaut accusé de réception.`,
      "Nous vérifions maintenant que le dossier est complet et recevable. Nous vous écrirons s’il manque quelque chose, et dans tous les cas quand une décision sera prise.",
      "Jusqu’à la date limite, vous pouvez retirer le dossier, le corriger et le déposer de nouveau. Seul le dernier dépôt compte.",
    ],
    facts: facts(
      ["Numéro du récépissé", d.receiptNumber],
      ["Déposé le", instant("fr", at(d.filedAt))],
      ["Empreinte du dossier (SHA-256)", d.contentHash],
    ),
    button: "Voir le récépissé",
  }),
  filing_too_late: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: arrivé après la clôture`,
    says: [
      `Vous avez voulu déposer le ${dossierFr(d)}, le ${instant("fr", at(d.arrivedAt))}. L’appel était clos depuis le ${deadline("fr", at(d.deadline))}\u00a0: le dossier n’est pas enregistré.`,
      `Si un incident vous a bloqué, écrivez au Département jusqu’au ${day("fr", at(d.writeBy))} et donnez la référence ci-dessous. Le Département peut accorder un délai à une commune, avec un motif.`,
    ],
    facts: facts(["Référence de la tentative", d.attempt], ["Arrivée le", instant("fr", at(d.arrivedAt))]),
    button: "Voir le dossier",
  }),
  filing_came_late: (d) => ({
    subject: `Dépôt arrivé trop tard\u00a0: ${d.townName}, ${d.attempt}`,
    says: [
      `${d.townName} a voulu déposer le dossier ${d.reference} après la clôture. Le dépôt est refusé.`,
      "Si la commune a été bloquée par un incident, vous pouvez lui accorder un délai, avec un motif, depuis la page de l’appel.",
    ],
    facts: facts(
      ["Référence de la tentative", d.attempt],
      ["Arrivée le", instant("fr", at(d.arrivedAt))],
      ["Clôture pour la commune", deadline("fr", at(d.deadline))],
    ),
    button: "Voir les dépôts arrivés trop tard",
  }),
  sign_off_asked: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: à certifier et déposer`,
    says: given(
      `${d.askedBy} a terminé le ${dossierFr(d)}, et vous demande de le certifier et de le déposer avant le ${deadline("fr", at(d.closesAt))}.`,
      "Relisez le dossier. Vous pouvez le déposer, ou le renvoyer en disant quelle partie est à revoir.",
      d.message && "Voici son message\u00a0:",
    ),
    quote: d.message,
    button: "Relire et déposer",
  }),
  sign_off_taken_back: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: la demande de signature est retirée`,
    says: [
      `${d.takenBackBy} retire la demande de certifier le ${dossierFr(d)}. Vous n’avez rien à faire\u00a0: une nouvelle demande vous sera envoyée quand le dossier sera prêt.`,
    ],
    button: "Voir le dossier",
  }),
  sign_off_declined: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: à revoir avant le dépôt`,
    says: [`${d.declinedBy} a relu le ${dossierFr(d)}, et ne le dépose pas encore. Voici ce qui est à revoir\u00a0:`],
    quote: d.remarks,
    next: [
      `Corrigez ces parties et enregistrez-les, puis envoyez de nouveau le dossier à la signature, avant le ${deadline("fr", at(d.closesAt))}.`,
    ],
    button: "Revoir le dossier",
  }),
  draft_reminder: (d) => ({
    subject: `Dossier ${d.reference} à déposer avant le ${deadline("fr", at(d.closesAt))}`,
    says: [
      `Le ${dossierFr(d)}, n’est pas déposé. Il peut l’être jusqu’au ${deadline("fr", at(d.closesAt))}.`,
      d.gaps === 0
        ? "Rien ne manque\u00a0: il reste à le certifier et à le déposer."
        : d.gaps === 1
          ? "Il reste un point à compléter. La page du dossier dit lequel."
          : `Il reste ${d.gaps} points à compléter. La page du dossier dit lesquels.`,
      "Un dossier qui arrive après cet instant n’est pas enregistré, même pour une seconde.",
    ],
    button: d.gaps === 0 ? "Vérifier et déposer" : "Continuer le dossier",
  }),
  draft_closed: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: ce que vous aviez écrit`,
    says: [
      `«\u00a0${d.callTitle}\u00a0» est clos depuis le ${deadline("fr", at(d.closedAt))}. Le ${dossierFr(d)}, n’a pas été déposé\u00a0: il ne sera pas examiné.`,
      "Votre travail n’est pas perdu. Le brouillon reste lisible sur le portail, et vous pourrez en reprendre le contenu pour une prochaine édition. Voici tout ce qui y est écrit\u00a0:",
    ],
    quote: d.content,
    button: "Relire le brouillon",
  }),
  proposal_withdrawn: (d) => ({
    subject: `Dossier ${d.reference} retiré`,
    says: [
      `Le ${dossierFr(d)}, a été retiré le ${instant("fr", at(d.withdrawnAt))}. Il ne sera pas examiné en l’état.`,
      `Vous pouvez le corriger et le déposer de nouveau jusqu’au ${deadline("fr", at(d.closesAt))}.`,
    ],
    button: "Reprendre le dossier",
  }),
  request_opened: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: des éléments vous sont demandés`,
    says: [
      `Pour étudier le ${dossierFr(d)}, nous avons besoin de précisions ou de pièces. Répondez au plus tard le ${longDay("fr", at(d.dueOn))}. Voici notre demande\u00a0:`,
    ],
    quote: d.message,
    next: [
      "Seules les parties demandées sont rouvertes\u00a0; le reste du dossier ne change pas. Sans réponse à cette date, le dossier peut être déclaré irrecevable.",
    ],
    button: "Répondre à la demande",
  }),
  request_reminder: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: il reste quelques jours pour répondre`,
    says: [
      `Le Département attend votre réponse sur le ${dossierFr(d)}, au plus tard le ${longDay("fr", at(d.dueOn))}. Sa demande\u00a0:`,
    ],
    quote: d.message,
    next: ["Corrigez les éléments demandés, puis envoyez la réponse depuis le dossier. Sans elle, il n’est pas noté."],
    button: "Répondre à la demande",
  }),
  request_overdue: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: le délai de réponse est passé`,
    says: [
      `Aucune réponse n’est parvenue sur le ${dossierFr(d)}. Elle était attendue le ${longDay("fr", at(d.dueOn))}.`,
      "Vous pouvez encore répondre tant que le Département n’a pas clos la demande. Le dossier peut être déclaré irrecevable à tout moment\u00a0: répondez aujourd’hui.",
    ],
    button: "Répondre à la demande",
  }),
  request_unanswered: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: ${d.townName} n’a pas répondu`,
    says: [
      `${d.townName} n’a pas répondu à la demande sur le ${dossierFr(d)}. Le délai courait jusqu’au ${longDay("fr", at(d.dueOn))}. La commune a été rappelée.`,
      "Appelez-la, ou déclarez le dossier irrecevable\u00a0: les motifs et la lettre sont prêts.",
    ],
    button: "Ouvrir le dossier",
  }),
  request_answered: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: ${d.townName} a répondu`,
    says: [
      `${d.townName} a répondu le ${instant("fr", at(d.answeredAt))} à la demande sur le ${dossierFr(d)}.`,
      "Vérifiez les éléments reçus, puis clôturez la demande.",
    ],
    button: "Voir la réponse",
  }),
  document_refused: (d) => ({
    subject: d.reference ? `Dossier ${d.reference}\u00a0: une pièce est refusée` : "Un document du coffre est refusé",
    says: [
      `L’antivirus a trouvé un virus dans «\u00a0${d.fileName}\u00a0»${d.reference ? `, joint au dossier ${d.reference} («\u00a0${d.title ?? ""}\u00a0»)` : ", gardé dans le coffre de votre commune"}. Personne n’a pu ouvrir ce fichier\u00a0; ses octets sont effacés.`,
      "Faites vérifier le poste d’où il vient, puis envoyez une autre version.",
    ],
    button: "Envoyer une autre version",
  }),
  proposal_admitted: (d) => ({
    subject: `Dossier ${d.reference} recevable`,
    says: [
      `Le ${dossierFr(d)}, est recevable. Il va être lu et noté par plusieurs personnes, chacune de son côté, selon la grille de l’appel.`,
      "Vous n’avez rien à faire. Être recevable ne vaut pas promesse de subvention\u00a0: nous vous écrirons quand la décision sera publiée.",
    ],
    button: "Suivre le dossier",
  }),
  proposal_rejected: (d) => ({
    subject: `Dossier ${d.reference} non recevable`,
    says: [`Le ${dossierFr(d)}, n’est pas recevable et ne sera pas noté. Voici les motifs\u00a0:`],
    quote: d.reasons,
    next: [
      "La lettre à télécharger depuis le dossier (PDF) donne les voies et délais de recours. Vous pouvez aussi nous écrire depuis le dossier pour comprendre ces motifs. Le dossier reste à vous et peut servir de base à une prochaine édition.",
    ],
    button: "Voir le dossier",
  }),
  message_received: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: nouveau message`,
    says: [`${d.from} vous a écrit au sujet du ${dossierFr(d)}. Le message et votre réponse restent dans le dossier.`],
    button: "Lire et répondre",
  }),
  call_opened: (d) => ({
    subject: `Appel ouvert\u00a0: ${d.callTitle}`,
    says: [
      `«\u00a0${d.callTitle}\u00a0» vient d’ouvrir. Les dossiers se déposent jusqu’au ${deadline("fr", at(d.closesAt))}.`,
      "Six questions disent en deux minutes si votre projet peut être aidé, avant d’écrire quoi que ce soit.",
      "Vous recevez ce message parce que vous l’avez demandé. Pour ne plus le recevoir, choisissez «\u00a0Ne plus m’avertir\u00a0» sur la page des appels.",
    ],
    button: "Voir l’appel",
  }),
  opinion_asked: (d) => ({
    subject: `Votre avis sur un projet de ${d.townName}`,
    says: given(
      `Le Département de la Seine-Saint-Denis examine le projet «\u00a0${d.title}\u00a0» de ${d.townName} et souhaite votre avis sur un point précis, au plus tard le ${longDay("fr", at(d.dueOn))}.`,
      d.introduction,
      "La question\u00a0:",
    ),
    quote: d.question,
    next: [
      d.confidential
        ? "Votre réponse est confidentielle\u00a0: seul le Département la lit."
        : "Votre réponse sera lue par le Département et par la commune.",
      "Ce lien est personnel\u00a0: il ouvre ce dossier et rien d’autre, sans compte, jusqu’à cette date. Ne le transmettez pas.",
    ],
    button: "Lire le dossier et répondre",
  }),
  opinion_reminder: (d) => ({
    subject: `Rappel\u00a0: votre avis sur un projet de ${d.townName}`,
    says: [
      `Votre avis sur «\u00a0${d.title}\u00a0» est attendu au plus tard le ${longDay("fr", at(d.dueOn))}. La question\u00a0:`,
    ],
    quote: d.question,
    next: ["Le lien de ce message remplace celui du précédent. Il est personnel\u00a0: ne le transmettez pas."],
    button: "Lire le dossier et répondre",
  }),
  opinion_revoked: (d) => ({
    subject: "Votre avis n’est plus attendu",
    says: [
      `Le Département vous avait demandé un avis sur «\u00a0${d.title}\u00a0». Il n’en a plus besoin, et votre lien est fermé. Merci d’y avoir consacré du temps\u00a0: vous n’avez rien à faire.`,
    ],
    button: "Ouvrir le portail",
  }),
  opinion_answered: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: un avis extérieur est arrivé`,
    says: [`${d.expertName} a répondu à votre question sur le ${dossierFr(d)}.`],
    button: "Lire l’avis",
  }),
  section_comment: (d) => ({
    subject: `${d.authorName} vous a cité·e\u00a0: ${proposalsTerms.fr.sections[d.section]}, dossier ${d.reference}`,
    says: [
      `${d.authorName} a écrit un commentaire à votre attention dans la partie «\u00a0${proposalsTerms.fr.sections[d.section]}\u00a0» du ${dossierFr(d)}\u00a0:`,
    ],
    quote: d.body,
    next: ["Ce commentaire n’est lu que par les personnes de votre commune."],
    button: "Lire et répondre",
  }),
  deadline_extended: (d) => ({
    subject: `Délai supplémentaire\u00a0: ${d.callTitle}`,
    says: [
      `Votre commune peut déposer son dossier pour «\u00a0${d.callTitle}\u00a0» jusqu’au ${deadline("fr", at(d.until))}.`,
      "Ce délai est accordé pour le motif suivant\u00a0:",
    ],
    quote: d.reason,
    button: "Continuer le dossier",
  }),

  reviews_assigned: (d) => ({
    subject: `Dossiers à lire\u00a0: ${d.callTitle}`,
    says: given(
      d.count === 1
        ? `Un dossier vous est confié pour «\u00a0${d.callTitle}\u00a0».`
        : `${d.count} dossiers vous sont confiés pour «\u00a0${d.callTitle}\u00a0».`,
      "Avant d’ouvrir un dossier, dites si vous avez un lien avec la commune ou l’action. En cas de doute, déclarez-le\u00a0: le dossier sera confié à quelqu’un d’autre.",
      d.closesAt && `Rendez vos avis au plus tard le ${deadline("fr", at(d.closesAt))}.`,
    ),
    button: "Voir mes dossiers",
  }),
  reviews_reminder: (d) => ({
    subject: `Rappel\u00a0: vos avis pour ${d.callTitle}`,
    says: given(
      d.count === 1
        ? `Il vous reste un dossier à noter pour «\u00a0${d.callTitle}\u00a0».`
        : `Il vous reste ${d.count} dossiers à noter pour «\u00a0${d.callTitle}\u00a0».`,
      d.closesAt && `Rendez vos avis au plus tard le ${deadline("fr", at(d.closesAt))}.`,
      "Si vous ne pouvez pas en noter un, dites-le dès maintenant depuis le dossier\u00a0: il sera confié à quelqu’un d’autre.",
    ),
    button: "Voir mes dossiers",
  }),
  reviews_reopened: (d) => ({
    subject: `Notation rouverte pour vous\u00a0: ${d.callTitle}`,
    says: [
      `Vous pouvez rendre vos avis jusqu’au ${deadline("fr", at(d.until))}. Ce délai se termine de lui-même.`,
      "Il vous est accordé pour le motif suivant\u00a0:",
    ],
    quote: d.reason,
    button: "Voir mes dossiers",
  }),
  reviews_reopening_ended: (d) => ({
    subject: `Fin de votre délai de notation\u00a0: ${d.callTitle}`,
    says: ["Le délai qui vous était accordé est repris. Vos brouillons restent lisibles. Le motif\u00a0:"],
    quote: d.reason,
    button: "Voir mes dossiers",
  }),
  review_abstained: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: une abstention à remplacer`,
    says: [
      `${d.reviewerName} ne notera pas le ${dossierFr(d)}. Confiez-le à une autre personne pour garder le nombre d’avis prévu. Le motif\u00a0:`,
    ],
    quote: d.reason,
    button: "Voir les affectations",
  }),
  third_reading_called: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: troisième lecture`,
    says: [
      `Les deux avis rendus sur le ${dossierFr(d)}, sont très éloignés.`,
      d.readerName
        ? `Une troisième lecture est confiée à ${d.readerName}, qui ne sait pas pourquoi. Ne parlez pas des notes avec cette personne.`
        : "Une troisième lecture est nécessaire, mais personne n’est disponible\u00a0: chacun est en conflit, connaît déjà le dossier ou a atteint son maximum. Relevez un maximum ou ajoutez un instructeur, puis confiez-lui ce dossier.",
    ],
    button: "Voir les affectations",
  }),
  reviewer_question: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: une question d’instructeur`,
    says: [
      `${d.reviewerName} voudrait une réponse de la commune sur le ${dossierFr(d)}. Posez la question au nom du Département\u00a0: la commune ne doit pas savoir qui lit son dossier.`,
    ],
    quote: d.question,
    button: "Écrire à la commune",
  }),
  interest_declared: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: déport à remplacer`,
    says: [
      `Un lien d’intérêt de ${d.reviewerName} avec le ${dossierFr(d)} est inscrit\u00a0: cette personne ne le lira pas.`,
      "Confiez ce dossier à une autre personne pour garder le nombre d’avis prévu.",
    ],
    button: "Voir les affectations",
  }),

  decision_awarded: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: subvention de ${euros("fr", d.awardedCents)} attribuée`,
    says: given(awardedSentence.fr(d), deliberationFr(d), d.reasons && "Voici les motifs de la décision\u00a0:"),
    facts: facts(["Montant demandé", euros("fr", d.requestedCents)], ["Montant attribué", euros("fr", d.awardedCents)]),
    quote: d.reasons,
    next: [
      "Une convention fixe les conditions de la subvention. Répondez d’abord sur le portail\u00a0: acceptez ou refusez, puis la convention sera proposée à la signature. Rien n’est versé avant.",
    ],
    button: "Voir la décision et répondre",
  }),
  decision_reserved: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: liste complémentaire`,
    says: given(
      `Le ${dossierFr(d)}, est inscrit sur la liste complémentaire${d.place ? `, à la place n°\u00a0${d.place}` : ""}. Aucune subvention n’est attribuée à ce jour.`,
      d.validUntil
        ? `Si des crédits se libèrent avant le ${day("fr", at(d.validUntil))}, les dossiers de la liste sont proposés dans l’ordre.`
        : "Si des crédits se libèrent, les dossiers de la liste sont proposés dans l’ordre.",
      "Vous n’avez rien à faire pour l’instant. Voici les motifs de la décision\u00a0:",
    ),
    quote: d.reasons,
    button: "Voir la décision",
  }),
  award_declined: (d) => ({
    subject: `Dossier ${d.reference} : la commune renonce à l’aide`,
    says: given(
      `${d.townName} renonce à l’aide de ${euros("fr", d.amountCents)} accordée à son projet ${projectFr(d)}. La somme est revenue à l’enveloppe.`,
      "La liste complémentaire dit quel dossier vient ensuite. Rien n’est attribué sans une nouvelle décision. Voici le motif de la commune :",
    ),
    quote: d.reason,
    button: "Voir la liste complémentaire",
  }),
  decision_refused: (d) => ({
    subject: `Dossier ${d.reference}\u00a0: décision sur votre demande`,
    says: given(
      `Votre projet ${projectFr(d)} n’a pas été retenu.${marksSentence.fr(d)}`,
      deliberationFr(d),
      "Voici pourquoi\u00a0:",
    ),
    quote: d.reasons,
    next: [
      "Vous pouvez demander un échange depuis le dossier. La page de la décision indique aussi les voies et délais de recours.",
    ],
    button: "Voir la décision",
  }),

  agreement_to_sign: (d) => ({
    subject: `Convention ${d.agreementNumber} à signer`,
    says: [
      `La convention ${d.agreementNumber} pour «\u00a0${d.title}\u00a0» est prête. Elle porte sur ${euros("fr", d.amountCents)}.`,
      "Le maire, ou la personne qui a délégation de signature, la relit et la signe sur le portail. Le Département signe ensuite.",
    ],
    button: "Lire et signer la convention",
  }),
  agreement_signed: (d) => ({
    subject: `Convention ${d.agreementNumber} signée par ${d.townName}`,
    says: [
      `${d.signerName} a signé au nom de ${d.townName} la convention ${d.agreementNumber} pour «\u00a0${d.title}\u00a0», le ${instant("fr", at(d.signedAt))}.`,
      "Elle attend maintenant la signature du Département.",
    ],
    button: "Voir la convention",
  }),
  agreement_in_force: (d) => ({
    subject: `Convention ${d.agreementNumber}\u00a0: signée par les deux parties`,
    says: given(
      `La convention ${d.agreementNumber} pour «\u00a0${d.title}\u00a0» est signée par les deux parties depuis le ${day("fr", at(d.signedAt))}. L’action peut s’appuyer sur ${euros("fr", d.amountCents)}.`,
      "L’avance prévue à la convention devient payable. Les versements suivants dépendent des bilans.",
      d.lapsesOn && `Ce qui n’a pas été demandé avant le ${day("fr", at(d.lapsesOn))} est perdu.`,
    ),
    button: "Voir la convention et l’échéancier",
  }),
  amendment_requested: (d) => ({
    subject: `Convention ${d.agreementNumber} : avenant demandé`,
    says: given(
      `Un avenant (${amendmentFr[d.kind]}) est demandé pour la convention ${d.agreementNumber}, ${d.townName}, projet «\u00a0${d.title}\u00a0». Voici pourquoi :`,
    ),
    quote: d.reason,
    button: "Voir l’avenant et ses effets",
  }),
  amendment_to_sign: (d) => ({
    subject: `Convention ${d.agreementNumber} : avenant à signer`,
    says: given(
      `Le Département accepte l’avenant (${amendmentFr[d.kind]}) à la convention ${d.agreementNumber}, projet «\u00a0${d.title}\u00a0». La nouvelle version attend votre signature ; jusque-là, la convention reste inchangée.`,
    ),
    button: "Lire et signer l’avenant",
  }),
  amendment_refused: (d) => ({
    subject: `Convention ${d.agreementNumber} : avenant refusé`,
    says: given(
      `Le Département n’accepte pas l’avenant (${amendmentFr[d.kind]}) à la convention ${d.agreementNumber}, projet «\u00a0${d.title}\u00a0». La convention reste inchangée. Voici pourquoi :`,
    ),
    quote: d.reason,
    button: "Voir l’avenant",
  }),
  amendment_in_force: (d) => ({
    subject: `Convention ${d.agreementNumber} : avenant en vigueur`,
    says: given(
      `L’avenant (${amendmentFr[d.kind]}) à la convention ${d.agreementNumber}, projet «\u00a0${d.title}\u00a0», est signé par les deux parties depuis le ${day("fr", at(d.signedAt))}. La nouvelle version remplace la précédente.`,
    ),
    button: "Voir la convention",
  }),
  payment_made: (d) => ({
    subject: `Convention ${d.agreementNumber}\u00a0: ${euros("fr", d.amountCents, { exact: true })} versés`,
    says: [
      `Le comptable public a confirmé le versement de ${instalmentFr[d.kind]} pour ${agreementFr(d)}, le ${day("fr", at(d.paidAt))}.`,
      "La somme arrive sur le compte de la commune sous quelques jours. Si elle manque après dix jours, écrivez-nous depuis la convention.",
    ],
    facts: facts(["Montant versé", euros("fr", d.amountCents, { exact: true })]),
    button: "Voir les versements",
  }),
  payment_rejected: (d) => ({
    subject: `Convention ${d.agreementNumber}\u00a0: versement rejeté, RIB à vérifier`,
    says: [
      `Le versement de ${instalmentFr[d.kind]} (${euros("fr", d.amountCents, { exact: true })}) pour ${agreementFr(d)} a été rejeté. La somme reste due à la commune. Motif\u00a0:`,
    ],
    quote: d.reason,
    next: [
      "Vérifiez les coordonnées bancaires de la commune. Un changement demande l’accord de la personne qui signe et une vérification du Département\u00a0; le versement repart ensuite.",
    ],
    button: "Vérifier les coordonnées bancaires",
  }),
  bank_details_proposed: (d) => ({
    subject: `Coordonnées bancaires à confirmer\u00a0: ${d.townName}`,
    says: [
      `${d.proposedBy} propose de nouvelles coordonnées bancaires pour ${d.townName}, se terminant par ${d.ibanEnd}.`,
      "Vérifiez-les par un autre moyen que ce message (appel au numéro connu de la commune, RIB signé), puis confirmez ou refusez. Rien ne change d’ici là.",
    ],
    button: "Vérifier la demande",
  }),
  bank_details_announced: (d) => ({
    subject: `Coordonnées bancaires proposées\u00a0: ${d.townName}`,
    says: [
      `${d.proposedBy} propose, au nom de ${d.townName}, un compte se terminant par ${d.ibanEnd}. Le Département le vérifie. Rien ne change d’ici là.`,
      "Si votre commune n’est pas à l’origine de cette proposition, appelez le Département tout de suite.",
    ],
    button: "Voir les coordonnées",
  }),
  bank_details_confirmed: (d) => ({
    subject: `Coordonnées bancaires confirmées\u00a0: ${d.townName}`,
    says: [
      `Les coordonnées bancaires de ${d.townName} se terminant par ${d.ibanEnd} sont confirmées. Elles servent aux versements à partir du ${day("fr", at(d.activeFrom))}.`,
      "Si vous n’êtes pas à l’origine de ce changement, écrivez-nous tout de suite depuis le portail.",
    ],
    button: "Voir les coordonnées",
  }),
  bank_details_not_kept: (d) => ({
    subject: `Coordonnées bancaires non retenues\u00a0: ${d.townName}`,
    says: given(notKeptFr[d.how](d), d.reason && "Le motif donné\u00a0:"),
    quote: d.reason || undefined,
    next: ["Le compte en service avant cette proposition, s’il y en a un, reste celui de la commune."],
    button: "Voir les coordonnées",
  }),

  report_expected: (d) => ({
    subject: `Convention ${d.agreementNumber}\u00a0: ${reportFr[d.kind]} attendu le ${day("fr", at(d.dueOn))}`,
    says: [
      `Le ${reportFr[d.kind]} de ${agreementFr(d)} est attendu au plus tard le ${longDay("fr", at(d.dueOn))}.`,
      "Le versement suivant dépend de ce bilan. Les montants de la convention y sont déjà repris\u00a0; il vous reste les dépenses, les résultats et ce que vous en retenez.",
    ],
    button: "Remplir le bilan",
  }),
  report_returned: (d) => ({
    subject: `Convention ${d.agreementNumber}\u00a0: ${reportFr[d.kind]} à compléter`,
    says: [
      `Le ${reportFr[d.kind]} de ${agreementFr(d)} vous est renvoyé pour être complété. Ce que vous avez saisi est conservé. Voici ce qui manque\u00a0:`,
    ],
    quote: d.reason,
    button: "Compléter le bilan",
  }),
  report_accepted: (d) => ({
    subject: `Convention ${d.agreementNumber}\u00a0: ${reportFr[d.kind]} accepté`,
    says: given(
      `Le ${reportFr[d.kind]} de ${agreementFr(d)} est accepté. Merci.`,
      d.nextCents !== undefined &&
        d.nextCents > 0 &&
        `${euros("fr", d.nextCents, { exact: true })} deviennent payables et partiront au prochain bordereau.`,
      d.kind === "final" &&
        "Pour que d’autres communes en profitent, racontez votre expérience au réseau\u00a0: les chiffres du bilan sont repris.",
    ),
    button: "Voir le bilan",
  }),
  comment_posted: (d) => ({
    subject: `Nouveau commentaire\u00a0: ${d.title}`,
    says: [`${d.authorName}${d.townName ? ` (${d.townName})` : ""} a commenté «\u00a0${d.title}\u00a0».`],
    button: "Lire et répondre",
  }),
  meeting_invitation: (d) => ({
    subject: `Réunion du réseau\u00a0: ${d.title}, ${day("fr", at(d.startsAt))}`,
    says: [
      "Vous êtes invité·e à la prochaine réunion du réseau des maires engagés pour l’insertion.",
      "Dites si vous venez, ou qui vous représente. Vous pouvez aussi proposer un point à l’ordre du jour.",
    ],
    facts: facts(["Date", deadline("fr", at(d.startsAt))], ["Lieu", d.place], ["Visioconférence", d.videoUrl]),
    button: "Répondre à l’invitation",
  }),
  meeting_cancelled: (d) => ({
    subject: `Réunion annulée\u00a0: ${d.title}, ${day("fr", at(d.startsAt))}`,
    says: [
      `La réunion du réseau prévue ${deadline("fr", at(d.startsAt))} n’aura pas lieu. Le motif donné par le Département\u00a0:`,
    ],
    quote: d.reason,
    next: ["Vous n’avez rien à faire. Une nouvelle invitation partira si la réunion est reportée."],
    button: "Voir la réunion",
  }),
};

// ───────────────────────────────────────────────────────────── English

const upper = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const seatEn = { reader: "read", editor: "write", signatory: "sign" } as const;
const reportEn = { interim: "interim report", final: "final report" } as const;
const instalmentEn = { advance: "advance", interim: "interim payment", balance: "balance" } as const;
const dossierEn = (d: { reference: string; title: string }) => `dossier ${d.reference}, “${d.title}”`;
const projectEn = (d: { reference: string; title: string }) => `“${d.title}” (dossier ${d.reference})`;
const agreementEn = (d: { agreementNumber: string; title: string }) => `“${d.title}” (agreement ${d.agreementNumber})`;
const deliberationEn = (d: { deliberationNumber?: string | undefined; deliberatedOn?: string | undefined }) =>
  d.deliberationNumber
    ? d.deliberatedOn
      ? `This decision follows deliberation no. ${d.deliberationNumber} of ${day("en", at(d.deliberatedOn))}.`
      : `This decision follows deliberation no. ${d.deliberationNumber}.`
    : undefined;

const notKeptEn: Record<NotKept["how"], (d: NotKept) => string> = {
  taken_back: (d) =>
    `${d.by} took back the proposal of an account ending in ${d.ibanEnd}, made in the name of ${d.townName}.`,
  declined: (d) => `${d.by} did not keep the account ending in ${d.ibanEnd}, proposed by ${d.townName}.`,
  stopped: (d) =>
    `${d.by} stopped, before its first day, the change of account of ${d.townName} (account ending in ${d.ibanEnd}).`,
};

const en: Bodies = {
  sign_in_link: (d) => ({
    subject: "Your sign-in link",
    says: [
      `You asked to sign in. This link works once, for ${d.minutes} minutes, in the browser where you asked for it.`,
      "If you did not ask for anything, ignore this message: nobody can get in without this link.",
    ],
    button: "Sign in",
  }),
  invitation: (d) => ({
    subject: `Invitation to join the team of ${d.townName}`,
    says: [
      `${d.invitedBy} invites you to join the team of ${d.townName} on the portal, with the right to ${seatEn[d.role]}.`,
      `The invitation is good until ${deadline("en", at(d.expiresAt))}. It works once and binds you to nothing.`,
    ],
    button: "Accept the invitation",
  }),
  account_requested: (d) => ({
    subject: `Access to confirm: ${d.name}, ${d.townName}`,
    says: [
      `${d.name} (${d.email}) asks to join the team of ${d.townName}, with the right to ${seatEn[d.role]}.`,
      "Check that this person does work for the town, then confirm or decline. Until then they see no dossier.",
    ],
    button: "See the request",
  }),
  account_received: (d) => ({
    subject: `Access request waiting: ${d.townName}`,
    says: [
      `Your request to join the team of ${d.townName}, with the right to ${seatEn[d.role]}, is waiting. Someone of the town or of the Département has to confirm it. Until then you see no dossier.`,
      "If you asked for nothing, ignore this message: nothing is opened in your name.",
    ],
    button: "Follow my request",
  }),
  account_confirmed: (d) => ({
    subject: `Your access is open: ${d.townName}`,
    says: [`Your request is confirmed. You are in the team of ${d.townName}, with the right to ${seatEn[d.role]}.`],
    button: "Open my workspace",
  }),
  account_declined: (d) => ({
    subject: `Your request for access is not confirmed: ${d.townName}`,
    says: [`Your request to join the team of ${d.townName} was not confirmed. The reason given:`],
    quote: d.reason,
    next: ["If this is a mistake, speak to the mayor or to the town’s contact person, then ask again."],
    button: "Ask again",
  }),
  seat_waits: (d) => ({
    subject: `Signatory to confirm: ${d.name}, ${d.townName}`,
    says: [
      `${d.name}, invited by ${d.invitedBy}, asks to sign on behalf of ${d.townName}. A second person has to confirm it: a signatory of the town or the Département.`,
      "Check that this person is the mayor or a delegate, then confirm. Until then they can sign nothing.",
    ],
    button: "See the request",
  }),
  seat_changed: (d) => ({
    subject: d.ended ? `Access ended: ${d.name}, ${d.townName}` : `Role changed: ${d.name}, ${d.townName}`,
    says: [
      d.ended
        ? `${d.by} ended the access of ${d.name} (right to ${seatEn[d.role]}) to the team of ${d.townName}. What this person wrote and signed stays.`
        : `${d.by} changed the role of ${d.name} in the team of ${d.townName}: it is now the right to ${seatEn[d.role]}.`,
      "If this is a mistake, speak to a signatory of the town or to the Département.",
    ],
    button: "Open my workspace",
  }),
  charter_published: (d) => ({
    subject: `Network charter: version ${d.versionNumber} to sign`,
    says: given(
      `The Département has published version ${d.versionNumber} of the charter of the mayors’ network for inclusion.`,
      d.resignBy
        ? `It is to be signed again before ${day("en", at(d.resignBy))}. Until then your town stays in the network and may file dossiers.`
        : "Your town stays in the network. It signs the new version once it has read it.",
      "Only the mayor or a delegate signs the charter.",
    ),
    button: "Read the new version",
  }),
  charter_reminder: (d) => ({
    subject: `Network charter to sign again before ${day("en", at(d.resignBy))}: ${d.townName}`,
    says: [
      `${d.townName} signed an earlier version of the charter of the mayors’ network for inclusion. Version ${d.versionNumber} is to be signed again before ${day("en", at(d.resignBy))}.`,
      "From that day on, without a new signature, the town is no longer in the network and cannot file dossiers. What it was granted stays granted.",
      "Only the mayor or a delegate signs the charter.",
    ],
    button: "Read and sign the charter",
  }),
  charter_withdrawn: (d) => ({
    subject: `Withdrawal from the network: ${d.townName}`,
    says: [
      `${d.by} withdrew ${d.townName} from the network on ${instant("en", at(d.withdrawnAt))}. Signed agreements and planned payments do not change.`,
      "The town may sign again at any time. Until then it cannot file a dossier.",
    ],
    button: "See the charter",
  }),
  charter_signed: (d) => ({
    subject: `Network charter signed: ${d.townName}`,
    says: [
      `${d.signerName}, ${d.signerFunction}, signed the charter of the mayors’ network for inclusion on behalf of ${d.townName}.`,
      "You can download the signed charter. The town may withdraw at any time from the same page.",
    ],
    facts: facts(
      ["Version of the text", String(d.versionNumber)],
      ["Signed on", instant("en", at(d.signedAt))],
      ["Fingerprint of the text (SHA-256)", d.textHash],
    ),
    button: "See the signed charter",
  }),

  proposal_receipt: (d) => ({
    subject: `Dossier ${d.reference} filed: receipt`,
    says: [
      `The Département has received ${dossierEn(d)}. Keep this message: it is your receipt.`,
      "We now check that the dossier is complete and admissible. We will write if something is missing, and in any case once there is a decision.",
      "Until the deadline you may withdraw the dossier, correct it and file it again. Only the last filing counts.",
    ],
    facts: facts(
      ["Receipt number", d.receiptNumber],
      ["Filed on", instant("en", at(d.filedAt))],
      ["Fingerprint of the dossier (SHA-256)", d.contentHash],
    ),
    button: "See the receipt",
  }),
  filing_too_late: (d) => ({
    subject: `Dossier ${d.reference}: arrived after the deadline`,
    says: [
      `You tried to file ${dossierEn(d)} on ${instant("en", at(d.arrivedAt))}. The call had been closed since ${deadline("en", at(d.deadline))}: the dossier is not recorded.`,
      `If an incident held you up, write to the Département until ${day("en", at(d.writeBy))} and give the reference below. The Département may grant a town more time, with a reason.`,
    ],
    facts: facts(["Reference of the attempt", d.attempt], ["Arrived on", instant("en", at(d.arrivedAt))]),
    button: "See the dossier",
  }),
  filing_came_late: (d) => ({
    subject: `A filing came too late: ${d.townName}, ${d.attempt}`,
    says: [
      `${d.townName} tried to file dossier ${d.reference} after the deadline. The filing is refused.`,
      "If an incident held the town up, you may grant it more time, with a reason, from the call’s page.",
    ],
    facts: facts(
      ["Reference of the attempt", d.attempt],
      ["Arrived on", instant("en", at(d.arrivedAt))],
      ["Deadline of the town", deadline("en", at(d.deadline))],
    ),
    button: "See the filings that came too late",
  }),
  sign_off_asked: (d) => ({
    subject: `Dossier ${d.reference}: to certify and file`,
    says: given(
      `${d.askedBy} has finished ${dossierEn(d)} and asks you to certify and file it before ${deadline("en", at(d.closesAt))}.`,
      "Read the dossier again. You may file it, or send it back and say which section needs another look.",
      d.message && "Here is the message:",
    ),
    quote: d.message,
    button: "Read and file",
  }),
  sign_off_taken_back: (d) => ({
    subject: `Dossier ${d.reference}: the request to sign is taken back`,
    says: [
      `${d.takenBackBy} takes back the request to certify ${dossierEn(d)}. There is nothing for you to do: a new request will come when the dossier is ready.`,
    ],
    button: "See the dossier",
  }),
  sign_off_declined: (d) => ({
    subject: `Dossier ${d.reference}: to look at again before filing`,
    says: [`${d.declinedBy} has read ${dossierEn(d)} and does not file it yet. Here is what needs another look:`],
    quote: d.remarks,
    next: [
      `Correct these sections and save them, then send the dossier for signature again before ${deadline("en", at(d.closesAt))}.`,
    ],
    button: "Look at the dossier again",
  }),
  draft_reminder: (d) => ({
    subject: `Dossier ${d.reference} to file before ${deadline("en", at(d.closesAt))}`,
    says: [
      `Your ${dossierEn(d)}, is not filed. It can be until ${deadline("en", at(d.closesAt))}.`,
      d.gaps === 0
        ? "Nothing is missing: it is to be certified and filed."
        : d.gaps === 1
          ? "One point is left to complete. The dossier’s page says which."
          : `${d.gaps} points are left to complete. The dossier’s page says which.`,
      "A dossier that arrives after that instant is not recorded, even by one second.",
    ],
    button: d.gaps === 0 ? "Check and file" : "Go on with the dossier",
  }),
  draft_closed: (d) => ({
    subject: `Dossier ${d.reference}: what you had written`,
    says: [
      `“${d.callTitle}” has been closed since ${deadline("en", at(d.closedAt))}. Your ${dossierEn(d)}, was not filed: it will not be examined.`,
      "Your work is not lost. The draft can still be read on the portal, and its content can be used for a later edition. Here is all that is written in it:",
    ],
    quote: d.content,
    button: "Read the draft",
  }),
  proposal_withdrawn: (d) => ({
    subject: `Dossier ${d.reference} withdrawn`,
    says: [
      `${upper(dossierEn(d))}, was withdrawn on ${instant("en", at(d.withdrawnAt))}. It will not be examined as it stands.`,
      `You may correct it and file it again until ${deadline("en", at(d.closesAt))}.`,
    ],
    button: "Take the dossier up again",
  }),
  request_opened: (d) => ({
    subject: `Dossier ${d.reference}: we need something from you`,
    says: [
      `To study ${dossierEn(d)}, we need details or documents. Answer by ${longDay("en", at(d.dueOn))}. This is what we ask:`,
    ],
    quote: d.message,
    next: [
      "Only the parts asked for are open again; the rest of the dossier stays as it is. Without an answer by then, the dossier may be declared inadmissible.",
    ],
    button: "Answer the request",
  }),
  request_reminder: (d) => ({
    subject: `Dossier ${d.reference}: a few days are left to answer`,
    says: [
      `The Département waits for your answer about ${dossierEn(d)}, by ${longDay("en", at(d.dueOn))}. Its request:`,
    ],
    quote: d.message,
    next: ["Correct what is asked for, then send the answer from the dossier. Without it, the dossier is not scored."],
    button: "Answer the request",
  }),
  request_overdue: (d) => ({
    subject: `Dossier ${d.reference}: the time to answer has passed`,
    says: [
      `No answer has come about ${dossierEn(d)}. It was due on ${longDay("en", at(d.dueOn))}.`,
      "You may still answer as long as the Département has not closed the request. The dossier may be declared inadmissible at any time: answer today.",
    ],
    button: "Answer the request",
  }),
  request_unanswered: (d) => ({
    subject: `Dossier ${d.reference}: ${d.townName} has not answered`,
    says: [
      `${d.townName} has not answered the request about ${dossierEn(d)}. It was due on ${longDay("en", at(d.dueOn))}. The town was reminded.`,
      "Call the town, or declare the dossier inadmissible: the reasons and the letter are ready.",
    ],
    button: "Open the dossier",
  }),
  request_answered: (d) => ({
    subject: `Dossier ${d.reference}: ${d.townName} has answered`,
    says: [
      `${d.townName} answered the request about ${dossierEn(d)} on ${instant("en", at(d.answeredAt))}.`,
      "Check what came in, then close the request.",
    ],
    button: "See the answer",
  }),
  document_refused: (d) => ({
    subject: d.reference ? `Dossier ${d.reference}: a document is refused` : "A document of the safe is refused",
    says: [
      `The scanner found a virus in “${d.fileName}”${d.reference ? `, attached to dossier ${d.reference} (“${d.title ?? ""}”)` : ", kept in your town’s safe"}. Nobody could open this file; its bytes are erased.`,
      "Have the computer that it comes from checked, then send another version.",
    ],
    button: "Send another version",
  }),
  proposal_admitted: (d) => ({
    subject: `Dossier ${d.reference} is admissible`,
    says: [
      `${upper(dossierEn(d))}, is admissible. Several people will now read and score it, each on their own, with the grid of the call.`,
      "There is nothing for you to do. Being admissible is no promise of a grant: we will write when the decision is published.",
    ],
    button: "Follow the dossier",
  }),
  proposal_rejected: (d) => ({
    subject: `Dossier ${d.reference} is not admissible`,
    says: [`${upper(dossierEn(d))}, is not admissible and will not be scored. The reasons:`],
    quote: d.reasons,
    next: [
      "The letter to download from the dossier (PDF) says how to contest this decision. You may also write to us from the dossier to understand these reasons. The dossier remains yours and can be the start of one for a later edition.",
    ],
    button: "See the dossier",
  }),
  message_received: (d) => ({
    subject: `Dossier ${d.reference}: new message`,
    says: [`${d.from} wrote to you about ${dossierEn(d)}. The message and your answer stay with the dossier.`],
    button: "Read and answer",
  }),
  call_opened: (d) => ({
    subject: `Call open: ${d.callTitle}`,
    says: [
      `“${d.callTitle}” has just opened. Dossiers can be filed until ${deadline("en", at(d.closesAt))}.`,
      "Six questions tell you in two minutes whether your project can be supported, before you write anything.",
      "You receive this message because you asked for it. To stop it, choose “Stop telling me” on the page of the calls.",
    ],
    button: "See the call",
  }),
  opinion_asked: (d) => ({
    subject: `Your opinion on a project of ${d.townName}`,
    says: given(
      `The Département of Seine-Saint-Denis is examining the project “${d.title}” of ${d.townName} and would like your opinion on one precise point, by ${longDay("en", at(d.dueOn))}.`,
      d.introduction,
      "The question:",
    ),
    quote: d.question,
    next: [
      d.confidential
        ? "Your answer is confidential: only the Département reads it."
        : "Your answer will be read by the Département and by the town.",
      "This link is personal: it opens this dossier and nothing else, without an account, until that day. Do not pass it on.",
    ],
    button: "Read the dossier and answer",
  }),
  opinion_reminder: (d) => ({
    subject: `Reminder: your opinion on a project of ${d.townName}`,
    says: [`Your opinion on “${d.title}” is expected by ${longDay("en", at(d.dueOn))}. The question:`],
    quote: d.question,
    next: ["The link of this message replaces the one before. It is personal: do not pass it on."],
    button: "Read the dossier and answer",
  }),
  opinion_revoked: (d) => ({
    subject: "Your opinion is no longer needed",
    says: [
      `The Département had asked for your opinion on “${d.title}”. It no longer needs it, and your link is closed. Thank you for your time: there is nothing for you to do.`,
    ],
    button: "Open the portal",
  }),
  opinion_answered: (d) => ({
    subject: `Dossier ${d.reference}: an outside opinion has come`,
    says: [`${d.expertName} answered your question about ${dossierEn(d)}.`],
    button: "Read the opinion",
  }),
  section_comment: (d) => ({
    subject: `${d.authorName} calls you: ${proposalsTerms.en.sections[d.section]}, dossier ${d.reference}`,
    says: [
      `${d.authorName} wrote a comment for you in the part “${proposalsTerms.en.sections[d.section]}” of ${dossierEn(d)}:`,
    ],
    quote: d.body,
    next: ["Only the people of your town read this comment."],
    button: "Read and answer",
  }),
  deadline_extended: (d) => ({
    subject: `More time: ${d.callTitle}`,
    says: [
      `Your town may file its dossier for “${d.callTitle}” until ${deadline("en", at(d.until))}.`,
      "The extension is granted for this reason:",
    ],
    quote: d.reason,
    button: "Go on with the dossier",
  }),

  reviews_assigned: (d) => ({
    subject: `Dossiers to read: ${d.callTitle}`,
    says: given(
      d.count === 1
        ? `One dossier is assigned to you for “${d.callTitle}”.`
        : `${d.count} dossiers are assigned to you for “${d.callTitle}”.`,
      "Before you open a dossier, say whether you have a tie with the town or the project. When in doubt, declare it: someone else will read the dossier.",
      d.closesAt && `Hand in your reviews by ${deadline("en", at(d.closesAt))}.`,
    ),
    button: "See my dossiers",
  }),
  reviews_reminder: (d) => ({
    subject: `Reminder: your reviews for ${d.callTitle}`,
    says: given(
      d.count === 1
        ? `One dossier is left for you to score for “${d.callTitle}”.`
        : `${d.count} dossiers are left for you to score for “${d.callTitle}”.`,
      d.closesAt && `Hand in your reviews by ${deadline("en", at(d.closesAt))}.`,
      "If you cannot score one of them, say so now from the dossier: someone else will read it.",
    ),
    button: "See my dossiers",
  }),
  reviews_reopened: (d) => ({
    subject: `Scoring reopened for you: ${d.callTitle}`,
    says: [
      `You can hand in your reviews until ${deadline("en", at(d.until))}. This time ends by itself.`,
      "It is given to you for this reason:",
    ],
    quote: d.reason,
    button: "See my dossiers",
  }),
  reviews_reopening_ended: (d) => ({
    subject: `End of your time to score: ${d.callTitle}`,
    says: ["The time that you were given is taken back. Your drafts can still be read. The reason:"],
    quote: d.reason,
    button: "See my dossiers",
  }),
  review_abstained: (d) => ({
    subject: `Dossier ${d.reference}: an abstention to replace`,
    says: [
      `${d.reviewerName} will not score ${dossierEn(d)}. Assign it to someone else to keep the number of reviews. The reason:`,
    ],
    quote: d.reason,
    button: "See the assignments",
  }),
  third_reading_called: (d) => ({
    subject: `Dossier ${d.reference}: third reading`,
    says: [
      `The two reviews handed in on ${dossierEn(d)}, are far apart.`,
      d.readerName
        ? `A third reading is assigned to ${d.readerName}, who does not know why. Do not speak of the marks with them.`
        : "A third reading is needed, but nobody is available: everyone is in conflict, knows the dossier already or is at their maximum. Raise a maximum or add a reviewer, then assign this dossier to them.",
    ],
    button: "See the assignments",
  }),
  reviewer_question: (d) => ({
    subject: `Dossier ${d.reference}: a reviewer’s question`,
    says: [
      `${d.reviewerName} would like an answer from the town on ${dossierEn(d)}. Ask it in the name of the Département: the town must not learn who reads its dossier.`,
    ],
    quote: d.question,
    button: "Write to the town",
  }),
  interest_declared: (d) => ({
    subject: `Dossier ${d.reference}: a reviewer to replace`,
    says: [
      `An interest of ${d.reviewerName} in ${dossierEn(d)} is on record: this person will not read it.`,
      "Assign this dossier to someone else to keep the number of reviews.",
    ],
    button: "See the assignments",
  }),

  decision_awarded: (d) => ({
    subject: `Dossier ${d.reference}: grant of ${euros("en", d.awardedCents)} awarded`,
    says: given(awardedSentence.en(d), deliberationEn(d), d.reasons && "The reasons for the decision:"),
    facts: facts(["Amount asked", euros("en", d.requestedCents)], ["Amount awarded", euros("en", d.awardedCents)]),
    quote: d.reasons,
    next: [
      "An agreement sets the terms of the grant. First answer on the portal: accept or decline; the agreement is then offered for signature. Nothing is paid before.",
    ],
    button: "See the decision and answer",
  }),
  decision_reserved: (d) => ({
    subject: `Dossier ${d.reference}: reserve list`,
    says: given(
      `${upper(dossierEn(d))}, is on the reserve list${d.place ? `, in place ${d.place}` : ""}. No grant is awarded today.`,
      d.validUntil
        ? `If money becomes free before ${day("en", at(d.validUntil))}, the dossiers on the list are taken in order.`
        : "If money becomes free, the dossiers on the list are taken in order.",
      "There is nothing for you to do. The reasons for the decision:",
    ),
    quote: d.reasons,
    button: "See the decision",
  }),
  award_declined: (d) => ({
    subject: `Dossier ${d.reference}: the town declines the grant`,
    says: given(
      `${d.townName} declines the grant of ${euros("en", d.amountCents)} awarded to its project ${projectEn(d)}. The money is back in the envelope.`,
      "The reserve list says which application comes next. Nothing is awarded without a new decision. The town’s reason:",
    ),
    quote: d.reason,
    button: "See the reserve list",
  }),
  decision_refused: (d) => ({
    subject: `Dossier ${d.reference}: decision on your request`,
    says: given(
      `Your project ${projectEn(d)} was not selected.${marksSentence.en(d)}`,
      deliberationEn(d),
      "Here is why:",
    ),
    quote: d.reasons,
    next: [
      "You may ask for a conversation from the dossier. The page of the decision also says how and until when it can be contested.",
    ],
    button: "See the decision",
  }),

  agreement_to_sign: (d) => ({
    subject: `Agreement ${d.agreementNumber} to sign`,
    says: [
      `Agreement ${d.agreementNumber} for “${d.title}” is ready. It is for ${euros("en", d.amountCents)}.`,
      "The mayor, or the person with delegated signature, reads it and signs it on the portal. The Département signs next.",
    ],
    button: "Read and sign the agreement",
  }),
  agreement_signed: (d) => ({
    subject: `Agreement ${d.agreementNumber} signed by ${d.townName}`,
    says: [
      `${d.signerName} signed agreement ${d.agreementNumber} for “${d.title}” on behalf of ${d.townName}, on ${instant("en", at(d.signedAt))}.`,
      "It now awaits the signature of the Département.",
    ],
    button: "See the agreement",
  }),
  agreement_in_force: (d) => ({
    subject: `Agreement ${d.agreementNumber}: signed by both parties`,
    says: given(
      `Agreement ${d.agreementNumber} for “${d.title}” has been signed by both parties since ${day("en", at(d.signedAt))}. The project can rely on ${euros("en", d.amountCents)}.`,
      "The advance set in the agreement becomes payable. Later payments depend on the reports.",
      d.lapsesOn && `What has not been claimed by ${day("en", at(d.lapsesOn))} is lost.`,
    ),
    button: "See the agreement and its schedule",
  }),
  amendment_requested: (d) => ({
    subject: `Agreement ${d.agreementNumber}: amendment asked for`,
    says: given(
      `An amendment (${amendmentEn[d.kind]}) is asked for on agreement ${d.agreementNumber}, ${d.townName}, project “${d.title}”. Here is why:`,
    ),
    quote: d.reason,
    button: "See the amendment and its effects",
  }),
  amendment_to_sign: (d) => ({
    subject: `Agreement ${d.agreementNumber}: amendment to sign`,
    says: given(
      `The Département accepts the amendment (${amendmentEn[d.kind]}) of agreement ${d.agreementNumber}, project “${d.title}”. The new version awaits your signature; until then the agreement stays as it is.`,
    ),
    button: "Read and sign the amendment",
  }),
  amendment_refused: (d) => ({
    subject: `Agreement ${d.agreementNumber}: amendment refused`,
    says: given(
      `The Département does not accept the amendment (${amendmentEn[d.kind]}) of agreement ${d.agreementNumber}, project “${d.title}”. The agreement stays as it is. Here is why:`,
    ),
    quote: d.reason,
    button: "See the amendment",
  }),
  amendment_in_force: (d) => ({
    subject: `Agreement ${d.agreementNumber}: amendment in force`,
    says: given(
      `The amendment (${amendmentEn[d.kind]}) of agreement ${d.agreementNumber}, project “${d.title}”, is signed by both sides since ${day("en", at(d.signedAt))}. The new version replaces the one before.`,
    ),
    button: "See the agreement",
  }),
  payment_made: (d) => ({
    subject: `Agreement ${d.agreementNumber}: ${euros("en", d.amountCents, { exact: true })} paid`,
    says: [
      `The public accountant confirmed the payment of the ${instalmentEn[d.kind]} for ${agreementEn(d)} on ${day("en", at(d.paidAt))}.`,
      "The money reaches the town’s account within a few days. If it is missing after ten days, write to us from the agreement.",
    ],
    facts: facts(["Amount paid", euros("en", d.amountCents, { exact: true })]),
    button: "See the payments",
  }),
  payment_rejected: (d) => ({
    subject: `Agreement ${d.agreementNumber}: payment rejected, bank details to check`,
    says: [
      `The payment of the ${instalmentEn[d.kind]} (${euros("en", d.amountCents, { exact: true })}) for ${agreementEn(d)} was rejected. The money is still owed to the town. Reason:`,
    ],
    quote: d.reason,
    next: [
      "Check the town’s bank details. A change needs the consent of the person who signs and a check by the Département; the payment then leaves again.",
    ],
    button: "Check the bank details",
  }),
  bank_details_proposed: (d) => ({
    subject: `Bank details to confirm: ${d.townName}`,
    says: [
      `${d.proposedBy} proposes new bank details for ${d.townName}, ending in ${d.ibanEnd}.`,
      "Check them by another way than this message (a call to the town’s known number, a signed bank statement), then confirm or decline. Nothing changes until then.",
    ],
    button: "Check the request",
  }),
  bank_details_announced: (d) => ({
    subject: `Bank details proposed: ${d.townName}`,
    says: [
      `${d.proposedBy} proposes, in the name of ${d.townName}, an account ending in ${d.ibanEnd}. The Département is checking it. Nothing changes until then.`,
      "If this proposal does not come from your town, call the Département at once.",
    ],
    button: "See the bank details",
  }),
  bank_details_confirmed: (d) => ({
    subject: `Bank details confirmed: ${d.townName}`,
    says: [
      `The bank details of ${d.townName} ending in ${d.ibanEnd} are confirmed. They are used for payments from ${day("en", at(d.activeFrom))}.`,
      "If this change does not come from you, write to us at once from the portal.",
    ],
    button: "See the bank details",
  }),
  bank_details_not_kept: (d) => ({
    subject: `Bank details not kept: ${d.townName}`,
    says: given(notKeptEn[d.how](d), d.reason && "The reason given:"),
    quote: d.reason || undefined,
    next: ["The account in use before this proposal, if there is one, stays the town’s account."],
    button: "See the bank details",
  }),

  report_expected: (d) => ({
    subject: `Agreement ${d.agreementNumber}: ${reportEn[d.kind]} expected on ${day("en", at(d.dueOn))}`,
    says: [
      `The ${reportEn[d.kind]} of ${agreementEn(d)} is expected by ${longDay("en", at(d.dueOn))}.`,
      "The next payment depends on it. The amounts of the agreement are already filled in; what remains is what you spent, what came of it and what you learnt.",
    ],
    button: "Fill in the report",
  }),
  report_returned: (d) => ({
    subject: `Agreement ${d.agreementNumber}: ${reportEn[d.kind]} to complete`,
    says: [
      `The ${reportEn[d.kind]} of ${agreementEn(d)} comes back to you to be completed. What you typed is kept. What is missing:`,
    ],
    quote: d.reason,
    button: "Complete the report",
  }),
  report_accepted: (d) => ({
    subject: `Agreement ${d.agreementNumber}: ${reportEn[d.kind]} accepted`,
    says: given(
      `The ${reportEn[d.kind]} of ${agreementEn(d)} is accepted. Thank you.`,
      d.nextCents !== undefined &&
        d.nextCents > 0 &&
        `${euros("en", d.nextCents, { exact: true })} become payable and leave with the next payment run.`,
      d.kind === "final" &&
        "So that other towns may gain by it, tell the network about your experience: the figures of the report are filled in.",
    ),
    button: "See the report",
  }),
  comment_posted: (d) => ({
    subject: `New comment: ${d.title}`,
    says: [`${d.authorName}${d.townName ? ` (${d.townName})` : ""} commented on “${d.title}”.`],
    button: "Read and answer",
  }),
  meeting_invitation: (d) => ({
    subject: `Network meeting: ${d.title}, ${day("en", at(d.startsAt))}`,
    says: [
      "You are invited to the next meeting of the mayors’ network for inclusion.",
      "Say whether you come, or who stands in for you. You may also propose a point for the agenda.",
    ],
    facts: facts(["Date", deadline("en", at(d.startsAt))], ["Place", d.place], ["Video link", d.videoUrl]),
    button: "Answer the invitation",
  }),
  meeting_cancelled: (d) => ({
    subject: `Meeting cancelled: ${d.title}, ${day("en", at(d.startsAt))}`,
    says: [
      `The network meeting planned for ${deadline("en", at(d.startsAt))} will not take place. The reason given by the Département:`,
    ],
    quote: d.reason,
    next: ["There is nothing for you to do. A new invitation will come if the meeting is put off to a later date."],
    button: "See the meeting",
  }),
};

/** Less than was asked is said in the first line, with both amounts. */
const awardedSentence: Record<Locale, (d: LetterData["decision_awarded"]) => string> = {
  fr: (d) =>
    d.awardedCents < d.requestedCents
      ? `Votre projet ${projectFr(d)} est retenu pour ${euros("fr", d.awardedCents)}, sur les ${euros("fr", d.requestedCents)} que vous demandiez.`
      : `Votre projet ${projectFr(d)} est retenu pour le montant demandé, ${euros("fr", d.awardedCents)}.`,
  en: (d) =>
    d.awardedCents < d.requestedCents
      ? `Your project ${projectEn(d)} is selected for ${euros("en", d.awardedCents)}, out of the ${euros("en", d.requestedCents)} you asked for.`
      : `Your project ${projectEn(d)} is selected for the amount you asked for, ${euros("en", d.awardedCents)}.`,
};

const marksSentence: Record<Locale, (d: LetterData["decision_refused"]) => string> = {
  fr: (d) => {
    if (d.meanHundredths === undefined) return "";
    const last =
      d.lastAwardedHundredths === undefined
        ? ""
        : `\u00a0; le dernier projet retenu a ${hundredths("fr", d.lastAwardedHundredths)}`;
    return ` Il a obtenu ${hundredths("fr", d.meanHundredths)} sur 100${last}.`;
  },
  en: (d) => {
    if (d.meanHundredths === undefined) return "";
    const last =
      d.lastAwardedHundredths === undefined
        ? ""
        : `; the last project selected has ${hundredths("en", d.lastAwardedHundredths)}`;
    return ` It scored ${hundredths("en", d.meanHundredths)} out of 100${last}.`;
  },
};

// ───────────────────────────────────────────────────────────── the sheet of paper

const bodies: Record<Locale, Bodies> = { fr, en };

const frame = {
  fr: {
    greeting: "Bonjour,",
    sender: "Département de la Seine-Saint-Denis — Partenariat-ville",
    foot: "Ce message est envoyé par le portail du partenariat-ville. Les réponses à cette adresse ne sont pas lues\u00a0: écrivez depuis le portail. Vous réglez la fréquence de ces messages dans vos préférences.",
    asLink: "Si le bouton ne s’ouvre pas, copiez cette adresse dans votre navigateur\u00a0:",
  },
  en: {
    greeting: "Hello,",
    sender: "Département de la Seine-Saint-Denis — Town partnership",
    foot: "This message is sent by the portal of the town partnership. Answers to this address are not read: write from the portal. You choose how often these messages come in your preferences.",
    asLink: "If the button does not open, copy this address into your browser:",
  },
} as const;

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
const paragraph = (text: string) => `<p>${inHtml(text)}</p>`;
const inHtml = (text: string) => escaped(text).replace(/\r\n?|\n/g, "<br>");

/** Colours keep 4.5:1 on white and where a reader turns the page dark; no image, no script, no web font, no tracking. */
const STYLE = {
  page: "margin:0;padding:24px 16px;background:#ffffff;color:#1b1b1f;font:16px/1.5 Arial,Helvetica,sans-serif",
  sheet: "max-width:600px;margin:0 auto",
  h1: "font-size:22px;line-height:1.3;margin:0 0 16px",
  quote: "margin:0 0 16px;padding:8px 16px;border-left:4px solid #5b5b66",
  button:
    "display:inline-block;padding:12px 20px;background:#1f3a8a;color:#ffffff;text-decoration:none;border-radius:4px;font-weight:bold",
  foot: "margin:32px 0 0;padding-top:16px;border-top:1px solid #8d8d99;font-size:14px;color:#4a4a55",
} as const;

/** A link to the portal and nowhere else, in the reader's language. */
export function letterUrl(locale: Locale, path: string, base: string): string {
  const home = new URL(base);
  const url = new URL(href(locale, withoutLocale(path)), home);
  if (url.origin !== home.origin) throw new Error("A letter's link must lead to the portal");
  return url.href;
}

function asText(locale: Locale, { says, facts: pairs = [], quote, next = [], button }: Body, url: string): string {
  const words = frame[locale];
  const quoted = quote
    ? quote
        .trim()
        .split(/\r\n?|\n/)
        .map((line) => `> ${line}`)
        .join("\n")
    : "";
  const listed = pairs
    .map(([name, value]) => (locale === "fr" ? `${name}\u00a0: ${value}` : `${name}: ${value}`))
    .join("\n");
  return `${given(words.greeting, ...says.slice(0, 1), listed, ...says.slice(1), quoted, ...next, `${button}\n${url}`, `-- \n${words.sender}\n${words.foot}`).join("\n\n")}\n`;
}

function asHtml(
  locale: Locale,
  { subject, says, facts: pairs = [], quote, next = [], button }: Body,
  url: string,
): string {
  const words = frame[locale];
  return given(
    `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${escaped(subject)}</title></head>`,
    `<body style="${STYLE.page}"><div style="${STYLE.sheet}"><h1 style="${STYLE.h1}">${escaped(subject)}</h1>`,
    `<p>${words.greeting}</p>`,
    paragraph(says[0] ?? ""),
    pairs.length > 0 &&
      `<p>${pairs.map(([name, value]) => `<strong>${escaped(name)}${colon(locale)}</strong>${escaped(value)}`).join("<br>")}</p>`,
    ...says.slice(1).map(paragraph),
    quote && `<blockquote style="${STYLE.quote}">${inHtml(quote.trim())}</blockquote>`,
    ...next.map(paragraph),
    `<p><a href="${escaped(url)}" style="${STYLE.button}">${escaped(button)}</a></p>`,
    `<div style="${STYLE.foot}"><p>${words.asLink}<br>${escaped(url)}</p><p>${words.sender}<br>${words.foot}</p></div>`,
    "</div></body></html>",
  ).join("\n");
}

/**
 * One letter, ready to send. `base` is the public address of the portal. Reasons and messages that people wrote are
 * quoted, escaped, and never become a link.
 */
export function letterText<T extends LetterTemplate>(
  locale: Locale,
  template: T,
  data: LetterData[T],
  base: string,
): LetterText {
  const body = bodies[locale][template](data);
  const oneLine = { ...body, subject: body.subject.replace(/\s*[\r\n]+\s*/g, " ") };
  const url = letterUrl(locale, data.path, base);
  return { subject: oneLine.subject, text: asText(locale, oneLine, url), html: asHtml(locale, oneLine, url) };
}
