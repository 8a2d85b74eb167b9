-- AlterTable
ALTER TABLE "SectionRevision" ADD COLUMN     "restoredFrom" INTEGER,
ADD COLUMN     "writtenOver" INTEGER;
