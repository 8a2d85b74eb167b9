import { createContext, type ReactNode, useContext, useSyncExternalStore } from "react";

const ScriptsContext = createContext(true);

export const ScriptsProvider = ({ value, children }: { value: boolean; children: ReactNode }) => (
  <ScriptsContext.Provider value={value}>{children}</ScriptsContext.Provider>
);

/** Whether the page is sent with its scripts. Where it is not, the browser follows links by itself. */
export const useScripts = () => useContext(ScriptsContext);

const never = () => () => {};
/** Whether script runs here now: not on the server, nor before it has taken the page over. */
export const useRunsScript = () =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
