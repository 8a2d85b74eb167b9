import type { PaymentsAsked } from "~/features/transparency/payments-list.server";

/** What the address says: the payments of which year, from where on. */
export function paymentsAsked(search: URLSearchParams): PaymentsAsked {
  const said = (name: string) => search.get(name) ?? "";
  return { year: said("annee"), after: said("apres"), before: said("avant") };
}
