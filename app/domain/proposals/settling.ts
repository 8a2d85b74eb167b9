import * as z from "zod";
import { versionOnScreen } from "~/domain/proposals/history";
import { CHOICES, type Choice, type Clash, type Content, reunite, settled } from "~/domain/proposals/merge";
import type { SectionId } from "~/domain/proposals/sections";
import { grant, type Outcome, refuse } from "~/domain/shared/outcome";

export type SettlingRefusal = "clash-unanswered" | "reunited-too-long";

/** The fields that are written at length: of these, both texts can stay, or a third be written. */
const LONG_TEXTS: Partial<Record<SectionId, readonly string[]>> = {
  initiative: ["summary", "description", "places", "neighbourhoods"],
  audience: ["diagnosis", "outreach"],
  pathway: ["support", "activity", "outlets"],
  partners: ["partners.role"],
  budget: ["inKindNote", "costNote"],
  documents: ["note"],
  commitments: ["regrantNote"],
};

export const isLongText = (section: SectionId, { path, kind }: Pick<Clash, "path" | "kind">) =>
  kind === "field" && (LONG_TEXTS[section] ?? []).includes(path.replace(/\.\d+\./, "."));

/** The name of a clash in a form. */
export const clashKey = ({ path }: Pick<Clash, "path">) => path.replaceAll(".", "-");

const LINE_CHARS_MAX = 10_000;
/** One choice a clash, or one for all that is not chosen; `seen`: the saved version that was on the screen. */
export const settlingForm = z.object({
  take: z.partialRecord(z.string(), z.enum(CHOICES)).default({}),
  text: z.record(z.string(), z.string().max(LINE_CHARS_MAX)).default({}),
  intent: z.string().default(""),
  seen: versionOnScreen(),
});
export type Settling = z.output<typeof settlingForm>;

const forAll: Record<string, Choice> = { mine: "mine", theirs: "theirs" };

/** What a section comes to once every clash is chosen. A text is written by hand only where it is long. */
export function settle(
  section: SectionId,
  [base, mine, theirs]: readonly [Content, Content, Content],
  { take, text, intent }: Pick<Settling, "take" | "text" | "intent">,
): Outcome<Content, SettlingRefusal> {
  const unanswered: string[] = [];
  const { content } = reunite(base, mine, theirs, (clash) => {
    const key = clashKey(clash);
    const choice = forAll[intent] ?? take[key];
    const offered = choice === "mine" || choice === "theirs" || isLongText(section, clash);
    if (choice && offered) return settled(clash, choice, text[key] ?? "");
    unanswered.push(key);
    return clash.theirs;
  });
  return unanswered.length === 0 ? grant(content) : refuse("clash-unanswered", { count: unanswered.length });
}
