/** Something on its way to the server: sent again word for word until somebody answers, so that it counts once. */
export type Sent = { text: string; seen: number; key: string };
/** What stands in the browser and not yet, or not surely, on the server. `seen`: the version it was written over. */
export type Unsent = { text: string; seen: number; sent: Sent | null };

/** What the server answered. */
export type Told =
  | { kind: "saved"; version: number; at: string }
  | { kind: "stale"; sentence: string }
  | { kind: "refused"; sentence: string }
  | { kind: "signed-out" }
  | { kind: "unreachable" };
/** What the writer is told. `changes`: how many fields had waited for the connection. */
export type AutosaveState =
  | { kind: "resting" }
  | { kind: "saving" }
  | { kind: "saved"; at: string; changes: number }
  | Exclude<Told, { kind: "saved" }>;

export const PAUSE_MS = 1_200;
const RETRY_MS = [2_000, 4_000, 8_000, 15_000, 30_000, 60_000];

type Options = {
  /** What the form says, over which version, and what of it the server has: null when it has none of it. */
  start: Unsent & { saved: string | null };
  post: (sent: Sent) => Promise<Told>;
  keep: (unsent: Unsent | null) => void;
  show: (state: AutosaveState) => void;
  newKey: () => string;
};

/**
 * Saves a form by itself: after a pause, one save at a time, again after a while when nobody answers. What the server
 * has not acknowledged is kept beside it at every key. Over somebody else's version nothing is saved: the writer chooses.
 */
export class Autosave {
  private now: Options["start"];
  private running: Promise<Told["kind"] | null> | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private tries = 0;
  private refused: string | null = null;
  private isHalted = false;

  constructor(
    private readonly outside: Omit<Options, "start">,
    start: Options["start"],
  ) {
    this.now = { ...start };
  }

  get seen() {
    return this.now.seen;
  }
  get isUnsaved() {
    return this.now.sent !== null || this.now.text !== this.now.saved;
  }
  get isDue() {
    const { text, sent, saved } = this.now;
    return !this.isHalted && (sent !== null || (text !== saved && text !== this.refused));
  }

  typed(text: string) {
    if (text === this.now.text) return;
    this.now.text = text;
    this.remember();
    if (this.isDue) this.wait(PAUSE_MS);
  }

  save() {
    clearTimeout(this.timer);
    this.running ??= this.send().finally(() => {
      this.running = null;
    });
    return this.running;
  }

  /** Everything typed so far, saved if it can be. */
  async flush() {
    await this.running;
    while (this.isDue) if ((await this.save()) !== "saved") break;
    return !this.isUnsaved;
  }

  /** Before the form is posted by hand: what is under way is waited for, since its answer moves the version on. False while nobody answers. */
  async settle() {
    clearTimeout(this.timer);
    await this.running;
    const told = this.now.sent ? await this.save() : null;
    clearTimeout(this.timer);
    return told !== "unreachable";
  }

  /** Nothing is saved any more by itself; what is typed is still kept here. */
  halt() {
    this.isHalted = true;
    clearTimeout(this.timer);
  }

  /** The page goes away: sends what is left without waiting. */
  leave() {
    if (this.isDue) void this.outside.post(this.going());
  }

  remember() {
    const { text, seen, sent } = this.now;
    this.outside.keep(this.isUnsaved ? { text, seen, sent } : null);
  }

  private wait(ms: number) {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), ms);
  }

  /** What goes to the server next: first of all what went before and was not answered. */
  private going(): Sent {
    const { text, seen } = this.now;
    this.now.sent ??= { text, seen, key: this.outside.newKey() };
    this.remember();
    return this.now.sent;
  }

  private async send(): Promise<Told["kind"] | null> {
    if (!this.isDue) return null;
    const going = this.going();
    this.outside.show({ kind: "saving" });
    const told = await this.outside.post(going);
    if (told.kind === "unreachable" || told.kind === "signed-out") {
      if (told.kind === "unreachable") this.wait(RETRY_MS[Math.min(this.tries++, RETRY_MS.length - 1)] ?? 0);
      this.outside.show(told);
      return told.kind;
    }
    this.settled(going, told);
    this.remember();
    if (this.isDue) this.wait(PAUSE_MS);
    return told.kind;
  }

  private settled({ text }: Sent, told: Exclude<Told, { kind: "unreachable" | "signed-out" }>) {
    this.now.sent = null;
    if (told.kind === "saved") {
      const changes = this.tries > 0 ? differing(this.now.saved ?? "", text) : 0;
      this.now = { ...this.now, saved: text, seen: told.version };
      this.refused = null;
      this.outside.show({ kind: "saved", at: told.at, changes });
    } else {
      this.refused = text;
      this.isHalted = told.kind === "stale";
      this.outside.show(told);
    }
    this.tries = 0;
  }
}

/** How many fields say something else. */
export function differing(before: string, after: string): number {
  const [was, is] = [new URLSearchParams(before), new URLSearchParams(after)];
  const said = (of: URLSearchParams, name: string) => of.getAll(name).join("\n");
  return [...new Set([...was.keys(), ...is.keys()])].filter((name) => said(was, name) !== said(is, name)).length;
}
