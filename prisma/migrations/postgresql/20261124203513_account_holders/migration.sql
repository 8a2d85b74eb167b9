-- AlterTable
ALTER TABLE "BankDetails" ADD COLUMN     "holderKind" TEXT NOT NULL DEFAULT 'town';
