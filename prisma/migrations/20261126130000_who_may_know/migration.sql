-- AlterTable
ALTER TABLE "involvement" ADD COLUMN     "end_asked_at" TIMESTAMPTZ(3),
ADD COLUMN     "end_asked_by_id" UUID,
ADD COLUMN     "end_words" TEXT NOT NULL DEFAULT '';

-- AlterTable: what was asked before was about the one who was asked.
ALTER TABLE "consent" ADD COLUMN     "about_id" UUID,
ADD COLUMN     "is_able" BOOLEAN NOT NULL DEFAULT true;
update consent set about_id = person_id;
ALTER TABLE "consent" ALTER COLUMN "about_id" SET NOT NULL;

-- CreateIndex
CREATE INDEX "consent_about_id_idx" ON "consent"("about_id");

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_end_asked_by_id_fkey" FOREIGN KEY ("end_asked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_about_id_fkey" FOREIGN KEY ("about_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open question per flow to one person about one person: a mother is asked about herself and about her child.
drop index consent_one_per_flow;
create unique index consent_one_per_flow on consent (person_id, about_id, household_id, from_domain, to_domain)
  where state in ('asked', 'given');

-- What was asked stays as it was asked, and an answer is not taken back for somebody: a yes can only be withdrawn, and
-- after a no there is a new question.
create function keep_consent() returns trigger language plpgsql as $$
begin
  if (new.household_id, new.person_id, new.about_id, new.is_able, new.from_domain, new.to_domain, new.words, new.asked_by_id, new.asked_at)
    is distinct from
    (old.household_id, old.person_id, old.about_id, old.is_able, old.from_domain, old.to_domain, old.words, old.asked_by_id, old.asked_at)
    or (old.state <> 'asked' and (new.answered_at, new.answered_how, new.noted_by_id)
      is distinct from (old.answered_at, old.answered_how, old.noted_by_id))
    or (old.state, new.state) not in (
      ('asked', 'asked'), ('asked', 'given'), ('asked', 'refused'), ('asked', 'withdrawn'),
      ('given', 'given'), ('given', 'withdrawn'), ('refused', 'refused'), ('withdrawn', 'withdrawn')) then
    raise exception 'what was asked and answered stays as it was'
      using errcode = 'check_violation', constraint = 'consent_keeps_words';
  end if;
  return new;
end $$;
create trigger consent_keeps_words before update on consent for each row execute function keep_consent();

-- What ended has ended: who starts again is involved anew, with a reason of its own.
create function keep_end() returns trigger language plpgsql as $$
begin
  if old.ended_at is not null and (new.ended_at is distinct from old.ended_at or new.ends_on is distinct from old.ends_on) then
    raise exception 'an involvement that ended does not begin again'
      using errcode = 'check_violation', constraint = 'involvement_stays_ended';
  end if;
  return new;
end $$;
create trigger involvement_stays_ended before update on involvement for each row execute function keep_end();
alter table involvement add constraint involvement_end_asked
  check ((end_asked_at is null) = (end_asked_by_id is null) and (end_asked_at is not null or end_words = ''));

-- Who broke the glass, why and until when is not mended afterwards; a judgement is given once, and by somebody else.
alter table glass_break add constraint glass_break_judged_by_other check (judged_by_id <> staff_id);
create function keep_glass_break() returns trigger language plpgsql as $$
begin
  if (new.case_id, new.staff_id, new.reason, new.since, new.until, new.shown_from, new.hidden_reason)
    is distinct from (old.case_id, old.staff_id, old.reason, old.since, old.until, old.shown_from, old.hidden_reason)
    or (old.judged_at is not null and (new.judged_at, new.judged_by_id, new.verdict, new.judgement)
      is distinct from (old.judged_at, old.judged_by_id, old.verdict, old.judgement)) then
    raise exception 'what was done and judged stays as it was'
      using errcode = 'check_violation', constraint = 'glass_break_keeps_words';
  end if;
  return new;
end $$;
create trigger glass_break_keeps_words before update on glass_break for each row execute function keep_glass_break();

-- Whether somebody who works here may find a trace of a household, said once: it is not restricted, or this person was
-- named for it and need not stay away from it. As a `where` of Prisma it is `knowableHouseholds` of lib/policies/household;
-- a test holds the two beside each other.
create function may_know(the_household uuid, the_staff uuid) returns boolean language sql stable parallel safe as $$
  select not exists (
    select from household h where h.id = the_household and h.is_restricted and (
      not exists (select from household_access a where a.household_id = h.id and a.staff_id = the_staff)
      or exists (select from routing_exclusion x where x.household_id = h.id and x.staff_id = the_staff)));
