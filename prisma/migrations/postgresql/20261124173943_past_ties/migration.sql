-- AlterTable
ALTER TABLE "Conflict" ADD COLUMN     "endedOn" TIMESTAMP(3),
ADD COLUMN     "recordedById" TEXT;
