-- Whether somebody works here on a day, said once: in service, and the directory still gives a role. As a `where` of Prisma
-- it is lib/platform/working; a test holds the two beside each other.
create function is_working(who staff, the_day date) returns boolean language sql immutable parallel safe as $$
  select who.in_service_from <= the_day and (who.in_service_until is null or who.in_service_until >= the_day)
    and coalesce(cardinality(who.roles), 0) > 0;
$$;

-- Whether a team lead leads a team: it is the own one, or that of one of the neighbourhoods which the directory names.
create function leads(who staff, the_team uuid) returns boolean language sql stable parallel safe as $$
  select coalesce('team_lead' = any (who.roles) and (who.team_id = the_team or exists (
    select from neighbourhood n where n.team_id = the_team and n.key = any (who.neighbourhoods))), false);
$$;

-- The teams of a team lead. A team that nobody leads is every team lead's: else nobody sees what waits there too long.
create function led_teams(who staff, the_day date) returns text[] language sql stable parallel safe as $$
  select array_agg(t.id::text) from team t
  where 'team_lead' = any (who.roles) and (leads(who, t.id) or not exists (
    select from staff s where is_working(s, the_day) and leads(s, t.id)));
$$;

-- Who acts for the contact person of a household on a day: the stand-in during an absence, when there is one who works,
-- is not away as well, and may help this household; else the contact person.
create function who_acts(the_household uuid, the_contact_person uuid, the_day date) returns uuid
language sql stable parallel safe as $$
  select coalesce((
    select s.id from absence a join staff s on s.id = a.stand_in_id
    where a.staff_id = the_contact_person and the_day between a."from" and a.until and is_working(s, the_day)
      and not exists (
        select from routing_exclusion x where x.household_id = the_household and x.staff_id = s.id)
      and not exists (
        select from absence o where o.staff_id = s.id and the_day between o."from" and o.until)
    order by a."from", a.id limit 1), the_contact_person);
$$;

-- As before, but only of who works here today.
create or replace function lock_routing_facts(the_household uuid, the_postcode text, today date) returns json
language sql volatile as $$
  select lock_routing();
  select json_build_object(
    'neighbourhood', (
      select json_build_object('key', n.key, 'teamId', n.team_id) from neighbourhood n
      where n.key = neighbourhood_of(the_postcode)),
    'excluded', coalesce((select json_agg(staff_id) from routing_exclusion where household_id = the_household), '[]'),
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

-- Somebody is away once at a time, and nobody stands in who is away on one of those days: else nobody acts. Both people
-- are locked first, so that two halves of that cannot be noted at the same moment.
alter table absence add constraint absence_once_at_a_time
  exclude using gist (staff_id with =, daterange("from", until, '[]') with &&);
create function check_stand_in() returns trigger language plpgsql as $$
begin
  perform 1 from staff where id in (new.staff_id, new.stand_in_id) order by id for no key update;
  if exists (
    select from absence o
    where o."from" <= new.until and o.until >= new."from"
      and (o.staff_id = new.stand_in_id or o.stand_in_id = new.staff_id)
  ) then
    raise exception 'somebody stands in who is away on the same days'
      using errcode = 'check_violation', constraint = 'absence_stand_in_is_there';
  end if;
  return null;
end $$;
create trigger absence_stand_in_is_there after insert or update on absence
  for each row execute function check_stand_in();

-- What waits to be confirmed is looked for in closed cases as well, and those grow with the years.
create index help_request_to_confirm on help_request (case_id)
  where match_status = 'to_confirm' and withdrawn_at is null;
