import { Badge } from "~/components/badge";
import { Button, ButtonLink } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DataTable } from "~/components/data-table";
import { useWords } from "~/components/locale";
import { Instant } from "~/components/moments";
import { PageHeading } from "~/components/page-heading";
import type { SecurityPage, SessionLine } from "~/features/identity/security-page.server";
import { identityWords } from "~/words/identity";

export function SecuritySummary({ page }: { page: SecurityPage }) {
  const words = useWords(identityWords);
  return (
    <div className="stack">
      <PageHeading title={words.securityTitle} />
      <section className="stack">
        <h2>{words.secondFactorHeading}</h2>
        <p>{page.secondFactor === "on" ? words.secondFactorOn(page.recoveryLeft) : words.secondFactorOff}</p>
        {page.secondFactor === "off" ? (
          <p>
            <ButtonLink variant="secondary" to="/connexion/second-facteur?suite=/espace/securite">
              {words.enrol}
            </ButtonLink>
          </p>
        ) : null}
      </section>
      <section className="stack">
        <h2>{words.sessionsHeading}</h2>
        <DataTable
          caption={words.sessionsCaption}
          columns={[
            { key: "device", header: words.device, cell: (s: SessionLine) => s.device || words.unknownDevice },
            { key: "opened", header: words.openedAt, cell: (s: SessionLine) => <Instant at={s.createdAt} /> },
            { key: "seen", header: words.seenAt, cell: (s: SessionLine) => <Instant at={s.lastSeenAt} /> },
            { key: "end", header: words.endSession, cell: (s: SessionLine) => <EndSession session={s} /> },
          ]}
          rows={page.sessions}
          rowKey={(s: SessionLine) => s.handle}
        />
      </section>
    </div>
  );
}

function EndSession({ session }: { session: SessionLine }) {
  const words = useWords(identityWords);
  if (session.current) return <Badge tone="info">{words.thisOne}</Badge>;
  return (
    <CommandForm action={`/espace/securite/sessions/${session.handle}`}>
      <Button variant="quiet">
        {words.endSession}
        <span className="vh"> {session.device || words.unknownDevice}</span>
      </Button>
    </CommandForm>
  );
}
