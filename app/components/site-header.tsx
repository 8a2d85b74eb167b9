import { useLocation } from "@remix-run/react";
import { Mark } from "~/components/icons";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { CommandForm } from "~/components/command-form";
import { Button } from "~/components/button";
import { componentsWords } from "~/words/components";
import { href, withoutLocale } from "~/words/locale";

export type HeaderItem = { label: string; to: string };
export type SiteHeaderProps = { items: readonly HeaderItem[]; workItems: readonly HeaderItem[]; person: { name: string; place: string | null } | null };

export function SkipLink() {
  const words = useWords(componentsWords);
  return (
    <a className="skip" href="#contenu">
      {words.skip}
    </a>
  );
}

const isHere = (pathname: string, to: string) => pathname === to || pathname.startsWith(`${to}/`);

/** The same on every page; a second bar when somebody is signed in. */
export function SiteHeader({ items, workItems, person }: SiteHeaderProps) {
  const words = useWords(componentsWords);
  const pathname = withoutLocale(useLocation().pathname);
  return (
    <header className="site-header">
      <div className="wrap header-row">
        <A to="/" className="brand">
          <Mark />
          <span>
            {words.product}
            <span className="brand-owner">{words.owner}</span>
          </span>
        </A>
        <nav aria-label={words.mainNav} className="main-nav">
          <ul>
            {items.map(({ label, to }) => (
              <li key={to}>
                <A to={to} aria-current={isHere(pathname, to) ? "page" : undefined}>
                  {label}
                </A>
              </li>
            ))}
          </ul>
        </nav>
        <div className="header-end">
          <OtherLanguage />
          {person ? null : <A to="/connexion">{words.signIn}</A>}
        </div>
      </div>
      {person ? <WorkBar items={workItems} person={person} pathname={pathname} /> : null}
    </header>
  );
}

/** The same page in the other language. */
function OtherLanguage() {
  const words = useWords(componentsWords);
  const locale = useLocale();
  const { pathname, search } = useLocation();
  const other = locale === "fr" ? "en" : "fr";
  return (
    <a href={href(other, withoutLocale(pathname)) + search} lang={other} hrefLang={other}>
      {words.otherLanguage}
    </a>
  );
}

function WorkBar({ items, person, pathname }: { items: readonly HeaderItem[]; person: { name: string; place: string | null }; pathname: string }) {
  const words = useWords(componentsWords);
  const longest = items.filter((i) => isHere(pathname, i.to)).sort((a, b) => b.to.length - a.to.length)[0]?.to;
  return (
    <div className="work-bar">
      <div className="wrap header-row">
        <nav aria-label={words.workNav} className="main-nav">
          <ul>
            {items.map(({ label, to }) => (
              <li key={to}>
                <A to={to} aria-current={to === longest ? "page" : undefined}>
                  {label}
                </A>
              </li>
            ))}
          </ul>
        </nav>
        <div className="header-end">
          <A to="/espace/preferences">{person.place ? `${person.name}, ${person.place}` : person.name}</A>
          <CommandForm action="/deconnexion" reloadDocument>
            <Button variant="quiet">{words.signOut}</Button>
          </CommandForm>
        </div>
      </div>
    </div>
  );
}
