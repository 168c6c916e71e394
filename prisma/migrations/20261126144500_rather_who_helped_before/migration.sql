-- AlterTable
ALTER TABLE "contact_person_wish" ADD COLUMN     "preferred_id" UUID;

-- CreateIndex
CREATE INDEX "contact_person_wish_preferred_id_idx" ON "contact_person_wish"("preferred_id");

-- AddForeignKey
ALTER TABLE "contact_person_wish" ADD CONSTRAINT "contact_person_wish_preferred_id_fkey" FOREIGN KEY ("preferred_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Whom the resident would rather go on with helped in this very case before: a wish names nobody else.
create function check_wish_preferred() returns trigger language plpgsql as $$
begin
  if new.preferred_id is not null and not exists (
    select from assignment now
    join assignment before on before.case_id = now.case_id and before.until is not null
    where now.id = new.assignment_id and before.staff_id = new.preferred_id
      and before.staff_id <> now.staff_id)
  then
    raise exception 'a wish goes back only to who helped in this case before'
      using errcode = 'check_violation', constraint = 'contact_person_wish_preferred_helped';
  end if;
  return new;
end $$;
create trigger contact_person_wish_preferred_helped before insert on contact_person_wish
  for each row execute function check_wish_preferred();
