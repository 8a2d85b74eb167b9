import type { AgreementContent, InstalmentCondition, InstalmentKind } from "~/domain/awards/agreement-content";
import type { Paper, PaperBlock, PaperSignature } from "~/domain/notices/document";
import { sealOf } from "~/domain/shared/page-code";
import { awardsTerms } from "~/words/awards-terms";
import { day, euros, instant, percent } from "~/words/format";

// Acts of the Département are in French: these papers have no English side. References to the law stay general where a
// number could change; the conditions themselves are written out in full.

const h = (text: string): PaperBlock => ({ kind: "heading", text });
const p = (text: string): PaperBlock => ({ kind: "paragraph", text });
const list = (...items: string[]): PaperBlock => ({ kind: "list", items });
const on = (calendarDay: string) => day("fr", new Date(`${calendarDay}T12:00:00Z`));
const money = (cents: number) => euros("fr", cents, { exact: true });

const COURT = "le tribunal administratif de Montreuil";
const INSTALMENTS: Record<InstalmentKind, string> = { advance: "Avance", interim: "Acompte", balance: "Solde" };
const CONDITIONS: Record<InstalmentCondition, string> = {
  agreement_signed: "après signature de la convention par les deux parties et engagement comptable",
  interim_report_accepted: "après acceptation du bilan intermédiaire par le Département",
  final_report_accepted: "après acceptation du bilan final et du compte rendu financier par le Département",
};

export type Signed = { name: string; function: string; at: Date; onPaper: boolean };
const signature = (
  party: string,
  expected: { name: string; function: string },
  signed: Signed | null,
): PaperSignature =>
  signed
    ? {
        party,
        name: signed.name,
        function: signed.function,
        line: signed.onPaper
          ? `Signé sur papier le ${day("fr", signed.at)}`
          : `Signé sur le portail le ${instant("fr", signed.at)}`,
      }
    : { party, name: expected.name, function: expected.function, line: "Signature attendue" };

// ───────────────────────────────────────────────────────────── the agreement

export type AgreementFacts = {
  content: AgreementContent;
  version: number;
  contentHash: string;
  createdAt: Date;
  /** "de Bondy" */
  ofTown: string;
  account: string;
  functionCode: string;
  /** How long the town may answer before money is asked back. */
  observationsDays: number;
  signed: { town: Signed | null; department: Signed | null };
};

/** The agreement between the Département and a town. An amendment makes a new version of the whole text. */
export const agreementPaper = (facts: AgreementFacts): Paper => ({
  title: facts.content.amendment
    ? `Avenant n° ${facts.content.amendment.number} à la convention attributive de subvention`
    : "Convention attributive de subvention",
  reference: `Convention ${facts.content.reference}${facts.version > 1 ? ` — version ${facts.version}` : ""}`,
  lang: "fr-FR",
  at: facts.createdAt,
  code: { document: facts.content.reference, version: facts.version, seal: sealOf(facts.contentHash) },
  blocks: [
    ...partiesBlocks(facts),
    ...articles(facts).flatMap(({ title, blocks }, i) => [h(`Article ${i + 1} — ${title}`), ...blocks]),
    h("Signatures"),
    {
      kind: "signatures",
      parties: [
        signature(
          "Pour le Département",
          { name: facts.content.department.representedBy, function: facts.content.department.function },
          facts.signed.department,
        ),
        signature(
          `Pour la commune ${facts.ofTown}`,
          { name: facts.content.town.representedBy, function: facts.content.town.function },
          facts.signed.town,
        ),
      ],
    },
    { kind: "note", text: `Empreinte SHA-256 du contenu de la convention : ${facts.contentHash}` },
  ],
});

const partyText = ({ name, siret, representedBy, function: held }: AgreementContent["town"]) =>
  `${name}${siret ? `, SIRET ${siret}` : ""}, représenté${/^(La |L’|L')?[Cc]ommune/.test(name) ? "e" : ""} par ${representedBy}, ${held}`;

const partiesBlocks = ({ content: c, version, ofTown }: AgreementFacts): PaperBlock[] => [
  p("Entre les soussignés :"),
  list(`${partyText(c.department)}, ci-après « le Département »,`, `${partyText(c.town)}, ci-après « la commune »,`),
  p("Vu le code général des collectivités territoriales ;"),
  p(
    `Vu la délibération n° ${c.deliberation.number} de la Commission permanente du Conseil départemental du ${on(c.deliberation.on)} ;`,
  ),
  p(`Vu la demande déposée par la commune ${ofTown}, dossier ${c.proposalReference} ;`),
  ...(version > 1
    ? [
        p(
          `Le présent texte est la version ${version} de la convention. Il remplace la version précédente à compter de sa signature par les deux parties ; les versements déjà faits restent acquis dans la mesure des conditions remplies.`,
        ),
      ]
    : []),
  ...amendmentBlocks(c),
  p("il est convenu ce qui suit."),
];

