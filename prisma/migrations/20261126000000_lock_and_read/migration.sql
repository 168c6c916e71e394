-- The neighbourhood of a household follows from its post code, whoever writes it.
create function neighbourhood_of(postcode text) returns text language sql stable as $$
  select a.neighbourhood_key from postcode_area a
  where substring(postcode from '^[0-9]{4}')::integer between a.from_digits and a.until_digits;
$$;
create function keep_neighbourhood() returns trigger language plpgsql as $$
begin
  new.neighbourhood_key := neighbourhood_of(new.postcode);
  return new;
end $$;
create trigger household_keeps_neighbourhood before insert or update of postcode, neighbourhood_key on household
  for each row execute function keep_neighbourhood();

-- To lock and then to read, in one journey. Each statement of these functions sees what was committed until it began, so
-- what is read is what the one who held the lock before left behind; in one plain statement it would be older than that.

-- A draft with its answers as typed. Locked until the end of the transaction: sending it twice happens one after the other.
create function lock_draft(the_draft uuid)
returns table (id uuid, channel text, host_id uuid, identity_id uuid, sent_at timestamptz, answers json)
language sql volatile as $$
  select d.id from draft d where d.id = the_draft for update;
  select d.id, d.channel, d.host_id, d.identity_id, d.sent_at,
    coalesce((select json_object_agg(a.step, a.values) from draft_answer a where a.draft_id = d.id), '{}')
  from draft d where d.id = the_draft;
$$;

-- Requests from one address wait for each other; then who of this birth date lives there.
create function lock_address(the_address text, born date)
returns table (person_id uuid, household_id uuid, given_name text, family_name_prefix text, family_name text,
  birth_date date, address_key text, is_address_secret boolean, has_safety_flag boolean)
language sql volatile as $$
  select pg_advisory_xact_lock(hashtextextended('address:' || the_address, 0));
  select p.id, h.id, p.given_name, p.family_name_prefix, p.family_name, p.birth_date, h.address_key,
    h.is_address_secret, h.has_safety_flag
  from household h
  join household_member m on m.household_id = h.id and m.until is null and m.is_confirmed
  join person p on p.id = m.person_id
  where h.address_key = the_address and p.birth_date = born;
$$;

-- One choice of a contact person at a time, for the whole municipality.
create function lock_routing() returns void language sql volatile as $$
  select pg_advisory_xact_lock(hashtextextended('routing', 0));
$$;

-- Everything that the choice looks at, with the workload that the choice before left behind; by post code, so that the
-- household need not be written before. Team leads are for when no consultant is in service. Of somebody who signed in for
-- the first time nothing more is known than the directory told.
create function lock_routing_facts(the_household uuid, the_postcode text, today date) returns json
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
      where s.roles && array['consultant', 'team_lead']
        and (s.in_service_until is null or s.in_service_until >= today)), '[]'));
$$;
