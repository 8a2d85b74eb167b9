import { useLocation, useSubmit } from "@remix-run/react";
import { type FormEvent, type ReactNode, useRef } from "react";
import { AnswerSummary } from "~/components/answer-summary";
import { AutosaveLine } from "~/components/autosave-line";
import { Button, ButtonRow } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DefaultSubmit } from "~/components/hidden";
import { useHref, useWords } from "~/components/locale";
import { isReachable } from "~/components/post-draft";
import { RadioGroup } from "~/components/radio-group";
import { useAutosave } from "~/components/use-autosave";
import { SECTION_SLUGS } from "~/domain/proposals/sections";
import { FoundDrafts } from "~/features/proposals/found-drafts";
import { type SectionFormProps, summaryOf } from "~/features/proposals/section-fields";
import { PARTLY, SECTION_FORM } from "~/features/proposals/section-post";
import { arrivalAddress, draftName, useTakenDraft } from "~/features/proposals/taken-draft";
import { withoutLocale } from "~/words/locale";
import { proposalsWords } from "~/words/proposals";

const typedIn = (answer: SectionFormProps["answer"], name: string): unknown =>
  answer?.values && typeof answer.values === "object" ? Reflect.get(answer.values, name) : undefined;

/** The version that the text in the form was written over. After a conflict the writer has seen the saved one. */
export function seenVersion({ page, answer }: SectionFormProps): string {
  const typed = typedIn(answer, "version");
  return answer?.refusal?.reason !== "stale-version" && typeof typed === "string" ? typed : String(page.version);
}

/** Around the fields of every section: what is wrong on top; below, whether it is finished, where to go next, and whether all is saved. */
export function SectionShell({ page, answer, children }: SectionFormProps & { children: ReactNode }) {
  const words = useWords(proposalsWords).section;
  const { draft, isChoosing, onSubmit } = useSectionDraft({ page, answer });
  const { take } = useTakenDraft();
  const done = typedIn(answer, "done");
  return (
    <>
      <FoundDrafts found={draft.found} take={take} ignore={draft.ignore} />
      <AnswerSummary answer={summaryOf({ page, answer })} />
      <CommandForm id={SECTION_FORM} className="form" preventScrollReset onSubmit={onSubmit}>
        <DefaultSubmit />
        <input type="hidden" name="version" ref={draft.anchor} defaultValue={seenVersion({ page, answer })} />
        {page.lockedFields.length > 0 ? <input type="hidden" name={PARTLY} value="" /> : null}
        {children}
        <RadioGroup
          name="done"
          label={words.done}
          hint={words.doneHint}
          size="m"
          defaultValue={done === undefined ? (page.version > 0 && page.done ? "yes" : "no") : String(done)}
          options={[
            { value: "yes", label: words.doneYes },
            { value: "no", label: words.doneNo },
          ]}
        />
        <ButtonRow>
          <Button name="intent" value="continuer">
            {words.saveAndContinue}
          </Button>
          <Button name="intent" value="plus-tard" variant="secondary">
            {words.saveAndReturn}
          </Button>
        </ButtonRow>
        <AutosaveLine
          state={draft.state}
          isChoosing={isChoosing}
          here={withoutLocale(useLocation().pathname)}
          onRetry={() => void draft.saver.current?.save()}
        />
      </CommandForm>
    </>
  );
}

/** Saves the section by itself, and posts it by hand without getting in its own way. */
function useSectionDraft({ page, answer }: SectionFormProps) {
  const { header, section, writer } = page;
  const href = useHref();
  const isChoosing = answer?.refusal?.reason === "stale-version";
  const draft = useAutosave({
    address: href(`/dossiers/${header.reference}/${SECTION_SLUGS[section]}/brouillon`),
    arrival: href(arrivalAddress(header.reference, section)),
    name: draftName(header.reference, writer, section),
    seen: Number(seenVersion({ page, answer })),
    isSaved: answer?.values === undefined,
    taken: useTakenDraft().taken,
    isChoosing,
  });
  const submit = useSubmit();
  const isPosting = useRef(false);

  async function post(form: HTMLFormElement, button: HTMLElement | null) {
    const isAnswered = ((await draft.saver.current?.settle()) ?? true) && (await isReachable());
    if (!isAnswered) return draft.setState({ kind: "unreachable" });
    // Its own save may have moved the version on meanwhile.
    if (draft.anchor.current) draft.anchor.current.value = String(draft.handOver.current());
    submit((button as HTMLButtonElement | null) ?? form, { preventScrollReset: true });
  }
  function onSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (isPosting.current) return;
    isPosting.current = true;
    const { submitter } = event.nativeEvent as SubmitEvent;
    void post(event.currentTarget, submitter).finally(() => {
      isPosting.current = false;
    });
  }
  return { draft, isChoosing, onSubmit };
}
