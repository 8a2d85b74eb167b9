import { boardWords } from "~/words/board";
import { frameWords } from "~/words/frame";
import { meetingsWords } from "~/words/meetings";
import { networkWords } from "~/words/network";
import { portalWords, type StaticSlug } from "~/words/portal";
import { proposalsWords } from "~/words/proposals";
import { publicWords } from "~/words/public";
import { searchWords } from "~/words/search";
import { transparencyWords } from "~/words/transparency";

/** The pages anyone may read, in the language of these words. */
export function visitorItems(words: (typeof portalWords)["fr"]): { to: string; label: string }[] {
  const locale = words === portalWords.en ? "en" : "fr";
  const informing = (Object.keys(words.pages) as StaticSlug[]).filter((slug) => slug !== "plan-du-site");
  return [
    { to: "/", label: publicWords[locale].homeTitle },
    { to: "/appels", label: publicWords[locale].callsTitle },
    { to: "/reseau", label: networkWords[locale].network.title },
    { to: "/communes", label: frameWords[locale].nav.towns },
    { to: "/projets", label: publicWords[locale].projects.title },
    { to: "/transparence", label: transparencyWords[locale].overview.title },
    { to: "/transparence/versements", label: transparencyWords[locale].payments.title },
    { to: "/transparence/donnees", label: transparencyWords[locale].data.title },
    { to: "/experiences", label: boardWords[locale].list.title },
    { to: "/reunions", label: meetingsWords[locale].title },
    { to: "/recherche", label: searchWords[locale].title },
    { to: "/recepisses", label: proposalsWords[locale].verification.title },
    { to: "/connexion", label: frameWords[locale].signIn },
    ...informing.map((slug) => ({ to: `/${slug}`, label: words.pages[slug].title })),
  ];
}
