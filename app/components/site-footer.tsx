import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { Skyline } from "~/components/skyline";
import { componentsWords } from "~/words/components";

/** On every page. « Non conforme » is the mention the law wants while no audit is valid. */
export function SiteFooter() {
  const { product, footer: words } = useWords(componentsWords);
  return (
    <footer className="site-footer">
      <Skyline />
      <div className="footer-ground">
        <div className="wrap">
          <div>
            <p className="footer-name">{product}</p>
            <p>{words.mission}</p>
          </div>
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
      </div>
    </footer>
  );
}
