const fr = {
  pages: {
    aide: {
      title: "Aide",
      sections: [
        {
          heading: "Se connecter",
          text: "Donnez votre adresse électronique professionnelle\u00a0: un lien vous est envoyé. Il vaut quinze minutes et s’ouvre dans le navigateur où vous l’avez demandé.",
        },
        {
          heading: "Commencer un dossier",
          text: "Ouvrez l’appel en cours, puis «\u00a0Déposer un dossier\u00a0». Six questions disent d’abord si votre projet peut être aidé. Vous pouvez vous arrêter et reprendre quand vous voulez.",
        },
        {
          heading: "Déposer",
          text: "Toute personne de la commune peut vérifier que rien ne manque. Seul le maire ou son délégataire certifie et dépose. Vous recevez un récépissé avec l’heure à la seconde et l’empreinte du dossier.",
        },
        {
          heading: "Retirer un dépôt",
          text: "Jusqu’à la clôture, la personne qui a déposé peut retirer le dépôt, corriger et déposer de nouveau. Seul le dernier dépôt compte.",
        },
        {
          heading: "Navigateurs",
          text: "Le portail fonctionne sans script, au clavier et sur un téléphone. Les vieux navigateurs montrent une mise en page plus simple.",
        },
      ],
    },
    contact: {
      title: "Contact",
      sections: [
        {
          heading: "Le service insertion du Département",
          text: "Hôtel du Département, 93006 Bobigny Cedex. L’adresse électronique et les horaires sont donnés par le Département à l’ouverture du service.",
        },
      ],
    },
    accessibilite: {
      title: "Accessibilité\u00a0: non conforme",
      sections: [
        {
          heading: "État de conformité",
          text: "Aucun audit de conformité au RGAA n’est en cours de validité. La mention est donc «\u00a0non conforme\u00a0», quels que soient les essais automatiques.",
        },
        {
          heading: "Ce qui est vérifié",
          text: "Chaque page est conçue pour le clavier, les lecteurs d’écran, l’agrandissement et l’impression. Les essais automatiques couvrent environ un tiers des critères.",
        },
        {
          heading: "Signaler un problème",
          text: "Écrivez au service insertion\u00a0: une réponse vous est faite en une semaine. Sans réponse satisfaisante, vous pouvez saisir le Défenseur des droits.",
        },
      ],
    },
    "donnees-personnelles": {
      title: "Données personnelles",
      sections: [
        {
          heading: "Ce que le portail garde",
          text: "Le nom, la fonction, l’adresse électronique et le téléphone professionnels des agents et des élus qui s’en servent. Aucune donnée sur les allocataires n’est demandée ni acceptée.",
        },
        {
          heading: "Pourquoi",
          text: "Pour instruire les demandes, signer les conventions, payer, et garder la preuve de ces actes.",
        },
        {
          heading: "Vos droits",
          text: "Vous pouvez demander l’accès à vos données, leur rectification ou leur effacement auprès du délégué à la protection des données du Département.",
        },
      ],
    },
    "mentions-legales": {
      title: "Mentions légales",
      sections: [
        {
          heading: "Éditeur",
          text: "Département de la Seine-Saint-Denis, SIREN 229\u00a0300\u00a0082. Le registre des communes vient des données ouvertes de l’Insee et d’Etalab, sous Licence Ouverte.",
        },
      ],
    },
    "etat-du-service": {
      title: "État du service",
      sections: [
        {
          heading: "En ce moment",
          text: "Si vous lisez cette page, le portail répond. Les interruptions prévues sont annoncées ici.",
        },
      ],
    },
    "plan-du-site": { title: "Plan du site", sections: [] },
  },
  mailboxTitle: "Courriels de démonstration",
  mailboxLead: "Ce qui partirait par courriel. Dans la démonstration, rien ne quitte ce portail.",
  mailboxEmpty: "Aucun courriel pour l’instant. Demandez un lien de connexion pour en voir un.",
  to: (address: string) => `À ${address}`,
  open: "Ouvrir le lien de ce courriel",
  journalTitle: "Journal",
  journalLead:
    "Ce qui s’est passé, dans l’ordre. Chaque entrée est scellée à la précédente\u00a0: «\u00a0npm run journal:verify\u00a0» le contrôle.",
  journalCaption: "Entrées, la plus récente d’abord",
  when: "Quand",
  what: "Quoi",
  seal: "Sceau",
};
const en: typeof fr = {
  pages: {
    aide: {
      title: "Help",
      sections: [
        {
          heading: "Signing in",
          text: "Give your work e-mail address: a link is sent to you. It works for fifteen minutes, in the browser where you asked for it.",
        },
        {
          heading: "Starting an application",
          text: "Open the current call, then “Submit an application”. Six questions first tell whether your project can be helped. You can stop and come back whenever you want.",
        },
        {
          heading: "Filing",
          text: "Anyone of the town can check that nothing is missing. Only the mayor or a delegate certifies and files. You get a receipt with the time to the second and the application’s fingerprint.",
        },
        {
          heading: "Taking a filing back",
          text: "Until the call closes, the person who filed can take the filing back, correct it and file again. Only the last filing counts.",
        },
        {
          heading: "Browsers",
          text: "The portal works without script, by keyboard and on a telephone. Old browsers show a simpler layout.",
        },
      ],
    },
    contact: {
      title: "Contact",
      sections: [
        {
          heading: "The Département’s inclusion service",
          text: "Hôtel du Département, 93006 Bobigny Cedex. The e-mail address and opening hours are given by the Département when the service opens.",
        },
      ],
    },
    accessibilite: {
      title: "Accessibility: not compliant",
      sections: [
        {
          heading: "State of compliance",
          text: "No RGAA audit is valid at present. The statement is therefore “not compliant”, whatever automatic tests say.",
        },
        {
          heading: "What is checked",
          text: "Each page is designed for the keyboard, screen readers, zoom and print. Automatic tests cover about a third of the criteria.",
        },
        {
          heading: "Reporting a problem",
          text: "Write to the inclusion service: you get an answer within a week. Without a satisfactory answer, you may turn to the Défenseur des droits.",
        },
      ],
    },
    "donnees-personnelles": {
      title: "Personal data",
      sections: [
        {
          heading: "What the portal keeps",
          text: "The name, position, work e-mail and telephone of the staff and elected members who use it. No data on recipients is asked for or accepted.",
        },
        { heading: "Why", text: "To examine applications, sign agreements, pay, and keep proof of these acts." },
        {
          heading: "Your rights",
          text: "You may ask the Département’s data protection officer for access to your data, for their correction or their erasure.",
        },
      ],
    },
    "mentions-legales": {
      title: "Legal notice",
      sections: [
        {
          heading: "Publisher",
          text: "Département de la Seine-Saint-Denis, SIREN 229 300 082. The register of towns comes from open data of Insee and Etalab, under the Licence Ouverte.",
        },
      ],
    },
    "etat-du-service": {
      title: "Service status",
      sections: [
        {
          heading: "Right now",
          text: "If you read this page, the portal answers. Planned interruptions are announced here.",
        },
      ],
    },
    "plan-du-site": { title: "Site map", sections: [] },
  },
  mailboxTitle: "Demonstration mailbox",
  mailboxLead: "What would leave by e-mail. In the demonstration nothing leaves this portal.",
  mailboxEmpty: "No e-mail yet. Ask for a sign-in link to see one.",
  to: (address: string) => `To ${address}`,
  open: "Open this e-mail’s link",
  journalTitle: "Journal",
  journalLead: "What happened, in order. Each entry is sealed to the one before: “npm run journal:verify” checks it.",
  journalCaption: "Entries, newest first",
  when: "When",
  what: "What",
  seal: "Seal",
};
export const portalWords = { fr, en };
export type StaticSlug = keyof typeof fr.pages;
