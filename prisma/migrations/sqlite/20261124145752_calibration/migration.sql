-- AlterTable
ALTER TABLE "Call" ADD COLUMN "calibratedAt" DATETIME;
ALTER TABLE "Call" ADD COLUMN "marksChangedAt" DATETIME;

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN "correctedHundredths" INTEGER;
ALTER TABLE "Proposal" ADD COLUMN "fundedBp" INTEGER;
ALTER TABLE "Proposal" ADD COLUMN "marginHundredths" INTEGER;
