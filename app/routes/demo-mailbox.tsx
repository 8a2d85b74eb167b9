import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { isLetterTemplate, readLetterData } from "~/domain/notices/letters";
import { demoMailbox } from "~/features/portal/demo-mailbox.server";
import { MailboxView } from "~/features/portal/mailbox-view";
import { show } from "~/web/doors.server";
import { env } from "~/web/env.server";
import { pageTitle } from "~/web/page-title";
import { letterText, letterUrl } from "~/words/letters";
import { portalWords } from "~/words/portal";

export const handle = { scripts: false };
export const meta = pageTitle(({ locale }) => portalWords[locale].mailboxTitle);

export const loader = async (args: LoaderFunctionArgs) => {
  const { letters } = await show(args, demoMailbox, { demo: env().DEMO });
  const base = env().PUBLIC_URL;
  return {
    letters: letters.flatMap(({ id, to, at, locale, template, data }) => {
      if (!isLetterTemplate(template)) return [];
      const language = locale === "en" ? "en" : "fr";
      const facts = readLetterData(template, JSON.parse(data));
      const { subject, text } = letterText(language, template, facts, base);
      return [{ id, to, at, subject, text, url: letterUrl(language, facts.path, base) }];
    }),
  };
};

export default function DemoMailbox() {
  return <MailboxView letters={useLoaderData<typeof loader>().letters} />;
}
