import { createHash } from "node:crypto";
import type { DatabaseKind } from "~/db/database.server";
import { awardGuards } from "~/db/guards/awards.server";
import { committeeGuards } from "~/db/guards/committee.server";
import { type Compiled, compileGuards } from "~/db/guards/compile.server";
import { fundGuards } from "~/db/guards/fund.server";
import { keptGuards } from "~/db/guards/kept.server";
import { proposalGuards } from "~/db/guards/proposals.server";
import { compileSearchIndex } from "~/db/guards/search-index.server";

/** All that must never be false, whatever the code does: triggers on both databases, made by `migrate`. */
export const guards = [...keptGuards, ...proposalGuards, ...awardGuards, ...committeeGuards, ...fundGuards];

export type GuardName = (typeof guards)[number]["name"];

/** What stands beside the tables of the migrations, with a fingerprint that tells when to install it again. */
export function compiledGuards(kind: DatabaseKind): Compiled & { hash: string } {
  const parts = [compileGuards(guards, kind), compileSearchIndex(kind)];
  const statements = parts.flatMap((part) => part.statements);
  const hash = createHash("sha256").update(statements.join(";\n")).digest("hex");
  return { triggers: parts.flatMap((part) => part.triggers), statements, hash };
}
