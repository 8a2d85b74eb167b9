import type { FormAnswer } from "~/components/answer-summary";
import type { SectionPage } from "~/features/proposals/section-page.server";
import type { SectionAnswer } from "~/features/proposals/section-post";

export type SectionFormProps = { page: SectionPage; answer: SectionAnswer | undefined };

/** What stands on top of the form: what the server answered, or else what the rules find wrong in a section that was said to be finished. */
export function summaryOf({ page: { problems }, answer }: SectionFormProps): FormAnswer | undefined {
  const found = answer?.problems ?? problems;
  const refusal = answer?.refusal ?? null;
  return Object.keys(found).length > 0 || refusal ? { problems: found, values: answer?.values, refusal } : undefined;
}

/**
 * What each field of a section is given: what was typed or saved, and its problem. The browser checks nothing by
 * itself: the server does, each time the section is saved, and a page for writing stays light.
 */
export function sectionFields({ page, answer }: SectionFormProps, saved: object = page.content) {
  const values = answer?.values ?? saved;
  const problems: Record<string, string> = answer?.problems ?? page.problems;
  const shown = (name: string): unknown =>
    name
      .split(".")
      .reduce<unknown>((at, key) => (typeof at === "object" && at !== null ? Reflect.get(at, key) : undefined), values);
  const text = (value: unknown) => (typeof value === "string" ? value : "");
  return {
    shown,
    problems,
    field: (name: string) => ({ name, defaultValue: text(shown(name)), problem: problems[name] }),
  };
}
export type SectionFields = ReturnType<typeof sectionFields>;
