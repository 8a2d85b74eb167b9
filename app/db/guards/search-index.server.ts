import type { DatabaseKind } from "~/db/database.server";
import type { Compiled } from "~/db/guards/compile.server";

/** The full-text index of SearchEntry: SearchEntry_words on both databases, which follows the table by itself. */
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

// Capitals too: a server without a locale does not know that É is é.
const ACCENTED = "àâäáãåçéèêëíîïìñóôöòõúùûüýÿ";
const PLAIN = "aaaaaaceeeeiiiinooooouuuuyy";

// Without punctuation: the parser would take "2026-014" for 2026 and minus 14.
const vector = (text: string) => `to_tsvector('simple', regexp_replace(${text}, '[^[:alnum:]]+', ' ', 'g'))`;
const title = `lower(translate("title", '${ACCENTED}${ACCENTED.toUpperCase()}', '${PLAIN}${PLAIN}'))`;
const words = `setweight(${vector(title)}, 'A') || setweight(${vector('"body"')}, 'D')`;

const postgresql: Compiled = {
  triggers: ["guard_SearchEntry_words"],
  statements: [
    'DROP TABLE IF EXISTS "SearchEntry_words"',
    `CREATE TABLE "SearchEntry_words" (
       "id" integer PRIMARY KEY REFERENCES "SearchEntry" ("id") ON DELETE CASCADE, "kind" text NOT NULL, "audience" text NOT NULL, "words" tsvector NOT NULL
     )`,
    `INSERT INTO "SearchEntry_words" SELECT "id", "kind", "audience", ${words} FROM "SearchEntry"`,
    'CREATE INDEX "SearchEntry_words_words" ON "SearchEntry_words" USING gin ("words")',
    `CREATE FUNCTION "guard_SearchEntry_words"() RETURNS trigger LANGUAGE plpgsql AS $search$ BEGIN
       INSERT INTO "SearchEntry_words" SELECT "id", "kind", "audience", ${words} FROM (SELECT NEW.*) AS saved
         ON CONFLICT ("id") DO UPDATE SET "kind" = EXCLUDED."kind", "audience" = EXCLUDED."audience", "words" = EXCLUDED."words";
       RETURN NEW;
     END $search$`,
    `CREATE TRIGGER "guard_SearchEntry_words" AFTER INSERT OR UPDATE ON "SearchEntry" FOR EACH ROW EXECUTE FUNCTION "guard_SearchEntry_words"()`,
  ],
};
