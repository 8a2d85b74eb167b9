import { createContext, type ReactNode, useContext } from "react";

const NonceContext = createContext<string | undefined>(undefined);

export const NonceProvider = ({ value, children }: { value: string | undefined; children: ReactNode }) => (
  <NonceContext.Provider value={value}>{children}</NonceContext.Provider>
);

/** The nonce of the content security policy for this answer; absent in the browser. */
export const useNonce = () => useContext(NonceContext);
