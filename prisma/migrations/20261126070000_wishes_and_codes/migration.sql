-- AlterTable
ALTER TABLE "one_time_code" ADD COLUMN     "how" TEXT NOT NULL DEFAULT 'mail';

-- CreateTable
CREATE TABLE "contact_person_wish" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "lead_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contact_person_wish_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "contact_person_wish_assignment_id_idx" ON "contact_person_wish"("assignment_id");

-- CreateIndex
CREATE INDEX "contact_person_wish_lead_id_idx" ON "contact_person_wish"("lead_id");

-- CreateIndex
CREATE UNIQUE INDEX "contact_person_wish_request_id_assignment_id_key" ON "contact_person_wish"("request_id", "assignment_id");

-- AddForeignKey
ALTER TABLE "contact_person_wish" ADD CONSTRAINT "contact_person_wish_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "help_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_person_wish" ADD CONSTRAINT "contact_person_wish_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contact_person_wish" ADD CONSTRAINT "contact_person_wish_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

alter table one_time_code add constraint one_time_code_how check (how in ('mail', 'desk'));

-- What a resident wrote is never reworded, and a wish is not taken back for somebody.
revoke update, delete, truncate on contact_person_wish from sociaal_plein_app_rights;

-- The one whom a wish is about is not the one who is told of it.
create function check_wish_lead() returns trigger language plpgsql as $$
begin
  if exists (select from assignment a where a.id = new.assignment_id and a.staff_id = new.lead_id) then
    raise exception 'a wish for another contact person is not told to the one whom it is about'
      using errcode = 'check_violation', constraint = 'contact_person_wish_lead_is_another';
  end if;
  return new;
end $$;
create trigger contact_person_wish_lead_is_another before insert or update on contact_person_wish
  for each row execute function check_wish_lead();

-- Until now the wish, with its reason, stood in the story of the case, which the contact person reads.
insert into contact_person_wish (id, request_id, assignment_id, lead_id, reason, asked_at)
select t.id, t.request_id, a.id, told.staff_id, coalesce(t.text, ''), t.at
from timeline_entry t
join lateral (
  select a.id, a.staff_id from assignment a
  where a.case_id = t.case_id and a.since <= t.at and (a.until is null or a.until >= t.at)
  order by a.since limit 1) a on true
left join lateral (
  select g.staff_id from signal g
  where g.request_id = t.request_id and g.kind = 'contactPersonAsked' and g.staff_id <> a.staff_id
    and g.created_at between t.at - interval '1 minute' and t.at + interval '1 minute'
  order by g.created_at limit 1) told on true
where t.kind = 'contactPersonAsked' and t.request_id is not null
on conflict (request_id, assignment_id) do nothing;
delete from timeline_entry where kind = 'contactPersonAsked';
