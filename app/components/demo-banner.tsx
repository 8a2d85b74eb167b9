import { A } from "~/components/link";
import { useWords } from "~/components/locale";
import { frameWords } from "~/words/frame";

/** Says that the world shown is fictional, and lets one walk through it as anybody. */
export function DemoBanner() {
  const words = useWords(frameWords);
  return (
    <aside className="demo-banner" aria-label={words.demoLabel}>
      <div className="wrap">
        <p>{words.demo}</p>
        <p className="demo-links">
          <A to="/connexion/demonstration">{words.demoPeople}</A>{" "}
          <A to="/demonstration/courriels">{words.demoMailbox}</A>
        </p>
      </div>
    </aside>
  );
}
