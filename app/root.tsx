import { data, type LinksFunction, type LoaderFunctionArgs, type MetaFunction } from "@remix-run/node";
import {
  isRouteErrorResponse,
  Links,
  Meta,
  Outlet,
  Scripts,
  ScrollRestoration,
  useLocation,
  useMatches,
  useRouteError,
  useRouteLoaderData,
} from "@remix-run/react";
import type { ReactNode } from "react";
import { LocaleProvider } from "~/components/locale";
import { useNonce } from "~/components/nonce";
import { ScriptsProvider } from "~/components/scripts";
import { frame } from "~/features/frame/frame.server";
import { PageFrame } from "~/features/frame/page-frame";
import { type Problem, problemText } from "~/features/frame/problem";
import { ProblemPage } from "~/features/frame/problem-page";
import { show } from "~/web/doors.server";
import { env } from "~/web/env.server";
import { clearedFlash, readFlash } from "~/web/flash.server";
import { readLetterKeys } from "~/web/letter-keys.server";
import { needScripts } from "~/web/need-scripts";
import { sessionLeft } from "~/web/session.server";
import { readTheme } from "~/web/theme.server";
import { doneSentence } from "~/words/done";
import { frameWords } from "~/words/frame";
import { localeOf } from "~/words/locale";
import { refusalSentence } from "~/words/refusals";
import "./styles.css";

export const links: LinksFunction = () => [{ rel: "icon", href: "/favicon.svg", type: "image/svg+xml" }];

export async function loader(args: LoaderFunctionArgs) {
  const around = await show(args, frame, {});
  const locale = localeOf(new URL(args.request.url).pathname);
  const read = await readFlash(args.request);
  const flash = read && {
    kind: read.kind,
    undo: read.kind === "done" ? (read.undo ?? null) : null,
    sentence:
      read.kind === "done" ? doneSentence(locale, read.event) : refusalSentence(locale, read.reason, read.detail),
  };
  const headers = new Headers();
  if (flash) headers.append("Set-Cookie", await clearedFlash());
  return data(
    {
      ...around,
      flash,
      session: await sessionLeft(args),
      theme: await readTheme(args.request),
      letterKeys: await readLetterKeys(args.request),
      demo: env().DEMO,
      publicUrl: env().PUBLIC_URL,
    },
    { headers },
  );
}

/** The title of a page that could not be shown; every other page says its own. */
export const meta: MetaFunction = ({ error, location }) => {
  const words = frameWords[localeOf(location.pathname)];
  return [{ title: error ? `${problemText(words, problemOf(error))[0]} — ${words.titleSuffix}` : words.titleSuffix }];
};

export function Layout({ children }: { children: ReactNode }) {
  const { pathname } = useLocation();
  const around = useRouteLoaderData<typeof loader>("root");
  const nonce = useNonce();
  // A page that says what went wrong needs no script either.
  const failed = Boolean(useRouteError());
  const handles = useMatches().map(({ handle }) => handle);
  const scripts = !failed && needScripts(handles);
  const locale = localeOf(pathname);
  const density = /^(\/en)?\/(instruction|gestion|admin|audit)/.test(pathname) ? "compact" : "comfort";
  return (
    <html
      lang={locale}
      data-theme={around?.theme ?? "systeme"}
      data-density={density}
      data-letter-keys={around?.letterKeys === false ? "off" : undefined}
    >
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <Meta />
        <Links />
      </head>
      <body>
        <LocaleProvider value={locale}>
          <ScriptsProvider value={scripts}>
            <PageFrame around={around}>{children}</PageFrame>
          </ScriptsProvider>
        </LocaleProvider>
        {scripts ? (
          <>
            <ScrollRestoration {...(nonce ? { nonce } : {})} />
            <Scripts {...(nonce ? { nonce } : {})} />
          </>
        ) : null}
      </body>
    </html>
  );
}

export default function Portal() {
  return <Outlet />;
}

export function ErrorBoundary() {
  const around = useRouteLoaderData<typeof loader>("root");
  return <ProblemPage {...problemOf(useRouteError())} personName={around?.person?.name ?? null} />;
}

const problemOf = (error: unknown): Problem => ({
  status: isRouteErrorResponse(error) ? error.status : 500,
  sentence: sentenceOf(error),
  personName: null,
});

/** What a refused page says: the door put the sentence there. */
function sentenceOf(error: unknown): string | null {
  const said: unknown = isRouteErrorResponse(error) ? error.data : null;
  return said && typeof said === "object" && "sentence" in said && typeof said.sentence === "string"
    ? said.sentence
    : null;
}
