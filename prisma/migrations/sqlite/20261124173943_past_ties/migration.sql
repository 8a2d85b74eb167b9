-- AlterTable
ALTER TABLE "Conflict" ADD COLUMN "endedOn" DATETIME;
ALTER TABLE "Conflict" ADD COLUMN "recordedById" TEXT;
