-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "complaint_id" UUID,
ADD COLUMN     "enquiry_id" UUID,
ALTER COLUMN "case_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "notice_complaint_id_idx" ON "notice"("complaint_id");

-- CreateIndex
CREATE INDEX "notice_enquiry_id_idx" ON "notice"("enquiry_id");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_complaint_id_fkey" FOREIGN KEY ("complaint_id") REFERENCES "complaint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- A notice is about one thing, of the kind that it says.
alter table notice drop constraint notice_kind;
alter table notice add constraint notice_kind check (
  kind in ('promise', 'term', 'message', 'agreedStep', 'planStep', 'evaluation', 'complaint', 'enquiry'));
alter table notice add constraint notice_of_one check (
  num_nonnulls(case_id, complaint_id, enquiry_id) = 1
  and (kind = 'complaint') = (complaint_id is not null) and (kind = 'enquiry') = (enquiry_id is not null));
-- What hangs on no case is told once as well.
drop index notice_cause_stage_staff_id_as_case_id_key;
create unique index notice_cause_stage_staff_id_as_case_id_key
  on notice (cause, stage, staff_id, "as", case_id) nulls not distinct;
create index notice_of_heard on notice (id) where settled_at is null and case_id is null;
-- What waits is gone through in the order of its id.
create index complaint_to_watch on complaint (id) where outcome_at is null;
create index enquiry_to_watch on enquiry (id) where due_on is not null;
