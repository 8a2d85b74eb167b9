-- RedefineTables
PRAGMA defer_foreign_keys=ON;
PRAGMA foreign_keys=OFF;
CREATE TABLE "new_BankDetails" (
    "id" TEXT NOT NULL PRIMARY KEY,
    "townId" TEXT NOT NULL,
    "iban" TEXT NOT NULL,
    "bic" TEXT NOT NULL,
    "holder" TEXT NOT NULL,
    "holderKind" TEXT NOT NULL DEFAULT 'town',
    "status" TEXT NOT NULL,
    "proposedById" TEXT NOT NULL,
    "proposedAt" DATETIME NOT NULL,
    "confirmedById" TEXT,
    "confirmedAt" DATETIME,
    "activeFrom" DATETIME,
    "declinedById" TEXT,
    "declineReason" TEXT NOT NULL DEFAULT '',
    CONSTRAINT "BankDetails_townId_fkey" FOREIGN KEY ("townId") REFERENCES "Town" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
INSERT INTO "new_BankDetails" ("activeFrom", "bic", "confirmedAt", "confirmedById", "declineReason", "declinedById", "holder", "iban", "id", "proposedAt", "proposedById", "status", "townId") SELECT "activeFrom", "bic", "confirmedAt", "confirmedById", "declineReason", "declinedById", "holder", "iban", "id", "proposedAt", "proposedById", "status", "townId" FROM "BankDetails";
DROP TABLE "BankDetails";
ALTER TABLE "new_BankDetails" RENAME TO "BankDetails";
CREATE INDEX "BankDetails_townId_status_idx" ON "BankDetails"("townId", "status");
PRAGMA foreign_keys=ON;
PRAGMA defer_foreign_keys=OFF;
