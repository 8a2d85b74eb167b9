import { useWords } from "~/components/locale";
import { Tabs } from "~/components/tabs";
import type { TownChoice } from "~/features/network/chosen-seat";
import { networkWords } from "~/words/network";

/** The same page for another of one's towns. */
export function TownSwitcher({ towns, path }: { towns: readonly TownChoice[]; path: string }) {
  const words = useWords(networkWords).space;
  if (towns.length === 0) return null;
  return (
    <Tabs
      label={words.switcher}
      tabs={towns.map((t) => ({ label: t.name, to: `${path}?commune=${t.slug}`, current: t.chosen }))}
    />
  );
}
