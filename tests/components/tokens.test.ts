import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";

const folder = join(import.meta.dirname, "../../app/styles");
const tokens = readFileSync(join(folder, "tokens.css"), "utf8");

/** The colours of the blocks of :root, in order: light, dark by the system, dark by choice. */
const blocks = [...tokens.matchAll(/:root[^{]*\{([^}]*)\}/g)].map(([, body = ""]) =>
  Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (#[0-9a-f]{3,6})\b/g)].map(([, name = "", colour = ""]) => [name, colour]),
  ),
);
const [light = {}, bySystem = {}, byChoice = {}] = blocks;

function luminance(colour: string) {
  const hex = colour.length === 4 ? [...colour.slice(1)].map((c) => c + c).join("") : colour.slice(1);
  const [r = 0, g = 0, b = 0] = [0, 2, 4]
    .map((i) => Number.parseInt(hex.slice(i, i + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string) {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const TEXT = 7;
const pairs: readonly [ink: string, ground: string, atLeast: number][] = [
  ["encre", "papier", TEXT],
  ["encre", "surface", TEXT],
  ["encre2", "papier", TEXT],
  ["encre2", "creux", TEXT],
  ["sapin", "papier", TEXT],
  ["sapin", "creux", TEXT],
  ["sapin", "sapin-pale", TEXT],
  ["sur-sapin", "sapin", TEXT],
  ["tuile", "papier", TEXT],
  ["tuile", "tuile-pale", 4.5],
  ["tuile", "sapin-pale", 4.5],
  ["ocre", "ocre-pale", TEXT],
  ["brique", "surface", TEXT],
  ["brique", "brique-pale", TEXT],
  ["lac", "lac-pale", TEXT],
  ["sur-bande", "bande", TEXT],
  ["contour", "surface", 3],
  ["contour", "creux", 3],
  ["on-k-low", "k1", 4.5],
  ["on-k-low", "k2", 4.5],
  ["on-k-mid", "k3", 4.5],
  ["on-k-high", "k4", 4.5],
  ["on-k-high", "k5", 4.5],
];

test.each(pairs)("%s is read on %s, by day and by night", (ink, ground, atLeast) => {
  for (const colours of [light, bySystem]) {
    expect(contrast(colours[ink] ?? "#000", colours[ground] ?? "#000")).toBeGreaterThanOrEqual(atLeast);
  }
});

test("night is the same whether the system or the reader asks for it", () => {
  expect(Object.keys(light).length).toBeGreaterThan(20);
  expect(byChoice).toEqual(bySystem);
});

test("all styles together stay light", () => {
  const css = readdirSync(folder)
    .map((file) => readFileSync(join(folder, file), "utf8"))
    .join("\n");
  expect(gzipSync(css).length).toBeLessThan(9_500);
});
