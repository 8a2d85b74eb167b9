-- AlterTable
ALTER TABLE "SectionRevision" ADD COLUMN "restoredFrom" INTEGER;
ALTER TABLE "SectionRevision" ADD COLUMN "writtenOver" INTEGER;