$$;

-- Whoever is contact person of a restricted household is named for it, however that came about: by the rule when nobody
-- who was named works here any more, or by a colleague who handed it over.
create function keep_access() returns trigger language plpgsql as $$
begin
  insert into household_access (household_id, staff_id)
  select c.household_id, c.contact_person_id from "case" c join household h on h.id = c.household_id
  where c.status = 'open' and h.is_restricted
    and case tg_table_name when 'case' then c.id = new.id else c.household_id = new.id end
  on conflict do nothing;
  return null;
end $$;
create trigger case_keeps_access after insert or update of contact_person_id, status on "case"
  for each row execute function keep_access();
create trigger household_keeps_access after update of is_restricted on household
  for each row when (new.is_restricted) execute function keep_access();
create function check_access() returns trigger language plpgsql as $$
begin
  if exists (
    select from "case" c join household h on h.id = c.household_id
    where h.id = old.household_id and h.is_restricted and c.status = 'open' and c.contact_person_id = old.staff_id
  ) then
    raise exception 'the contact person of a restricted household is named for it'
      using errcode = 'check_violation', constraint = 'household_access_of_contact_person';
  end if;
  return old;
end $$;
create trigger household_access_of_contact_person before delete on household_access
  for each row execute function check_access();

-- Nobody stands in who may not know of the household.
create or replace function who_acts(the_household uuid, the_contact_person uuid, the_day date) returns uuid
language sql stable parallel safe as $$
  select coalesce((
    select s.id from absence a join staff s on s.id = a.stand_in_id
    where a.staff_id = the_contact_person and the_day between a."from" and a.until and is_working(s, the_day)
      and may_know(the_household, s.id)
      and not exists (
        select from routing_exclusion x where x.household_id = the_household and x.staff_id = s.id)
      and not exists (
        select from absence o where o.staff_id = s.id and the_day between o."from" and o.until)
    order by a."from", a.id limit 1), the_contact_person);
$$;

-- Candidates are checked against it before anything else is weighed.
create or replace function lock_routing_facts(the_household uuid, the_postcode text, today date) returns json
language sql volatile as $$
  select lock_routing();
  select json_build_object(
    'neighbourhood', (
      select json_build_object('key', n.key, 'teamId', n.team_id) from neighbourhood n
      where n.key = neighbourhood_of(the_postcode)),
    'excluded', coalesce((
      select json_agg(never.staff_id) from (
        select staff_id from routing_exclusion where household_id = the_household
        union
        select s.id from household h cross join staff s
        where h.id = the_household and h.is_restricted and not may_know(h.id, s.id)) never), '[]'),
    'last', (
      select json_build_object('staffId', contact_person_id, 'closedAt', closed_at) from "case"
      where household_id = the_household order by closed_at desc nulls first limit 1),
    'candidates', coalesce((
      select json_agg(json_build_object(
        'staffId', s.id, 'teamId', s.team_id, 'isConsultant', 'consultant' = any (s.roles),
        'neighbourhoods', coalesce(s.neighbourhoods, '{}'), 'skills', coalesce(s.skills, '{}'),
        'languages', coalesce(s.languages, '{}'), 'contractHours', s.contract_hours,
        'workDays', coalesce(s.work_days, '{}'), 'inServiceFrom', s.in_service_from,
        'inServiceUntil', s.in_service_until, 'loadPoints', s.load_points, 'lastAssignedAt', s.last_assigned_at,
        'absences', coalesce((
          select json_agg(json_build_object('from', a."from", 'until', a.until, 'standInId', a.stand_in_id))
          from absence a where a.staff_id = s.id and a.until >= today), '[]')))
      from staff s
      where s.roles && array['consultant', 'team_lead'] and is_working(s, today)), '[]'));
$$;

-- A restricted household is as protected as one with a flag: no request that nobody vouches for ever joins it.
create or replace function lock_address(the_address text, born date)
returns table (person_id uuid, household_id uuid, given_name text, family_name_prefix text, family_name text,
  birth_date date, address_key text, is_address_secret boolean, has_safety_flag boolean)
language sql volatile as $$
  select pg_advisory_xact_lock(hashtextextended('address:' || the_address, 0));
  select p.id, h.id, p.given_name, p.family_name_prefix, p.family_name, p.birth_date, h.address_key,
    h.is_address_secret, h.has_safety_flag or h.is_restricted
  from household h
  join household_member m on m.household_id = h.id and m.until is null and m.is_confirmed
  join person p on p.id = m.person_id
  where h.address_key = the_address and p.birth_date = born;
$$;
