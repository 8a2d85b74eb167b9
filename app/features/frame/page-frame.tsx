import type { ReactNode } from "react";
import { NotificationBanner } from "~/components/banner";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { DemoBanner } from "~/components/demo-banner";
import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { SessionWarning } from "~/components/session-warning";
import { SiteFooter } from "~/components/site-footer";
import { SiteHeader, SkipLink } from "~/components/site-header";
import type { TimeLeft } from "~/domain/identity/session-limits";
import type { Frame } from "~/features/frame/frame.server";
import { visitorItems } from "~/features/frame/navigation";
import { frameWords } from "~/words/frame";

type Around = Frame & {
  flash: { kind: "done" | "refused"; sentence: string; undo: string | null } | null;
  session: TimeLeft | null;
  demo: boolean;
};

/** What stands around every page, an error page included: then nothing is known of who looks. */
export function PageFrame({ around, children }: { around: Around | undefined; children: ReactNode }) {
  const words = useWords(frameWords);
  const named = (items: Frame["items"]) => items.map(({ key, to }) => ({ to, label: words.nav[key] }));
  return (
    <>
      <SkipLink />
      {around?.demo ? <DemoBanner /> : null}
      <SiteHeader
        items={named(around?.items ?? visitorItems())}
        workItems={named(around?.workItems ?? [])}
        person={around?.person ?? null}
      />
      <main id="contenu" tabIndex={-1} className="wrap">
        {around?.flash ? <FlashBanner flash={around.flash} /> : null}
        {around?.person?.awaitsSecondFactor ? (
          <NotificationBanner tone="warning">
            {words.secondFactorWaits} <A to="/connexion/second-facteur">{words.giveSecondFactor}</A>
          </NotificationBanner>
        ) : null}
        <SessionWarning session={around?.session ?? null} />
        {children}
      </main>
      <SiteFooter />
    </>
  );
}

function FlashBanner({ flash }: { flash: NonNullable<Around["flash"]> }) {
  const words = useWords(frameWords);
  return flash.kind === "done" ? (
    <NotificationBanner tone="success">
      {flash.sentence}
      {flash.undo ? (
        <CommandForm action={flash.undo}>
          <Button variant="secondary">{words.undo}</Button>
        </CommandForm>
      ) : null}
    </NotificationBanner>
  ) : (
    <NotificationBanner tone="warning" title={words.refusedTitle}>
      {flash.sentence}
    </NotificationBanner>
  );
}
