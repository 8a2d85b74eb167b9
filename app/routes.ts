import { type RouteConfig, route } from "@remix-run/route-config";

/** One page, at its French address and, with the same slug, under /en. */
const page = (path: string, module: string) => route(path ? `en?/${path}` : "en?", `routes/${module}.tsx`);

/**
 * The street directory: every address of the portal (French) and the module (English) that answers there.
 * A file (.pdf, .csv, .xml) is a sibling of its page; a verb is a noun of its own that takes a POST.
 */
export default [
  // ── Everyone
  page("", "home"),

  // ── Signing in
  page("connexion", "sign-in"),
  page("connexion/demonstration", "sign-in-demo"),
  page("connexion/second-facteur", "second-factor"),
  page("connexion/proconnect", "sign-in-proconnect"),
  page("connexion/proconnect/retour", "sign-in-proconnect-return"),
  page("connexion/:jeton", "sign-in-link"),
  page("deconnexion", "sign-out"),
  page("espace/securite", "security"),
  page("espace/securite/sessions/:id", "security-session"),
  page("espace/preferences", "preferences"),

  // ── The network: charter, towns, members

  // ── A town's dossiers
  page("dossiers", "dossiers"),
  page("dossiers/nouveau", "dossiers-new"),
  page("dossiers/:ref", "dossier"),
  page("dossiers/:ref/pieces", "dossier-documents"),
  page("dossiers/:ref/pieces/:id", "dossier-document"),
  page("dossiers/:ref/pieces/:id/retrait", "dossier-document-removal"),
  page("dossiers/:ref/verifier", "dossier-check"),
  page("dossiers/:ref/depot", "dossier-filing"),
  page("dossiers/:ref/recepisse", "dossier-receipt"),
  page("dossiers/:ref/recepisse.pdf", "dossier-receipt-pdf"),
  page("dossiers/:ref/retrait", "dossier-withdrawal"),
  page("dossiers/:ref/abandon", "dossier-giving-up"),
  page("dossiers/:ref/echanges", "dossier-exchanges"),
  page("dossiers/:ref/reponse", "dossier-answer"),
  page("dossiers/:ref/historique", "dossier-history"),
  page("dossiers/:ref/apercu", "dossier-preview"),
  page("dossiers/:ref/:section", "dossier-section"),
  page("recepisses/:hash", "dossier-receipt-by-hash"),

  // ── A town after the award

  // ── Review: requests, assignment, scoring, ranking

  // ── Decisions, agreements, money

  // ── Experience board and meetings

  // ── Administration and audit

  // ── The portal itself
] satisfies RouteConfig;
