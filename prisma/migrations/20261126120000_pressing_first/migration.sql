-- AlterTable
ALTER TABLE "case" ADD COLUMN     "next_step_on" DATE,
ADD COLUMN     "urgency_rank" INTEGER NOT NULL DEFAULT 2;

-- AlterTable
ALTER TABLE "contact_person_wish" ADD COLUMN     "contacted_at" TIMESTAMPTZ(3),
ADD COLUMN     "contacted_by_id" UUID;

-- CreateTable
CREATE TABLE "agreed_step" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "request_id" UUID,
    "what" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "is_for_resident" BOOLEAN NOT NULL DEFAULT true,
    "made_by_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,

    CONSTRAINT "agreed_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "agreed_step_case_id_ended_at_due_on_idx" ON "agreed_step"("case_id", "ended_at", "due_on");

-- CreateIndex
CREATE INDEX "agreed_step_request_id_idx" ON "agreed_step"("request_id");

-- CreateIndex
CREATE INDEX "agreed_step_made_by_id_idx" ON "agreed_step"("made_by_id");

-- CreateIndex
CREATE INDEX "agreed_step_ended_by_id_idx" ON "agreed_step"("ended_by_id");

-- CreateIndex
CREATE INDEX "contact_person_wish_contacted_by_id_idx" ON "contact_person_wish"("contacted_by_id");

-- AddForeignKey
ALTER TABLE "contact_person_wish" ADD CONSTRAINT "contact_person_wish_contacted_by_id_fkey" FOREIGN KEY ("contacted_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_step" ADD CONSTRAINT "agreed_step_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_step" ADD CONSTRAINT "agreed_step_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "help_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_step" ADD CONSTRAINT "agreed_step_made_by_id_fkey" FOREIGN KEY ("made_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreed_step" ADD CONSTRAINT "agreed_step_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What cannot wait comes before any date, and then the earlier of what was promised and what was agreed: the order of a
-- consultant's open households, read from an index.
alter table "case" add constraint case_urgency_rank check (urgency_rank between 0 and 2);
drop index case_open_by_promise;
create index case_open_by_urgency on "case" (contact_person_id, urgency_rank, (least(next_promise_on, next_step_on)),
  (not is_new), moved_at, id) where status = 'open';

-- Commands keep the rank in step with what is asked (refreshWeight). A household of which it is known that it is not safe
-- is so from the first moment of its case.
create function rank_unsafe_first() returns trigger language plpgsql as $$
begin
  if exists (select from household h where h.id = new.household_id and h.has_safety_flag) then
    new.urgency_rank := 0;
  end if;
  return new;
end $$;
create trigger case_of_unsafe_comes_first before insert on "case"
  for each row execute function rank_unsafe_first();
update "case" c set urgency_rank = asked.rank
from (
  select c.id, min(case
    when h.has_safety_flag or 'unsafe' = any (r.urgencies) then 0
    when cardinality(r.urgencies) > 0 then 1 else 2 end) as rank
  from "case" c
  join household h on h.id = c.household_id
  left join help_request r on r.case_id = c.id and r.withdrawn_at is null and (r.first_contact_at is null or exists (
    select from request_part p where p.request_id = r.id and p.status in ('new', 'in_progress')))
  where c.status = 'open'
  group by c.id) asked
where c.id = asked.id and asked.rank < 2;

-- A step and its request are in one case, whatever moves; it ends by somebody.
alter table agreed_step add constraint agreed_step_same_case
  foreign key (request_id, case_id) references help_request (id, case_id) on update cascade;
alter table agreed_step add constraint agreed_step_ended_by check ((ended_at is null) = (ended_by_id is null));
alter table agreed_step add constraint agreed_step_says_something check (what <> '');
-- What was agreed is not reworded and not thrown away: it ends.
revoke update, delete, truncate on agreed_step from sociaal_plein_app_rights;
grant update (ended_at, ended_by_id) on agreed_step to sociaal_plein_app_rights;

-- The earliest open step of a case, kept here so that no code can forget it. Whoever changes a step has locked its case.
create function keep_next_step_on() returns trigger language plpgsql as $$
begin
  update "case" c set next_step_on = (
    select min(s.due_on) from agreed_step s where s.case_id = c.id and s.ended_at is null)
  where c.id = new.case_id or (tg_op = 'UPDATE' and c.id = old.case_id);
  return null;
end $$;
create trigger agreed_step_keeps_next_step_on after insert or update on agreed_step
  for each row execute function keep_next_step_on();

-- A wish is never reworded and never taken back for somebody; that a team lead spoke about it is written beside it.
alter table contact_person_wish add constraint contact_person_wish_contacted_by
  check ((contacted_at is null) = (contacted_by_id is null));
grant update (contacted_at, contacted_by_id) on contact_person_wish to sociaal_plein_app_rights;
create index contact_person_wish_open on contact_person_wish (asked_at) where contacted_at is null;
