import type { DatabaseKind } from "~/db/database.server";
import type { Compiled } from "~/db/guards/compile.server";

/** The full-text index of SearchEntry, which follows the table by itself. */
export const compileSearchIndex = (kind: DatabaseKind): Compiled => (kind === "sqlite" ? sqlite : postgresql);

const removed = `INSERT INTO "SearchEntry_words" ("SearchEntry_words", rowid, "title", "body") VALUES ('delete', OLD."id", OLD."title", OLD."body");`;
const added = `INSERT INTO "SearchEntry_words" (rowid, "title", "body") VALUES (NEW."id", NEW."title", NEW."body");`;

const sqlite: Compiled = {
  triggers: ["guard_SearchEntry_words_insert", "guard_SearchEntry_words_update", "guard_SearchEntry_words_delete"],
  statements: [
    'DROP TABLE IF EXISTS "SearchEntry_words"',
    `CREATE VIRTUAL TABLE "SearchEntry_words" USING fts5 (
       "title", "body", content = 'SearchEntry', content_rowid = 'id', tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
     )`,
    `INSERT INTO "SearchEntry_words" ("SearchEntry_words") VALUES ('rebuild')`,
    `CREATE TRIGGER "guard_SearchEntry_words_insert" AFTER INSERT ON "SearchEntry" BEGIN ${added} END`,
    `CREATE TRIGGER "guard_SearchEntry_words_update" AFTER UPDATE OF "title", "body" ON "SearchEntry" BEGIN ${removed} ${added} END`,
    `CREATE TRIGGER "guard_SearchEntry_words_delete" AFTER DELETE ON "SearchEntry" BEGIN ${removed} END`,
  ],
};

const ACCENTS = ["àâäáãåçéèêëíîïìñóôöòõúùûüýÿ", "aaaaaaceeeeiiiinooooouuuuyy"] as const;

const postgresql: Compiled = {
  triggers: [],
  statements: [
    'DROP INDEX IF EXISTS "SearchEntry_words"',
    // Without accents nor punctuation: the parser would take "2026-014" for 2026 and minus 14.
    `CREATE OR REPLACE FUNCTION "search_words"("title" text, "body" text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $search$
       SELECT setweight(to_tsvector('simple', regexp_replace(translate(lower("title"), '${ACCENTS[0]}', '${ACCENTS[1]}'), '[^[:alnum:]]+', ' ', 'g')), 'A')
           || setweight(to_tsvector('simple', regexp_replace("body", '[^[:alnum:]]+', ' ', 'g')), 'D')
     $search$`,
    'CREATE INDEX "SearchEntry_words" ON "SearchEntry" USING gin ("search_words"("title", "body"))',
  ],
};
