import { safeForm } from "~/domain/proposals/safe";
import { keepPaper, mayKeepInSafe } from "~/features/network/keep-in-safe.server";

/** A paper that is sent for a town's safe. */
export function safeUpload(town: string | null) {
  return {
    asked: { town },
    may: mayKeepInSafe,
    form: safeForm,
    command: keepPaper,
    folder: "communes",
    field: "piece",
    then: town ? `/espace/commune/documents?commune=${town}` : "/espace/commune/documents",
    say: "safe-document-kept",
    same: "already-in-safe",
  };
}
