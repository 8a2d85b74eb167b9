/** A page whose route says `handle = { scripts: false }` is plain HTML: nothing is sent that it does not need. */
export const needScripts = (handles: readonly unknown[]) =>
  !handles.some((handle) => (handle as { scripts?: boolean } | undefined)?.scripts === false);
