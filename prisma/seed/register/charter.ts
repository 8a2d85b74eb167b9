/**
 * The charter of the network, first text. The French text is the one that is signed; the English one is a courtesy.
 * One line a paragraph; lines that begin with a number are the numbered commitments, "## " begins a part.
 */
export const charterOne = {
  number: 1,
  title: "Charte du réseau des maires engagés pour l’insertion",
  titleEn: "Charter of the network of mayors committed to inclusion",
  body: `## Préambule
Le Département de la Seine-Saint-Denis souhaite constituer un réseau des maires engagés pour l’insertion, recueillir leurs propositions et se retrouver régulièrement pour faire des retours d’expérience.
La présente charte dit ce que les communes signataires et le Département s’engagent à faire ensemble pour les allocataires du RSA.

## La commune s’engage à
1. Désigner un·e élu·e et un·e référent·e insertion.
2. Faire connaître les besoins de ses habitant·e·s et proposer des initiatives locales.
3. Mettre l’activité au centre des parcours\u00a0: immersions, chantiers, emplois.
4. Soutenir les filières inclusives\u00a0: éco-construction, alimentation durable, logistique urbaine et mobilité douce, numérique.
5. Mobiliser sa commande publique au service de l’insertion.
6. Aider à lever les freins\u00a0: garde d’enfant, langues, formation.
7. Mieux informer et mieux orienter les allocataires.
8. Travailler avec l’économie sociale et solidaire et l’insertion par l’activité économique du territoire.
9. Participer aux rencontres du réseau et publier au moins un retour d’expérience par action financée.
10. Mesurer les résultats, en données anonymes.

## Le Département s’engage à
1. Répartir 1\u00a0million d’euros entre les initiatives retenues.
2. Examiner toutes les propositions et motiver ses réponses.
3. Réunir régulièrement le réseau.
4. Tendre vers 1\u00a0conseiller·ère pour 90\u00a0allocataires et des rendez-vous idéalement tous les 15\u00a0jours.
5. Associer les professionnel·le·s des villes à la formation continue.

## Portée
L’adhésion est libre et gratuite. Elle ne donne aucun droit à une subvention, et ne pas adhérer n’est pas un motif de refus. La commune peut se retirer à tout moment\u00a0; les conventions déjà signées restent valables.
`,
  bodyEn: `## Preamble
The Département of Seine-Saint-Denis wishes to form a network of mayors committed to inclusion, to collect their proposals and to meet regularly to share experience.
This charter says what the towns that sign it and the Département undertake to do together for people who receive the RSA.

## The town undertakes to
1. Name an elected lead and a contact for inclusion.
2. Voice the needs of its inhabitants and propose local initiatives.
3. Put activity at the centre of each pathway: placements, workshop sites, jobs.
4. Support inclusive sectors: eco-construction, sustainable food, urban logistics and soft mobility, digital.
5. Use its own procurement to serve inclusion.
6. Help to lift obstacles: childcare, languages, training.
7. Inform recipients better and refer them better.
8. Work with the social economy and the work-integration structures of the area.
9. Take part in the network’s meetings and publish at least one experience report for each funded project.
10. Measure results, with anonymous data.

## The Département undertakes to
1. Share 1 million euros between the initiatives that are selected.
2. Examine every proposal and give reasons for its answers.
3. Bring the network together regularly.
4. Aim for 1 adviser for 90 recipients and appointments ideally every 15 days.
5. Open its continuous training to the towns’ professionals.

## Scope
Joining is free. It gives no right to a grant, and not joining is no ground for refusal. The town may withdraw at any time; agreements already signed stay valid.
`,
} as const;
