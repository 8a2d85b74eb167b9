-- AlterTable
ALTER TABLE "Call" ADD COLUMN     "calibratedAt" TIMESTAMP(3),
ADD COLUMN     "marksChangedAt" TIMESTAMP(3);

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "correctedHundredths" INTEGER,
ADD COLUMN     "fundedBp" INTEGER,
ADD COLUMN     "marginHundredths" INTEGER;
