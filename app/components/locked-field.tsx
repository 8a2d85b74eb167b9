import { createContext, type ReactNode, useContext } from "react";

const Locked = createContext<Readonly<Record<string, ReactNode>>>({});
/** Around a form of which some fields cannot be changed: what stands in their place, by the id of the field; null where nothing does. */
export const LockedFields = Locked.Provider;

/** What stands in the place of this field; undefined where it can be changed. */
export const useLocked = (id: string): ReactNode | undefined => useContext(Locked)[id];

/** A field that is read and not asked for: it is not posted. */
export const LockedField = ({ label, children }: { label: ReactNode; children: ReactNode }) =>
  children === null ? null : (
    <div className="field">
      <p className="label">{label}</p>
      {children}
    </div>
  );
