/** A word that five dossiers have, and one that all have. */
export const RARE_WORD = "ressourcerie";
export const COMMON_WORD = "insertion";
const RARE_EVERY = 1_000;

const WORDS =
  "atelier mobilité garage vélo cuisine chantier numérique crèche jardin parrainage permis logement français santé couture réemploi coiffure tri accueil formation immersion employeur quartier association mission conseiller jeunes femmes familles parcours stage contrat alternance métier bâtiment propreté restauration sécurité aide domicile transport horaire garde enfant droit bilan projet collectif entretien simulation".split(
    " ",
  );

/** A title and a summary, the same for the same serial: some sixty words out of fifty, in an order of their own. */
export function invented(serial: number): { title: string; summary: string } {
  let state = serial * 2_654_435_761 + 1;
  const next = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return WORDS[state % WORDS.length] ?? "";
  };
  const words = (count: number) => Array.from({ length: count }, next).join(" ");
  const rare = serial % RARE_EVERY === 7 ? ` ${RARE_WORD}` : "";
  return {
    title: `${words(4)} pour l’${COMMON_WORD}`,
    summary: `Un projet d’${COMMON_WORD}${rare}\u00a0: ${words(55)}.`,
  };
}
