import { INVITATION_DAYS } from "~/domain/network/invitations";
import type { NetworkRefusal } from "~/domain/network/refusals";
import { deadline } from "~/words/format";
import type { Sentence } from "~/words/refusals/sentence";

const at = (value: unknown) => (value instanceof Date ? value : new Date(String(value)));

export const networkRefusals: Record<NetworkRefusal, Sentence> = {
  // seats
  "already-confirmed": { fr: "Cette personne est déjà confirmée.", en: "This person is confirmed already." },
  "seat-ended": {
    fr: "Cette personne n’est plus membre. Invitez-la de nouveau.",
    en: "This person is no longer a member. Invite them again.",
  },
  "own-seat": {
    fr: "Vous ne pouvez pas décider de votre propre rôle. Demandez à un autre signataire ou au Département.",
    en: "You cannot decide about your own role. Ask another signatory or the Département.",
  },
  "needs-signatory-or-administrator": {
    fr: "Un signataire de la commune ou le Département doit le faire. Demandez-leur.",
    en: "A signatory of the town or the Département must do this. Ask them.",
  },
  "last-signatory": {
    fr: "La commune n’aurait plus de signataire. Ajoutez d’abord une autre personne qui signe, ou demandez au Département.",
    en: "The town would have no signatory left. First add another person who signs, or ask the Département.",
  },
  "same-role": { fr: "Cette personne a déjà ce rôle.", en: "This person has this role already." },
  // invitations
  "only-writers-invite": {
    fr: "Votre accès est en lecture. Demandez à une personne qui rédige ou qui signe d’inviter ce collègue.",
    en: "You may only read. Ask someone who writes or signs to invite this colleague.",
  },
  "town-not-in-force": {
    fr: "Cette commune n’existe plus sous ce nom. Choisissez celle qui lui a succédé.",
    en: "This town no longer exists under this name. Choose the one that took over.",
  },
  "already-a-member": {
    fr: "Cette adresse a déjà un accès à la commune. Connectez-vous avec elle.",
    en: "This address has access to the town already. Sign in with it.",
  },
  "already-invited": {
    fr: "Une invitation attend déjà à cette adresse. Annulez-la pour en envoyer une autre.",
    en: "An invitation is waiting at this address already. Cancel it to send another.",
  },
  "too-many-invitations": {
    fr: ({ max }) => `${max} invitations attendent déjà. Annulez celles qui ne servent plus.`,
    en: ({ max }) => `${max} invitations are waiting already. Cancel those no longer needed.`,
  },
  "invitation-used": {
    fr: "Cette invitation a déjà servi. Connectez-vous avec votre adresse.",
    en: "This invitation was used already. Sign in with your address.",
  },
  "invitation-expired": {
    fr: ({ expiresAt }) =>
      `Cette invitation n’est plus valable depuis le ${deadline("fr", at(expiresAt))}. Elle dure ${INVITATION_DAYS}\u00a0jours. Demandez-en une nouvelle à votre collègue.`,
    en: ({ expiresAt }) =>
      `This invitation ended on ${deadline("en", at(expiresAt))}. It lasts ${INVITATION_DAYS} days. Ask your colleague for a new one.`,
  },
  "invitation-revoked": {
    fr: "Cette invitation a été annulée. Demandez-en une nouvelle à votre collègue.",
    en: "This invitation was cancelled. Ask your colleague for a new one.",
  },
  "other-address": {
    fr: "Cette invitation est pour une autre adresse. Connectez-vous avec l’adresse qui l’a reçue.",
    en: "This invitation is for another address. Sign in with the address that received it.",
  },
  "guest-name-missing": {
    fr: "Indiquez vos nom et prénom\u00a0: ils figurent sur ce que vous écrivez et signez.",
    en: "Give your first name and surname: they stand on what you write and sign.",
  },
  // account requests
  "already-asked": {
    fr: "Votre demande est déjà reçue. Vous recevrez un courriel dès qu’elle sera confirmée.",
    en: "Your request was received already. You will get an e-mail as soon as it is confirmed.",
  },
  "account-already-decided": {
    fr: "Une décision a déjà été prise sur cette demande.",
    en: "This request was decided already.",
  },
  "own-request": {
    fr: "Vous ne pouvez pas confirmer votre propre demande. Une autre personne doit le faire.",
    en: "You cannot confirm your own request. Another person must do it.",
  },
  "decline-reason-missing": {
    fr: ({ min }) => `Écrivez le motif, en ${min}\u00a0caractères au moins. La personne le recevra.`,
    en: ({ min }) => `Write the reason, at least ${min} characters. The person will receive it.`,
  },
  // charter
  "only-signatory-signs": {
    fr: "Seul le maire ou son délégataire engage la commune. Invitez cette personne comme signataire.",
    en: "Only the mayor or a delegate binds the town. Invite that person as signatory.",
  },
  "no-charter": {
    fr: "La charte n’est pas encore publiée. Revenez quand le Département l’aura annoncée.",
    en: "The charter is not published yet. Come back once the Département has announced it.",
  },
  "old-version": {
    fr: ({ number }) =>
      `Une nouvelle version de la charte, la version ${number}, vient de paraître. Relisez-la avant de signer.`,
    en: ({ number }) => `A new version of the charter, version ${number}, has just appeared. Read it before you sign.`,
  },
  "already-signed": {
    fr: "La commune a déjà signé cette version de la charte.",
    en: "The town has signed this version of the charter already.",
  },
  "not-signed": {
    fr: "La commune n’a pas signé la charte\u00a0: il n’y a rien à retirer.",
    en: "The town has not signed the charter: there is nothing to withdraw.",
  },
  "function-missing": {
    fr: "Indiquez la fonction de la personne qui signe, par exemple «\u00a0Maire\u00a0».",
    en: "Give the position of the person who signs, for example “Mayor”.",
  },
  "resign-date-passed": {
    fr: "La date limite pour signer de nouveau est déjà passée. Choisissez une date à venir.",
    en: "The date to sign again by is past already. Choose a later one.",
  },
  // bank details
  "not-an-iban": {
    fr: "Cet IBAN n’a pas la bonne longueur. Un IBAN français compte 27\u00a0caractères\u00a0: recopiez-le depuis le RIB.",
    en: "This IBAN does not have the right length. A French IBAN has 27 characters: copy it from the bank details form.",
  },
  "not-sepa": {
    fr: "Cet IBAN n’est pas d’un pays de la zone euro que nous pouvons payer. Indiquez le compte du comptable public de la commune.",
    en: "This IBAN is not from a country we can pay. Give the account of the town’s public accountant.",
  },
  "wrong-iban-key": {
    fr: "La clé de cet IBAN ne correspond pas. Un chiffre est sans doute faux\u00a0: comparez-le avec le RIB.",
    en: "The key of this IBAN does not match. One digit is probably wrong: compare it with the bank details form.",
  },
  "wrong-rib-key": {
    fr: "La clé RIB contenue dans cet IBAN ne correspond pas. Comparez le numéro de compte avec le RIB.",
    en: "The RIB key inside this IBAN does not match. Compare the account number with the bank details form.",
  },
  "not-a-bic": {
    fr: "Le BIC compte 8 ou 11\u00a0caractères, par exemple BDFEFRPPCCT. Recopiez-le depuis le RIB.",
    en: "A BIC has 8 or 11 characters, for example BDFEFRPPCCT. Copy it from the bank details form.",
  },
  "bic-of-another-country": {
    fr: "Ce BIC et cet IBAN ne sont pas du même pays. Vérifiez les deux sur le RIB.",
    en: "This BIC and this IBAN are not from the same country. Check both on the bank details form.",
  },
  "holder-missing": {
    fr: "Indiquez le titulaire du compte, tel qu’il est écrit sur le RIB.",
    en: "Give the account holder, as written on the bank details form.",
  },
  "holder-not-the-town": {
    fr: ({ town }) =>
      `Un compte au nom de la commune porte son nom\u00a0: ${town}. Recopiez le titulaire depuis le RIB. Si c’est le comptable public, choisissez «\u00a0Au nom du comptable public\u00a0».`,
    en: ({ town }) =>
      `An account in the town’s name bears it: ${town}. Copy the holder from the bank details form. If it is the public accountant, choose “In the public accountant’s name”.`,
  },
  "holder-is-an-accountant": {
    fr: ({ town }) =>
      `Ce titulaire est un comptable public, et le nom de la commune (${town}) n’y est pas. Si c’est bien le comptable de la commune, choisissez «\u00a0Au nom du comptable public\u00a0».`,
    en: ({ town }) =>
      `This holder is a public accountant, and the town’s name (${town}) is not in it. If it is the town’s accountant, choose “In the public accountant’s name”.`,
  },
  "holder-not-an-accountant": {
    fr: ({ town }) =>
      `Le compte d’un comptable public se nomme «\u00a0SGC\u00a0», «\u00a0Trésorerie\u00a0», «\u00a0Paierie\u00a0» ou «\u00a0Centre des finances publiques\u00a0». Recopiez le titulaire depuis le RIB\u00a0; s’il porte le nom de la commune (${town}), choisissez «\u00a0Au nom de la commune\u00a0».`,
    en: ({ town }) =>
      `A public accountant’s account is called “SGC”, “Trésorerie”, “Paierie” or “Centre des finances publiques”. Copy the holder from the bank details form; if it bears the town’s name (${town}), choose “In the town’s name”.`,
  },
  "only-signatory-proposes": {
    fr: "Seul le maire ou son délégataire peut changer le compte de la commune. Prévenez cette personne.",
    en: "Only the mayor or a delegate may change the town’s account. Let that person know.",
  },
  "change-already-waiting": {
    fr: "Un changement de compte attend déjà d’être vérifié par le Département. Retirez-le d’abord, ou attendez sa réponse.",
    en: "A change of account waits for the Département already. Take it back first, or wait for the answer.",
  },
  "same-account": {
    fr: "Ce compte est déjà celui de la commune. Rien à changer.",
    en: "This is the town’s account already. Nothing to change.",
  },
  "already-settled": {
    fr: "Ce changement de compte est déjà réglé.",
    en: "This change of account is settled already.",
  },
  "change-in-force": {
    fr: "Ce compte est déjà en service\u00a0: il n’y a plus de changement à arrêter. Proposez un autre compte.",
    en: "This account is in use already: there is no change left to stop. Propose another account.",
  },
  "own-change": {
    fr: "Vous avez proposé ce compte. Une autre personne doit le confirmer.",
    en: "You proposed this account. Another person must confirm it.",
  },
  "department-must-confirm": {
    fr: "Une personne du Département, extérieure à la commune, doit confirmer ce compte. Elle est prévenue.",
    en: "Someone at the Département, outside the town, must confirm this account. They have been told.",
  },
  // accounts of the Département
  "own-role": {
    fr: "Vous ne pouvez pas changer vos propres rôles. Demandez à un autre administrateur.",
    en: "You cannot change your own roles. Ask another administrator.",
  },
  "role-already-held": { fr: "Cette personne tient déjà ce rôle.", en: "This person holds this role already." },
  "role-not-held": {
    fr: "Cette personne ne tient plus ce rôle. Rechargez la page.",
    en: "This person no longer holds this role. Reload the page.",
  },
  "last-administrator": {
    fr: "C’est le dernier administrateur. Donnez d’abord ce rôle à une autre personne.",
    en: "This is the last administrator. First give the role to somebody else.",
  },
  "person-closed": {
    fr: "Ce compte est fermé. Il ne peut plus recevoir de rôle.",
    en: "This account is closed. It can be given no role.",
  },
  "person-known": {
    fr: "Cette adresse a déjà un compte. Cherchez-la dans la liste pour lui donner un rôle.",
    en: "This address has an account already. Look for it in the list to give it a role.",
  },
  // register of towns
  "not-a-domain": {
    fr: "Écrivez le domaine seul, sans arobase, par exemple ville-bondy.fr.",
    en: "Write the domain alone, without the at sign, for example ville-bondy.fr.",
  },
  "domain-of-everybody": {
    fr: ({ domain }) =>
      `Tout le monde peut ouvrir une adresse chez ${domain}. Seul un domaine propre à la commune peut être approuvé.`,
    en: ({ domain }) => `Anybody may open a mailbox at ${domain}. Only a domain of the town’s own can be approved.`,
  },
  "domain-taken": {
    fr: ({ domain }) => `Le domaine ${domain} est déjà approuvé. Retirez-le d’abord de l’autre commune.`,
    en: ({ domain }) => `The domain ${domain} is approved already. First remove it from the other town.`,
  },
  "siret-taken": {
    fr: "Ce SIRET est déjà enregistré. Retirez-le d’abord de l’autre commune.",
    en: "This SIRET is registered already. First remove it from the other town.",
  },
  // SIRET
  "siret-length": {
    fr: "Un SIRET compte 14\u00a0chiffres. Recopiez-le depuis un document officiel de la commune.",
    en: "A SIRET has 14 digits. Copy it from an official document of the town.",
  },
  "siret-key": {
    fr: "La clé de ce SIRET ne correspond pas. Un chiffre est sans doute faux\u00a0: vérifiez-le.",
    en: "The key of this SIRET does not match. One digit is probably wrong: check it.",
  },
};
