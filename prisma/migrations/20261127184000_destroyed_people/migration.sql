-- Who complains names a person, and locks no household: the people are held as well, so that a complaint waits, or was first
-- and then the part stays.
create or replace function destroy_part(the_part uuid, the_staff uuid, the_form uuid, own_answers text[]) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  its record;
  people uuid[];
begin
  select p.case_id, p.request_id, p.domain, p.status, p.opened_at, p.closed_at, c.household_id, r.article into its
  from request_part p join "case" c on c.id = p.case_id join part_retention r on r.part_id = p.id where p.id = the_part;
  if not found then return false; end if;
  people := array(
    select person_id from household_member where household_id = its.household_id
    union select unnest(array[asker_id, matched_person_id]) from help_request where household_id = its.household_id);
  perform from identity where person_id = any (people) order by id for update;
  perform from household where id = its.household_id for update;
  perform from "case" where household_id = its.household_id order by id for update;
  perform from help_request where household_id = its.household_id order by id for update;
  perform from request_part where id = the_part for update;
  perform from person where id = any (people) order by id for update;
  -- Read once more behind the locks: what was decided about, or was opened again, a moment ago stays.
  if not may_destroy(the_part)
    or not exists (select from staff where id = the_staff and 'team_lead' = any (roles)) then
    return false;
  end if;
  insert into destroyed_part
    (id, domain, ended_as, from_year, until_year, article, destroyed_at, destroyed_by_id, form_key)
  values (gen_random_uuid(), its.domain, its.status, extract(year from its.opened_at at time zone 'Europe/Amsterdam'),
    extract(year from its.closed_at at time zone 'Europe/Amsterdam'), its.article, now(), the_staff, the_form);
  perform forget_part(the_part);
  if exists (select from request_part where request_id = its.request_id) then
    update help_request set answers = jsonb_set(answers, '{meer,extra}', (answers #> '{meer,extra}') - own_answers)
    where id = its.request_id and (answers #> '{meer,extra}') ?| own_answers;
  else
    perform forget_request(its.request_id);
  end if;
  perform forget_domain(its.case_id, its.household_id, its.domain);
  if not exists (select from help_request where case_id = its.case_id) then
    perform forget_case(its.case_id);
  end if;
  if not exists (select from "case" where household_id = its.household_id) then
    perform forget_household(its.household_id);
  end if;
  perform forget_people(people);
  return true;
end $$;
