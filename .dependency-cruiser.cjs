// Who may import whom: one row a layer. npm run check and tests/tidy.test.ts both read it. What is not named is refused.

/** The areas of app/domain in the order of a grant's life: an area may use those before it. */
const areas = [
  "shared",
  "identity",
  "network",
  "calls",
  "proposals",
  "reviews",
  "awards",
  "reports",
  "fund",
  "board",
  "meetings",
  "notices",
  "journal",
];

const anyPackage = "node_modules/";
const packages = (...names) => names.map((name) => `node_modules/${name}(/|$)`);
const app = (...folders) => folders.map((folder) => `^app/${folder}/`);

/** @type {Record<string, string[]>} */
const layers = {
  // Beside zod only arithmetic: matrices, and chance that a seed makes repeatable.
  domain: [...app("domain"), ...packages("zod", "ml-matrix", "d3-random")],
  words: [...app("words", "domain")],
  components: [
    ...app("components", "domain", "words"),
    ...packages(
      "react",
      "react-dom",
      "react-hook-form",
      "@hookform/resolvers",
      "@remix-run/react",
      "zod",
      "@types/react",
    ),
  ],
  db: [
    ...app("db", "domain"),
    ...packages("@prisma", "better-sqlite3", "pg", "zod", "@types/better-sqlite3", "@types/pg"),
  ],
  integrations: [...app("integrations", "domain"), anyPackage],
  features: [
    "^app/features/visit\\.server\\.ts$",
    ...app("domain", "db", "components", "words"),
    ...packages(
      "react",
      "react-dom",
      "react-hook-form",
      "@hookform/resolvers",
      "@remix-run/react",
      "zod",
      "diff",
      "@types/react",
    ),
  ],
  web: [...app("web", "db", "domain", "integrations", "words"), "^prisma/seed/", anyPackage],
  routes: [
    ...app("web", "features", "domain", "components", "words"),
    ...packages("@remix-run", "react", "zod", "@types/react"),
  ],
};

/** Layers that run on the server alone may use Node. A domain rule may not: it would find a clock there. */
const onServer = ["db", "integrations"];
/** What does not resolve is for tsc to say. */
const resolved = { couldNotResolve: false };
const notNode = { dependencyTypesNot: ["core"] };

const rowOf = ([layer, allowed]) => ({
  name: `${layer}-imports`,
  severity: "error",
  from: { path: `^app/${layer}/` },
  to: { pathNot: allowed, ...resolved, ...(onServer.includes(layer) ? notNode : {}) },
});

const { features, web, ...plain } = layers;

module.exports = {
  forbidden: [
    ...Object.entries(plain).map(rowOf),
    {
      name: "features-imports",
      comment: "Own area, visit, domain, db, components, words; of integrations the types only; never another area.",
      severity: "error",
      from: { path: "^app/features/([^/]+)/" },
      to: { pathNot: [...features, "^app/features/$1/", "^app/integrations/"], ...resolved, ...notNode },
    },
    {
      name: "features-know-integrations-by-type",
      severity: "error",
      from: { path: "^app/features/" },
      to: { path: "^app/integrations/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "web-imports",
      comment:
        "The types of features; what runs is handed over by the routes. The job loop and the seed are the exceptions.",
      severity: "error",
      from: { path: "^app/web/" },
      to: { pathNot: [...web, "^app/features/"], ...resolved, ...notNode },
    },
    {
      name: "web-knows-features-by-type",
      severity: "error",
      from: { path: "^app/web/", pathNot: "^app/web/(periodic-jobs|jobs)\\.server\\.ts$" },
      to: { path: "^app/features/", dependencyTypesNot: ["type-only"] },
    },
    ...areas.map((area, place) => ({
      name: `domain-${area}-knows-only-what-comes-before`,
      severity: "error",
      from: { path: `^app/domain/${area}/` },
      to: { path: "^app/domain/", pathNot: areas.slice(0, place + 1).map((before) => `^app/domain/${before}/`) },
    })),
    {
      name: "the-browser-never-reaches-the-server",
      comment: "A screen that needs something of the server asks its loader.",
      severity: "error",
      from: { path: "^app/(components|words|domain)/|^app/features/.*\\.tsx$", pathNot: "\\.server\\.tsx?$" },
      to: { path: "\\.server\\.tsx?$", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "only-db-speaks-to-the-database",
      severity: "error",
      from: { path: "^app/", pathNot: "^app/db/" },
      to: { path: ["^app/db/generated/", ...packages("@prisma", "better-sqlite3", "pg")] },
    },
    {
      name: "no-circle",
      severity: "error",
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ["type-only"] } },
    },
    { name: "nobody-imports-tests", severity: "error", from: { path: "^(app|prisma)/" }, to: { path: "^tests/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules|^app/db/generated" },
    exclude: { path: "^app/db/generated/.*/internal" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
      mainFields: ["module", "main", "types"],
    },
  },
};
