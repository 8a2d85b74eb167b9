import type { LedgerAsked } from "~/features/fund/ledger-page.server";

/** What the address says of the ledger: which envelope, which entries, from where on. */
export function ledgerAsked(search: URLSearchParams): LedgerAsked {
  const said = (name: string) => search.get(name) ?? "";
  return {
    year: said("annee"),
    kind: said("ecriture"),
    dossier: said("dossier"),
    after: said("apres"),
    before: said("avant"),
  };
}
