import { type RouteConfig, route } from "@remix-run/route-config";

/** One page, at its French address and, with the same slug, under /en. */
const page = (path: string, module: string, id?: string) =>
  route(path ? `en?/${path}` : "en?", `routes/${module}.tsx`, id ? { id } : {});

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
  page("dossiers/:ref/retrait", "dossier-withdrawal"),
  page("dossiers/:ref/abandon", "dossier-giving-up"),
  page("dossiers/:ref/echanges", "dossier-exchanges"),
  page("dossiers/:ref/reponse", "dossier-answer"),
  page("dossiers/:ref/historique", "dossier-history"),
  page("recepisses/:hash", "dossier-receipt-by-hash"),
  page("dossiers/:ref/recepisse.pdf", "dossier-receipt-pdf"),
  page("dossiers/:ref/:section", "dossier-section"),

  // ── A town after the award

  // ── Review: requests, assignment, scoring, ranking
  page("gestion", "desk"),
  page("gestion/enveloppes/nouvelle", "desk-envelope-new"),
  page("gestion/appels/nouveau", "desk-call-new"),
  page("gestion/appels/:annee", "desk-call"),
  page("gestion/appels/:annee/textes", "desk-call-texts"),
  page("gestion/appels/:annee/regles", "desk-call-rules"),
  page("gestion/appels/:annee/grille", "desk-call-grid"),
  page("gestion/appels/:annee/ouverture", "desk-call-opening"),
  page("gestion/appels/:annee/prolongation", "desk-call-extension"),
  page("gestion/appels/:annee/phase", "desk-call-phase"),
  page("gestion/appels/:annee/dossiers", "desk-call-dossiers"),
  page("gestion/appels/:annee/affectations", "desk-assignments"),
  page("gestion/appels/:annee/affectations/confirmation", "desk-assignment-plan"),
  page("gestion/appels/:annee/affectations/ajout", "desk-assignment-adding"),
  page("gestion/appels/:annee/affectations/retrait", "desk-assignment-removal"),
  page("gestion/appels/:annee/liens-interet/:id", "desk-conflict-lifting"),
  page("gestion/appels/:annee/classement", "desk-ranking"),
  page("gestion/appels/:annee/classement.csv", "desk-ranking-csv"),
  page("gestion/appels/:annee/classement/gel", "desk-call-ranking-keeping"),
  page("gestion/dossiers/:ref", "desk-dossier"),
  page("gestion/dossiers/:ref/controles", "desk-dossier-checks"),
  page("gestion/dossiers/:ref/demande", "desk-dossier-request"),
  page("gestion/dossiers/:ref/demande/cloture", "desk-dossier-request-closing"),
  page("gestion/dossiers/:ref/recevabilite", "desk-dossier-admission"),
  page("gestion/dossiers/:ref/irrecevabilite", "desk-dossier-rejection"),
  page("gestion/dossiers/:ref/messages", "desk-dossier-message"),
  page("instruction", "queue"),
  page("instruction/:ref", "review"),
  page("instruction/:ref/lien-interet", "review-interest"),
  page("instruction/:ref/sans-lien", "review-no-interest"),
  page("instruction/:ref/abstention", "review-abstention"),
  page("instruction/:ref/revision", "review-revision"),

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
  ...[
    "aide",
    "contact",
    "plan-du-site",
    "accessibilite",
    "donnees-personnelles",
    "mentions-legales",
    "etat-du-service",
  ].map((slug) => page(slug, "static-page", `page-${slug}`)),
  page("demonstration/courriels", "demo-mailbox"),
] satisfies RouteConfig;