/** What the amendment is about, what it rests on, and what has been moved within the budget. */
const amendmentBlocks = ({ amendment, budgetMoves = [] }: AgreementContent): PaperBlock[] =>
  amendment
    ? [
        p(
          `Objet de l’avenant : ${awardsTerms.fr.amendmentKinds[amendment.kind].toLocaleLowerCase("fr")}. Motif : ${amendment.reason}`,
        ),
        ...(amendment.deliberation
          ? [
              p(
                `Vu la délibération n° ${amendment.deliberation.number} de la Commission permanente du Conseil départemental du ${on(amendment.deliberation.on)}, qui approuve l’avenant ;`,
              ),
            ]
          : []),
        ...(budgetMoves.length > 0
          ? [
              p("Le budget du dossier est modifié ainsi, dans l’ordre des avenants :"),
              list(
                ...budgetMoves.map(
                  (m) =>
                    `${euros("fr", m.amountCents, { exact: true })} du poste « ${m.from} » vers le poste « ${m.to} » ;`,
                ),
              ),
            ]
          : []),
      ]
    : [];

type Article = { title: string; blocks: PaperBlock[] };

const articles = (facts: AgreementFacts): Article[] => [
  ...purposeArticles(facts),
  ...moneyArticles(facts),
  ...dutyArticles(facts),
  ...changeArticles(facts),
  ...publicArticles(facts),
];

const purposeArticles = ({ content: c }: AgreementFacts): Article[] => [
  {
    title: "Objet",
    blocks: [
      p(
        `La convention fixe les conditions dans lesquelles le Département soutient l’action de la commune intitulée « ${c.object} », telle qu’elle est décrite dans le dossier ${c.proposalReference}, au bénéfice d’allocataires du revenu de solidarité active.`,
      ),
      p(
        "Le dossier déposé, avec son budget et ses indicateurs, fait partie de la convention. En cas de différence, la convention prévaut.",
      ),
    ],
  },
  {
    title: "Durée",
    blocks: [
      p(
        `L’action se déroule du ${on(c.startsOn)} au ${on(c.endsOn)}. La convention prend effet à la dernière des deux signatures. Elle prend fin quand le solde est versé ou que les sommes dues sont reversées, et au plus tard à la date de caducité.`,
      ),
    ],
  },
];

const moneyArticles = ({ content: c, account, functionCode }: AgreementFacts): Article[] => [
  {
    title: "Montant de la subvention",
    blocks: [
      p(`Le Département attribue à la commune une subvention de ${money(c.amountCents)} au plus.`),
      {
        kind: "definitions",
        items: [
          ["Montant demandé", money(c.requestedCents)],
          ["Montant attribué", money(c.amountCents)],
          ["Dépense éligible retenue", money(c.eligibleCostCents)],
          ["Taux", percent("fr", c.rateBp)],
        ],
      },
      p(
        "Ce montant est un plafond. Si la dépense éligible réelle est inférieure à la dépense retenue, la subvention est réduite dans la même proportion. Si elle est supérieure, la subvention n’augmente pas.",
      ),
    ],
  },
  {
    title: "Versements",
    blocks: [
      {
        kind: "table",
        caption: "Échéancier des versements",
        columns: [
          { label: "Versement" },
          { label: "Part", align: "right", share: 0.6 },
          { label: "Montant", align: "right" },
          { label: "Condition", share: 2.6 },
        ],
        rows: c.instalments.map((i) => [
          INSTALMENTS[i.kind],
          percent("fr", i.percent * 100),
          money(i.amountCents),
          CONDITIONS[i.condition],
        ]),
        total: [
          "Total",
          percent("fr", c.instalments.reduce((sum, i) => sum + i.percent, 0) * 100),
          money(c.instalments.reduce((sum, i) => sum + i.amountCents, 0)),
          "",
        ],
      },
      p(
        "Les versements sont faits par virement au compte de la commune enregistré et vérifié sur le portail. Un changement de compte est proposé par la commune et confirmé par le Département avant tout versement.",
      ),
      p(
        `La dépense est imputée à la nature ${account}, fonction ${functionCode}, du budget départemental. Le paiement est fait par le comptable public du Département. Le solde est calculé sur le compte rendu financier accepté, sans que le total versé dépasse la subvention due.`,
      ),
    ],
  },
];

