-- AlterTable
ALTER TABLE "person" ADD COLUMN     "told_noted_by" TEXT,
ADD COLUMN     "told_said_on" DATE;
