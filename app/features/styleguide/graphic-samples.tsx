import { Bars } from "~/components/bars";
import { Card, Columns } from "~/components/card";
import { Gauge } from "~/components/gauge";
import { Euros } from "~/components/moments";
import { Stat, Stats } from "~/components/stat";
import { type LegendEntry, type Tile, TileMap } from "~/components/tile-map";
import { Sample } from "~/features/styleguide/sample";

const grid: readonly (readonly [name: string, row: number, col: number])[] = [
  ["Tremblay-en-France", 0, 8],
  ["Épinay-sur-Seine", 1, 0],
  ["Villetaneuse", 1, 1],
  ["Pierrefitte-sur-Seine", 1, 2],
  ["Stains", 1, 3],
  ["Dugny", 1, 5],
  ["Villepinte", 1, 8],
  ["L’Île-Saint-Denis", 2, 0],
  ["Saint-Denis", 2, 2],
  ["La Courneuve", 2, 3],
  ["Le Bourget", 2, 4],
  ["Le Blanc-Mesnil", 2, 5],
  ["Aulnay-sous-Bois", 2, 6],
  ["Sevran", 2, 7],
  ["Vaujours", 2, 9],
  ["Saint-Ouen-sur-Seine", 3, 1],
  ["Aubervilliers", 3, 2],
  ["Bobigny", 3, 4],
  ["Drancy", 3, 5],
  ["Les Pavillons-sous-Bois", 3, 6],
  ["Livry-Gargan", 3, 7],
  ["Clichy-sous-Bois", 3, 8],
  ["Coubron", 3, 9],
  ["Pantin", 4, 3],
  ["Romainville", 4, 4],
  ["Noisy-le-Sec", 4, 5],
  ["Bondy", 4, 6],
  ["Le Raincy", 4, 7],
  ["Montfermeil", 4, 8],
  ["Le Pré-Saint-Gervais", 5, 3],
  ["Les Lilas", 5, 4],
  ["Rosny-sous-Bois", 5, 6],
  ["Villemomble", 5, 7],
  ["Gagny", 5, 8],
  ["Bagnolet", 6, 4],
  ["Montreuil", 6, 5],
  ["Neuilly-Plaisance", 6, 7],
  ["Neuilly-sur-Marne", 6, 8],
  ["Gournay-sur-Marne", 6, 9],
  ["Noisy-le-Grand", 7, 8],
];
const legend: readonly LegendEntry[] = [
  { level: 0, label: "Aucune aide" },
  { level: 1, label: "Moins de 10 000 €" },
  { level: 2, label: "10 à 25 000 €" },
  { level: 3, label: "25 à 50 000 €" },
  { level: 4, label: "50 à 75 000 €" },
  { level: 5, label: "75 000 € et plus" },
];
const levels: readonly Tile["level"][] = [0, 3, 1, 5, 2, 4];
const tiles: readonly Tile[] = grid.map(([name, row, col], i) => {
  const level = levels[(i * 5 + row) % 6] ?? 0;
  return { key: name, name, row, col, level, to: "/communes", said: legend[level]?.label ?? "" };
});

export const GraphicSamples = () => (
  <Sample id="dessins" title="Dessins">
    <Card title="Où en est le fonds ?">
      <Gauge envelopeCents={100_000_000} awardedCents={68_800_000} paidCents={21_200_000} />
      <Stats>
        <Stat label="Enveloppe" value={<Euros cents={100_000_000} />} />
        <Stat label="Attribué" value={<Euros cents={68_800_000} />} to="/transparence" />
        <Stat label="Payé" value={<Euros cents={21_200_000} />} to="/transparence/versements" />
        <Stat label="Reste" value={<Euros cents={31_200_000} />} />
      </Stats>
    </Card>
    <Columns wide>
      <Card title="Communes aidées">
        <TileMap
          title="Montant attribué à chaque commune ; la liste des communes dit la même chose."
          tiles={tiles}
          legend={legend}
        />
      </Card>
      <Card title="Par thème">
        <Bars
          caption="Montants attribués par thème"
          labelHeader="Thème"
          amountHeader="Montant"
          bars={[
            { key: "a", label: "Garde d’enfant", size: 23_100_000, said: <Euros cents={23_100_000} /> },
            { key: "b", label: "Mobilités douces", size: 16_400_000, said: <Euros cents={16_400_000} /> },
            { key: "c", label: "Numérique", size: 12_100_000, said: <Euros cents={12_100_000} /> },
            { key: "d", label: "Éco-construction", size: 9_800_000, said: <Euros cents={9_800_000} /> },
            { key: "e", label: "Alimentation durable", size: 0, said: <Euros cents={0} /> },
          ]}
        />
      </Card>
    </Columns>
    <Card title="Au-delà de l’enveloppe" level={3}>
      <Gauge envelopeCents={100_000_000} awardedCents={101_800_000} paidCents={0} />
    </Card>
  </Sample>
);