const has = (c: AgreementContent, condition: AgreementContent["conditions"][number]) =>
  c.conditions.includes(condition);
const only = <T>(when: boolean, ...values: T[]) => (when ? values : []);

const dutyArticles = ({ content: c }: AgreementFacts): Article[] => [
  {
    title: "Emploi de la subvention",
    blocks: [
      ...only(
        has(c, "use_as_described"),
        p(
          "La commune emploie la subvention pour la seule action décrite à l’article 1 et pour les seules dépenses éligibles du budget. Tout changement d’objet, de public, de lieu ou d’équilibre du budget demande un avenant préalable.",
        ),
      ),
      ...only(
        has(c, "no_regranting"),
        p(
          "La commune ne reverse tout ou partie de la subvention à une association, une société ou une autre collectivité qu’avec l’autorisation expresse et écrite du Département. Les achats de prestations nécessaires à l’action ne sont pas des reversements.",
        ),
      ),
    ],
  },
  {
    title: "Engagements de la commune",
    blocks: [
      list(
        "réaliser l’action avec les moyens et dans les délais prévus, et prévenir sans tarder le Département de toute difficulté ou de tout retard ;",
        "déclarer les autres financements demandés ou obtenus pour la même action ;",
        ...only(
          has(c, "no_personal_data"),
          "mesurer les résultats en données anonymes : aucune donnée nominative sur les allocataires n’est saisie sur le portail, et aucun effectif de une à quatre personnes n’est publié ;",
        ),
        ...only(
          has(c, "share_experience"),
          "partager au moins un retour d’expérience avec le réseau des maires engagés pour l’insertion ;",
        ),
        "conserver les pièces justificatives pendant la durée applicable aux pièces comptables, et les présenter à la demande du Département.",
      ),
    ],
  },
  {
    title: "Bilans",
    blocks: [
      p("La commune remet sur le portail :"),
      list(
        ...(c.interimReportDueOn
          ? [
              `un bilan intermédiaire, au plus tard le ${on(c.interimReportDueOn)} : état d’avancement, dépenses engagées, premiers résultats ;`,
            ]
          : []),
        `un bilan final et un compte rendu financier, au plus tard le ${on(c.finalReportDueOn)} : actions menées, indicateurs prévus et atteints, dépenses et recettes réalisées en regard du budget, avec un état récapitulatif des dépenses.`,
      ),
      p(
        "Le Département accepte le bilan, ou le renvoie en disant ce qui manque. Il peut demander toute pièce utile et se rendre sur place, après en avoir convenu avec la commune.",
      ),
    ],
  },
];

const changeArticles = ({ content: c, observationsDays }: AgreementFacts): Article[] => [
  {
    title: "Modification",
    blocks: [
      p(
        "Toute modification fait l’objet d’un avenant, demandé avant la fin de l’action et approuvé dans les mêmes formes que la convention. L’avenant ne peut pas augmenter la subvention sans nouvelle délibération.",
      ),
    ],
  },
  {
    title: "Réduction et reversement",
    blocks: [
      ...only(
        has(c, "pay_back_unspent"),
        p(
          "La part de la subvention qui n’a pas été employée conformément à la convention, ou qui dépasse la subvention due au vu des dépenses réelles, n’est pas versée ; si elle l’a été, elle est reversée au Département.",
        ),
      ),
      p(
        `Avant toute réduction ou demande de reversement, le Département informe la commune par écrit des motifs et du montant envisagé. La commune dispose de ${observationsDays} jours pour présenter ses observations, écrites ou orales. La décision, motivée, intervient après ce délai et tient compte de ces observations. Le reversement est demandé par titre de recettes.`,
      ),
    ],
  },
  {
    title: "Caducité",
    blocks: [
      p(
        `Les versements qui n’ont pas été demandés, avec les pièces qui les justifient, avant le ${on(c.lapsesOn)} sont caducs. Le Département prévient la commune avant cette date. La caducité ne dispense pas de remettre le bilan final.`,
      ),
    ],
  },
  {
    title: "Résiliation",
    blocks: [
      p(
        "La commune peut renoncer à la subvention à tout moment. En cas de manquement grave, et après une mise en demeure écrite restée sans effet pendant trente jours, le Département peut résilier la convention. L’article sur la réduction et le reversement s’applique alors.",
      ),
    ],
  },
];

