import type { SecondFactorRefusal } from "~/domain/identity/second-factor";
import type { SignInLinkRefusal } from "~/domain/identity/sign-in-link";

export type IdentityRefusal =
  | SignInLinkRefusal
  | SecondFactorRefusal
  | "account-unknown"
  | "provider-not-joined"
  | "demonstration-only"
  | "sign-in-cancelled"
  | "sign-in-not-started"
  | "sign-in-refused"
  | "town-unknown";
