/** Where to go after signing in: a path of the portal, never another site ("//elsewhere", "/\\elsewhere"). */
export const safeReturn = (to: string | null): string =>
  to && /^\/(?![/\\])[^\s\\]*$/.test(to) && !to.startsWith("/connexion") ? to.slice(0, 500) : "/espace";
