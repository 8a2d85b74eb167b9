import { useId } from "react";
import { A } from "~/components/link";

export type Tile = {
  key: string;
  name: string;
  to: string;
  row: number;
  col: number;
  /** 0: nothing; 1 to 5. */
  level: 0 | 1 | 2 | 3 | 4 | 5;
  /** « 130 000 € », « a signé » */
  said: string;
};
export type LegendEntry = { level: Tile["level"]; label: string };

const SIZE = 46;
const GAP = 4;
/** Short enough for a tile, and telling Montreuil from Montfermeil: "Mreu", "Mfer", "NoSe", "StDe". */
const short = (name: string) =>
  name
    .replace(/^(L['’]|Le |La |Les )/, "")
    .split(/[-\s]/)
    .filter((w) => !/^(sur|sous|en|de|du|la|le|les)$/i.test(w))
    .map((w, _i, all) =>
      all.length === 1
        ? w.replace(/^(M)ont(?=...)|^(V)ille(?=...)/, "$1$2").slice(0, 4)
        : w === "Saint"
          ? "St"
          : w.slice(0, 2),
    )
    .join("")
    .slice(0, 5);

/**
 * Towns as equal tiles, roughly where they lie: none weighs more than another. The links are out of the keyboard's
 * way, because a table beside the map carries the same ones.
 */
export function TileMap({
  title,
  tiles,
  legend,
}: {
  title: string;
  tiles: readonly Tile[];
  legend: readonly LegendEntry[];
}) {
  const id = useId();
  const rows = Math.max(0, ...tiles.map((t) => t.row)) + 1;
  const cols = Math.max(0, ...tiles.map((t) => t.col)) + 1;
  const step = SIZE + GAP;
  return (
    <figure className="tile-map" aria-labelledby={id}>
      <p className="vh" id={id}>
        {title}
      </p>
      {/* Not read: the links would be heard inside a picture. The table beside says everything, and this figure says what it is. */}
      <svg className="tiles" viewBox={`-1 -1 ${cols * step} ${rows * step}`} aria-hidden="true" focusable="false">
        {tiles.map((tile) => (
          <A key={tile.key} to={tile.to} tabIndex={-1}>
            <title>{`${tile.name}\u00a0: ${tile.said}`}</title>
            <rect
              className={`tile k${tile.level}`}
              x={tile.col * step}
              y={tile.row * step}
              width={SIZE}
              height={SIZE}
              rx="8"
            />
            <text
              className={`tile-name on-k${tile.level}`}
              x={tile.col * step + SIZE / 2}
              y={tile.row * step + SIZE / 2 + 5}
            >
              {short(tile.name)}
            </text>
          </A>
        ))}
      </svg>
      <figcaption>
        <ul className="legend-list">
          {legend.map(({ level, label }) => (
            <li key={level}>
              <svg viewBox="0 0 16 16" className="swatch" aria-hidden="true" focusable="false">
                <rect className={`tile k${level}`} width="16" height="16" rx="3" />
              </svg>
              {label}
            </li>
          ))}
        </ul>
      </figcaption>
    </figure>
  );
}
