import { InsetNote } from "~/components/banner";
import { Breadcrumb } from "~/components/breadcrumb";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { useWords } from "~/components/locale";
import { PageHeading } from "~/components/page-heading";
import { callPageWords } from "~/words/call-page";
import { callsWords } from "~/words/calls";

/** To be told when the next call opens, or no longer: one page for both, so that the letter can lead to it. */
export function FollowingPage({ follows }: { follows: boolean }) {
  const words = useWords(callPageWords);
  const { breadcrumb } = useWords(callsWords).page;
  return (
    <div className="narrow stack">
      <Breadcrumb items={[{ label: breadcrumb, to: "/appels" }, { label: words.notify }]} />
      <PageHeading title={words.followTitle} lead={words.followLead} />
      <InsetNote>{follows ? words.following : words.followNot}</InsetNote>
      <CommandForm>
        <Button name="avertir" value={follows ? "non" : "oui"} variant={follows ? "secondary" : "primary"}>
          {follows ? words.unfollow : words.notify}
        </Button>
      </CommandForm>
    </div>
  );
}
