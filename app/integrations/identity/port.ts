import type { Outcome } from "~/domain/shared/outcome";

/** What a browser must bring back: three secrets of at least 32 characters, kept in its cookie during a sign-in. */
export type Flow = { state: string; nonce: string; verifier: string };

export type IdentityProfile = {
  /** Who vouches. With `subject` it names the person; the address alone never does. */
  issuer: string;
  subject: string;
  email: string;
  givenName: string;
  usualName: string;
  /** The establishment the person works for: membership, not powers. */
  siret: string | null;
  /** The provider says that it asked for a second factor. */
  secondFactor: boolean;
  /** For signing out at the provider. */
  idToken: string;
};

export type IdentityRefusal =
  /** The provider is down, slow, or says so itself. */
  | "unavailable"
  /** The person stopped at the provider. */
  | "sign-in-cancelled"
  /** This browser did not begin the sign-in, or began it too long ago. */
  | "sign-in-not-started"
  /** What came back does not hold: state, nonce, code, signature, issuer, audience, or no address. */
  | "sign-in-refused";

export type IdentityProvider = {
  start(redirectUri: URL): Promise<Outcome<{ url: URL; flow: Flow }, IdentityRefusal>>;
  /** `currentUrl` is the public address that the browser came back to, with its parameters. */
  finish(currentUrl: URL, flow: Flow): Promise<Outcome<IdentityProfile, IdentityRefusal>>;
  /** Where the browser goes to sign out at the provider too; null when there is no such address or no answer. */
  logoutUrl(idToken: string, returnTo: string, state: string): Promise<string | null>;
};
