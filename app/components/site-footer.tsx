import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { componentsWords } from "~/words/components";

/** On every page. « Non conforme » is the mention the law wants while no audit is valid. */
export function SiteFooter() {
  const words = useWords(componentsWords).footer;
  return (
    <footer className="site-footer">
      <div className="wrap">
        <p>{words.mission}</p>
        <ul>
          <li>
            <A to="/accessibilite">{words.accessibility}</A>
          </li>
          <li>
            <A to="/plan-du-site">{words.siteMap}</A>
          </li>
          <li>
            <A to="/mentions-legales">{words.legal}</A>
          </li>
          <li>
            <A to="/donnees-personnelles">{words.privacy}</A>
          </li>
          <li>
            <A to="/aide">{words.help}</A>
          </li>
          <li>
            <A to="/contact">{words.contact}</A>
          </li>
          <li>
            <A to="/etat-du-service">{words.status}</A>
          </li>
        </ul>
      </div>
    </footer>
  );
}
