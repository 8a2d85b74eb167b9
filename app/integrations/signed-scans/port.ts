/** One page of a scan: the codes it bears, and the page by itself as a PDF. */
export type ScannedSheet = { position: number; codes: string[]; pdf: Uint8Array };

/** Reads a scan page by page; what it cannot open at all is an error. `take` is given one page after the other. */
export type ReadScan = (pdf: Uint8Array, take: (sheet: ScannedSheet) => Promise<void>) => Promise<{ pages: number }>;

/** Pages, each a PDF, as one. */
export type JoinPages = (pages: readonly Uint8Array[]) => Promise<Uint8Array>;
