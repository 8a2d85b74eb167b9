import { useLocation } from "@remix-run/react";
import type { MouseEvent } from "react";
import { Button } from "~/components/button";
import { CommandForm } from "~/components/command-form";
import { Icon, Mark } from "~/components/icons";
import { A } from "~/components/link";
import { useLocale, useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";
import { href, withoutLocale } from "~/words/locale";

export type HeaderItem = { label: string; to: string };
export type SiteHeaderProps = {
  items: readonly HeaderItem[];
  workItems: readonly HeaderItem[];
  person: { name: string; place: string | null } | null;
};

export function SkipLink() {
  const words = useWords(componentsWords);
  return (
    <a className="skip" href="#contenu">
      {words.skip}
    </a>
  );
}

/** On a phone the menu is a popover of the browser, which needs no script; where there is none it stays in the page. */
const MENU = "menu-principal";
const isPopover = { popover: "auto" };
const opensMenu = { popovertarget: MENU };
const closesMenu = { popovertarget: MENU, popovertargetaction: "hide" };

/** A page reached without a reload would leave the menu open over it. */
function closeOnLink({ currentTarget: menu, target }: MouseEvent<HTMLElement>) {
  if (target instanceof Element && target.closest("a") && menu.matches(":popover-open")) menu.hidePopover();
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
        <button type="button" className="menu-button" {...opensMenu}>
          <Icon name="menu" />
          {words.menu}
        </button>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: the links inside are what is pressed; this only closes what they leave open. */}
        {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link followed with the Enter key is a click too. */}
        <div id={MENU} className="menu" {...isPopover} onClick={closeOnLink}>
          <button type="button" className="menu-button" {...closesMenu}>
            <Icon name="cross" />
            {words.close}
          </button>
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

function WorkBar({
  items,
  person,
  pathname,
}: {
  items: readonly HeaderItem[];
  person: { name: string; place: string | null };
  pathname: string;
}) {
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
