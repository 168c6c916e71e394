-- AlterTable
ALTER TABLE "case" ADD COLUMN     "next_term_on" DATE;

-- The most pressing day of a household is the earliest of what was promised, what was agreed and what the law says. The
-- hourly watch fills the column of those that are open now.
drop index case_open_by_urgency;
create index case_open_by_urgency on "case" (contact_person_id, urgency_rank,
  (least(next_promise_on, next_step_on, next_term_on)), (not is_new), moved_at, id) where status = 'open';
