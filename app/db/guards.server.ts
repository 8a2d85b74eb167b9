import type { DatabaseKind } from "~/db/database.server";
import { AWARD_GUARDS } from "~/db/guards/awards";
import type { Guard } from "~/db/guards/guard";
import { BALANCE_GUARDS, balanceStatements, LEDGER_GUARDS } from "~/db/guards/ledger";
import { RECORD_GUARDS } from "~/db/guards/records";
import { SCORE_GUARDS } from "~/db/guards/scores";

/** What must never be false, whatever the code does. Compiled to triggers of both databases. */
export const GUARDS: readonly Guard[] = [...LEDGER_GUARDS, ...BALANCE_GUARDS, ...RECORD_GUARDS, ...SCORE_GUARDS, ...AWARD_GUARDS];

const sqliteGuard = ({ name, table, on, when }: Guard, n: number) =>
  `CREATE TRIGGER "guard_${n}_${table}_${on}" BEFORE ${on.toUpperCase()} ON "${table}" WHEN ${when} BEGIN SELECT RAISE(ABORT, 'guard:${name}'); END;`;

const sqliteBalances = () => `CREATE TRIGGER "ledger_balances" AFTER INSERT ON "LedgerEntry" BEGIN ${balanceStatements().map((s) => `${s};`).join(" ")} END;`;

const SQLITE_SEARCH = `
CREATE VIRTUAL TABLE IF NOT EXISTS "SearchText" USING fts5("title", "body", content='SearchEntry', content_rowid='id', tokenize='unicode61 remove_diacritics 2', prefix='3 4');
CREATE TRIGGER "search_insert" AFTER INSERT ON "SearchEntry" BEGIN INSERT INTO "SearchText" ("rowid", "title", "body") VALUES (NEW."id", NEW."title", NEW."body"); END;
CREATE TRIGGER "search_delete" AFTER DELETE ON "SearchEntry" BEGIN INSERT INTO "SearchText" ("SearchText", "rowid", "title", "body") VALUES ('delete', OLD."id", OLD."title", OLD."body"); END;
CREATE TRIGGER "search_update" AFTER UPDATE ON "SearchEntry" BEGIN
  INSERT INTO "SearchText" ("SearchText", "rowid", "title", "body") VALUES ('delete', OLD."id", OLD."title", OLD."body");
  INSERT INTO "SearchText" ("rowid", "title", "body") VALUES (NEW."id", NEW."title", NEW."body");
END;`;

const postgresqlGuard = ({ name, table, on, when }: Guard, n: number) => {
  const id = `guard_${n}`;
  return `
CREATE OR REPLACE FUNCTION "${id}"() RETURNS trigger LANGUAGE plpgsql AS $guard$ BEGIN
  IF ${when} THEN RAISE EXCEPTION 'guard:${name}' USING ERRCODE = '23514'; END IF;
  RETURN ${on === "delete" ? "OLD" : "NEW"};
END $guard$;
DROP TRIGGER IF EXISTS "${id}" ON "${table}";
CREATE TRIGGER "${id}" BEFORE ${on.toUpperCase()} ON "${table}" FOR EACH ROW EXECUTE FUNCTION "${id}"();`;
};

// Concurrent raw writers meet at the envelope: the second one waits, and takes its number after the first.
const postgresqlBalances = () => `
CREATE OR REPLACE FUNCTION "ledger_turn"() RETURNS trigger LANGUAGE plpgsql AS $turn$ BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('ledger:' || NEW."envelopeId"));
  NEW."id" := nextval(pg_get_serial_sequence('"LedgerEntry"', 'id'));
  RETURN NEW;
END $turn$;
DROP TRIGGER IF EXISTS "a_ledger_turn" ON "LedgerEntry";
CREATE TRIGGER "a_ledger_turn" BEFORE INSERT ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION "ledger_turn"();
CREATE OR REPLACE FUNCTION "ledger_balances"() RETURNS trigger LANGUAGE plpgsql AS $move$ BEGIN
  ${balanceStatements().map((s) => `${s};`).join("\n  ")}
  RETURN NULL;
END $move$;
DROP TRIGGER IF EXISTS "ledger_balances" ON "LedgerEntry";
CREATE TRIGGER "ledger_balances" AFTER INSERT ON "LedgerEntry" FOR EACH ROW EXECUTE FUNCTION "ledger_balances"();`;

const POSTGRESQL_SEARCH = `CREATE INDEX IF NOT EXISTS "SearchEntry_text" ON "SearchEntry" USING GIN (to_tsvector('simple', "title" || ' ' || "body"));`;

const POSTGRESQL_CLEAR = `DO $clear$ DECLARE f record; BEGIN
  FOR f IN SELECT p.oid::regprocedure AS name FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace WHERE n.nspname = current_schema() AND p.proname LIKE 'guard\\_%' LOOP
    EXECUTE 'DROP FUNCTION ' || f.name || ' CASCADE';
  END LOOP;
END $clear$;`;

/** The whole script of one database: guards, the move of the balances, the full-text index. Applied anew when it changes. */
export const guardScript = (kind: DatabaseKind): string =>
  kind === "sqlite"
    ? [...GUARDS.map(sqliteGuard), sqliteBalances(), SQLITE_SEARCH].join("\n")
    : [POSTGRESQL_CLEAR, ...GUARDS.map(postgresqlGuard), postgresqlBalances(), POSTGRESQL_SEARCH].join("\n");
