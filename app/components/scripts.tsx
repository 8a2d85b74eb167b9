import { createContext, type ReactNode, useContext } from "react";

const ScriptsContext = createContext(true);

export const ScriptsProvider = ({ value, children }: { value: boolean; children: ReactNode }) => (
  <ScriptsContext.Provider value={value}>{children}</ScriptsContext.Provider>
);

/** Whether the page is sent with its scripts. Where it is not, the browser follows links by itself. */
export const useScripts = () => useContext(ScriptsContext);
