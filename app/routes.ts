import { type RouteConfig, route } from "@remix-run/route-config";

/** One page, at its French address and, with the same slug, under /en. */
const page = (path: string, module: string, id?: string) => route(path ? `en?/${path}` : "en?", `routes/${module}.tsx`, id ? { id } : {});

/**
 * The street directory: every address of the portal (French) and the module (English) that answers there.
 * A file (.pdf, .csv, .xml) is a sibling of its page; a verb is a noun of its own that takes a POST.
 */
export default [
  // ── Everyone
  page("", "home"),
  page("appels", "calls"),
  page("appels/:annee", "call"),

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
  page("reseau", "network"),
  page("reseau/charte", "charter"),
  page("reseau/charte/retrait", "charter-withdrawal"),
  page("reseau/charte/nouvelle-version", "charter-new-version"),
  page("reseau/signatures/:id/charte.pdf", "charter-signed-pdf"),
  page("communes", "towns"),
  page("communes/:commune", "town"),
  page("inscription", "account-request"),
  page("invitation/:jeton", "invitation"),
  page("invitation/:jeton/connexion", "invitation-sign-in"),
  page("espace", "space"),
  page("espace/notifications", "space-notices"),
  page("espace/commune", "town-facts"),
  page("espace/commune/coordonnees-bancaires", "bank-account"),
  page("espace/commune/coordonnees-bancaires/:id/retrait", "bank-account-withdrawal"),
  page("espace/membres", "members"),
  page("espace/membres/:id", "members-seat"),
  page("espace/membres/:id/confirmation", "members-seat-confirmation"),
  page("espace/membres/:id/fin", "members-seat-end"),
  page("espace/invitations/:id/annulation", "invitation-revocation"),
  page("espace/demandes/:id/confirmation", "account-confirmation"),
  page("espace/demandes/:id/refus", "account-decline"),
  page("gestion/coordonnees-bancaires", "bank-desk"),
  page("gestion/coordonnees-bancaires/:id/confirmation", "bank-confirmation"),
  page("gestion/coordonnees-bancaires/:id/refus", "bank-decline"),

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
  page("dossiers/:ref/apercu", "dossier-preview"),
  page("recepisses/:hash", "dossier-receipt-by-hash"),
  page("dossiers/:ref/recepisse.pdf", "dossier-receipt-pdf"),
  page("dossiers/:ref/retrait", "dossier-withdrawal"),
  page("dossiers/:ref/abandon", "dossier-giving-up"),
  page("dossiers/:ref/echanges", "dossier-exchanges"),
  page("dossiers/:ref/reponse", "dossier-answer"),
  page("dossiers/:ref/historique", "dossier-history"),
  page("dossiers/:ref/:section", "dossier-section"),

  // ── A town after the award

  // ── Review: requests, assignment, scoring, ranking

  // ── Decisions, agreements, money

  // ── Experience board and meetings

  // ── Administration and audit
  page("admin/utilisateurs", "admin-users"),
  page("admin/utilisateurs/ajout", "admin-users-new"),
  page("admin/utilisateurs/:id", "admin-users-person"),
  page("admin/utilisateurs/:id/roles/:role/fin", "admin-users-role-end"),
  page("admin/communes", "admin-towns"),
  page("admin/communes/:insee", "admin-towns-town"),
  page("admin/communes/:insee/domaines", "admin-towns-domains"),
  page("admin/communes/:insee/domaines/:id/retrait", "admin-towns-domain-removal"),
  page("admin/communes/:insee/sirets", "admin-towns-sirets"),
  page("admin/communes/:insee/sirets/:id/retrait", "admin-towns-siret-removal"),

  // ── The portal itself
  ...["aide", "contact", "plan-du-site", "accessibilite", "donnees-personnelles", "mentions-legales", "etat-du-service"].map((slug) =>
    page(slug, "static-page", `page-${slug}`),
  ),
  page("demonstration/courriels", "demo-mailbox"),
] satisfies RouteConfig;
