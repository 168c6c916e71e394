-- DropIndex
DROP INDEX "notice_cause_stage_staff_id_key";

-- CreateIndex
CREATE UNIQUE INDEX "notice_cause_stage_staff_id_as_case_id_key" ON "notice"("cause", "stage", "staff_id", "as", "case_id");
