import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

// The house rules that a machine can check. Where one is broken on purpose, the file stands below with its reason and
// its bound: it may shrink, it may not grow.

const LINES_MAX = 200;
const ROUTE_LINES_MAX = 60;
const FUNCTION_LINES_MAX = 60;

/** Files that may be longer: at most so many lines, because … */
const longFiles: Record<string, [lines: number, because: string]> = {};
/** Files whose functions may be longer: at most so many lines, because … */
const longFunctions: Record<string, [lines: number, because: string]> = {};

const root = join(import.meta.dirname, "..");

function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesUnder(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`]))
    .sort();
}

const sources = filesUnder("app")
  .filter((file) => /\.tsx?$/.test(file) && !file.startsWith("app/db/generated/"))
  .map((file) => {
    const text = readFileSync(join(root, file), "utf8");
    return { file, text, tree: ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true) };
  });
type Source = (typeof sources)[number];

const inFolder = (...folders: string[]) =>
  sources.filter(({ file }) => folders.some((folder) => file.startsWith(`app/${folder}/`)));

const lineOf = ({ tree }: Source, node: ts.Node) => tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
const place = (source: Source, node: ts.Node) => `${source.file}:${lineOf(source, node)}`;

function nodesOf(source: Source): ts.Node[] {
  const found: ts.Node[] = [];
  const visit = (node: ts.Node) => {
    found.push(node);
    node.forEachChild(visit);
  };
  visit(source.tree);
  return found;
}

/** The places where a text of the file matches, comments included. */
const matching = (among: Source[], pattern: RegExp) =>
  among.flatMap(({ file, text }) =>
    text.split("\n").flatMap((line, index) => (pattern.test(line) ? [`${file}:${index + 1}`] : [])),
  );

/** Catalogues of sentences and the street directory are lists: they are as long as what they list. */
const isList = (file: string) => file.startsWith("app/words/") || file === "app/routes.ts";
const linesIn = ({ text }: Source) => text.split("\n").length - 1;
const usualMax = (file: string) => (file.startsWith("app/routes/") ? ROUTE_LINES_MAX : LINES_MAX);

test("a file fits on a few screens", () => {
  const tooLong = sources
    .filter(({ file }) => !isList(file))
    .map((source) => ({
      file: source.file,
      lines: linesIn(source),
      max: longFiles[source.file]?.[0] ?? usualMax(source.file),
    }))
    .filter(({ lines, max }) => lines > max);
  expect(tooLong).toEqual([]);
});

test("a function fits on one screen", () => {
  const tooLong = sources
    .filter(({ file }) => !isList(file))
    .flatMap((source) =>
      functionsOf(source).map(({ at, lines }) => ({
        at,
        lines,
        max: longFunctions[source.file]?.[0] ?? FUNCTION_LINES_MAX,
      })),
    )
    .filter(({ lines, max }) => lines > max);
  expect(tooLong).toEqual([]);
});

const functionsOf = (source: Source) =>
  nodesOf(source)
    .filter((node) => ts.isFunctionLike(node) && "body" in node && node.body)
    .map((node) => ({
      at: place(source, node),
      lines: source.tree.getLineAndCharacterOfPosition(node.end).line + 2 - lineOf(source, node),
    }));

test("an exception that is no longer needed leaves the list", () => {
  const stillLong = sources.filter((source) => linesIn(source) > usualMax(source.file)).map(({ file }) => file);
  expect(Object.keys(longFiles).filter((file) => !stillLong.includes(file))).toEqual([]);
  const stillHard = sources
    .filter((source) => functionsOf(source).some(({ lines }) => lines > FUNCTION_LINES_MAX))
    .map(({ file }) => file);
  expect(Object.keys(longFunctions).filter((file) => !stillHard.includes(file))).toEqual([]);
});

test("everyone imports only whom the table allows", () => {
  const cruise = spawnSync(
    process.execPath,
    [
      "node_modules/dependency-cruiser/bin/dependency-cruise.mjs",
      "app",
      "--config",
      ".dependency-cruiser.cjs",
      "--output-type",
      "err",
    ],
    { cwd: root, encoding: "utf8", env: { ...process.env, NO_COLOR: "1" } },
  );
  expect(cruise.stdout.split("\n").filter((line) => /^\s*error /.test(line))).toEqual([]);
  expect(cruise.status).toBe(0);
});

test("rules and use cases are given the instant; only the door looks at a clock", () => {
  expect(matching(inFolder("domain", "features"), /new Date\(\s*\)|Date\.now\(|performance\.now\(/)).toEqual([]);
});

test("only env.server.ts reads the environment", () => {
  const others = sources.filter(({ file }) => file !== "app/web/env.server.ts");
  expect(matching(others, /process\.env\b/)).toEqual([]);
});

test("a loader or an action is a function, never the result of a call: a call would run in the browser", () => {
  const calls = sources.flatMap((source) =>
    nodesOf(source)
      .filter(ts.isVariableDeclaration)
      .filter(({ name }) => ts.isIdentifier(name) && /^(loader|action|clientLoader|clientAction)$/.test(name.text))
      .filter(
        ({ initializer }) => initializer && !ts.isArrowFunction(initializer) && !ts.isFunctionExpression(initializer),
      )
      .map((node) => place(source, node)),
  );
  expect(calls).toEqual([]);
});

test("every route stands in the street directory", () => {
  const directory = readFileSync(join(root, "app/routes.ts"), "utf8");
  const unlisted = inFolder("routes").filter(
    ({ file }) => !directory.includes(`"${file.replace("app/routes/", "").replace(/\.tsx?$/, "")}"`),
  );
  expect(unlisted.map(({ file }) => file)).toEqual([]);
});

test("what may not reach the browser says so in its name", () => {
  const unnamed = sources.filter(
    ({ file, text }) =>
      (file.startsWith("app/db/") || /^import (?!type ).* from "node:/m.test(text)) &&
      !/(\.server\.tsx?|^app\/web\/server\.ts)$/.test(file),
  );
  expect(unnamed.map(({ file }) => file)).toEqual([]);
});

test("a file is called what it does", () => {
  expect(
    sources.map(({ file }) => file).filter((file) => /\b(utils?|helpers?|services?|manager|misc|common)\b/.test(file)),
  ).toEqual([]);
});

test("types are not talked out of their opinion", () => {
  // The two generated clients have one shape; Prisma gives them two names.
  const agreed = ["app/db/"];
  const escapes = matching(sources, /\bas any\b|: any\b|<any>|@ts-(ignore|nocheck|expect-error)|as unknown as/);
  expect(escapes.filter((found) => !agreed.some((file) => found.startsWith(file)))).toEqual([]);
});

test("sentences are set as the French printer sets them", () => {
  const badlySet = inFolder("words").flatMap((source) =>
    nodesOf(source)
      .filter(
        (node) =>
          ts.isStringLiteralLike(node) ||
          ts.isTemplateHead(node) ||
          ts.isTemplateMiddle(node) ||
          ts.isTemplateTail(node),
      )
      .filter((node) => !ts.isNewExpression(node.parent))
      .filter(({ text }) => /\p{L}'\p{L}| [:;?!»]|« |\d [€%]/u.test(text))
      .map((node) => `${place(source, node)} ${node.text.slice(0, 60)}`),
  );
  expect(badlySet).toEqual([]);
});

test("the top of the repository holds what a newcomer expects there", () => {
  const expected = [
    ".ci",
    ".dependency-cruiser.cjs",
    ".env.example",
    ".gitignore",
    ".npmrc",
    ".nvmrc",
    "CHANGELOG.md",
    "LICENSE",
    "README.md",
    "app",
    "biome.json",
    "docs",
    "knip.json",
    "package-lock.json",
    "package.json",
    "prisma",
    "public",
    "remix.config.js",
    "scripts",
    "tests",
    "tsconfig.json",
  ];
  const ignored = [
    ".git",
    ...readFileSync(join(root, ".gitignore"), "utf8")
      .split("\n")
      .map((line) => line.replaceAll("/", "")),
  ];
  const here = readdirSync(root).filter((name) => !ignored.includes(name));
  expect(here.filter((name) => !expected.includes(name))).toEqual([]);
});