const publicArticles = ({ content: c }: AgreementFacts): Article[] => [
  ...only<Article>(has(c, "publicity"), {
    title: "Communication",
    blocks: [
      p(
        "La commune fait mention du soutien du Département de la Seine-Saint-Denis dans ses communications sur l’action. Chaque partie peut faire état publiquement de la convention et de ses résultats anonymes.",
      ),
    ],
  }),
  {
    title: "Données",
    blocks: [
      p(
        "Le Département publie en données ouvertes les données essentielles de la subvention : bénéficiaire, objet, montant, date, conditions et période de versement. Le résumé de l’action et les résultats anonymes du bilan accepté sont publiés sur le portail.",
      ),
      p(
        "Les coordonnées professionnelles des agents et des élus ne servent qu’au suivi de la convention et sont conservées le temps nécessaire à ce suivi et au contrôle de la dépense.",
      ),
    ],
  },
  {
    title: "Litiges",
    blocks: [p(`Les parties recherchent d’abord un accord amiable. À défaut, ${COURT} est compétent.`)],
  },
];

// ───────────────────────────────────────────────────────────── the payment slip

export type SlipLine = {
  position: number;
  agreementReference: string;
  townName: string;
  kind: InstalmentKind;
  amountCents: number;
  holder: string;
  /** The last four signs of the IBAN. */
  ibanEnd: string;
  endToEndId: string;
};

export type SlipFacts = {
  /** "V2026-02" */
  reference: string;
  envelopeName: string;
  createdAt: Date;
  executionOn: Date;
  account: string;
  functionCode: string;
  preparedBy: { name: string; at: Date };
  approvedBy: { name: string; at: Date } | null;
  lines: readonly SlipLine[];
  /** The files that go with it, sealed. */
  files: readonly { fileName: string; sha256: string }[];
};

/** The payment slip that goes with the export: what is asked of the accountant, prepared by one and approved by another. */
export function paymentSlipPaper({ lines, files, approvedBy, preparedBy, ...run }: SlipFacts): Paper {
  const total = lines.reduce((sum, line) => sum + line.amountCents, 0);
  return {
    title: `Bordereau de versement ${run.reference}`,
    reference: `Bordereau ${run.reference} — ${run.envelopeName}`,
    lang: "fr-FR",
    at: run.createdAt,
    blocks: [
      {
        kind: "definitions",
        items: [
          ["Enveloppe", run.envelopeName],
          ["Nombre de versements", String(lines.length)],
          ["Total", money(total)],
          ["Exécution demandée le", day("fr", run.executionOn)],
          ["Imputation", `nature ${run.account}, fonction ${run.functionCode}`],
        ],
      },
      {
        kind: "table",
        caption: "Versements demandés",
        columns: [
          { label: "Ligne", share: 0.5 },
          { label: "Convention", share: 1.3 },
          { label: "Commune", share: 1.4 },
          { label: "Type", share: 0.8 },
          { label: "Compte", share: 1.8 },
          { label: "Montant", align: "right", share: 1.1 },
        ],
        rows: lines.map((line) => [
          String(line.position),
          line.agreementReference,
          line.townName,
          INSTALMENTS[line.kind],
          `${line.holder} (…${line.ibanEnd})`,
          money(line.amountCents),
        ]),
        total: ["", "Total", "", "", "", money(total)],
      },
      ...(files.length > 0
        ? [
            h("Fichiers joints"),
            p("Une copie dont l’empreinte diffère n’est pas le fichier approuvé."),
            { kind: "definitions" as const, items: files.map((f) => [f.fileName, f.sha256] as const) },
          ]
        : []),
      h("Visas"),
      {
        kind: "signatures",
        parties: [
          { party: "Préparé par", name: preparedBy.name, function: "", line: `Le ${instant("fr", preparedBy.at)}` },
          {
            party: "Approuvé par",
            name: approvedBy?.name ?? "",
            function: "",
            line: approvedBy ? `Le ${instant("fr", approvedBy.at)}` : "Approbation attendue",
          },
        ],
      },
      {
        kind: "note",
        text: "Les coordonnées bancaires complètes figurent dans le fichier remis au comptable. La personne qui approuve n’est pas celle qui a préparé.",
      },
    ],
  };
}
