-- Who is named for a restricted household because the lead who was named is there no more, hears of it.
create or replace function name_a_lead(the_household uuid, the_day date) returns void language sql as $$
  with named as (
    insert into household_access (household_id, staff_id)
    select c.household_id, lead.id
    from "case" c join household h on h.id = c.household_id join staff p on p.id = c.contact_person_id
    cross join lateral (
      select s.id from staff s
      where 'team_lead' = any (s.roles) and is_working(s, the_day) and s.id <> p.id
        and not exists (select from routing_exclusion x where x.household_id = c.household_id and x.staff_id = s.id)
      order by leads(s, p.team_id) desc, s.team_id is not distinct from p.team_id desc, s.name, s.id
      limit 1) lead
    where c.household_id = the_household and c.status = 'open' and h.is_restricted
      and not has_named_lead(the_household, p.id, the_day)
    on conflict do nothing
    returning household_id, staff_id)
  insert into signal (id, staff_id, kind, case_id)
  select gen_random_uuid(), n.staff_id, 'namedLead', c.id
  from named n join "case" c on c.household_id = n.household_id and c.status = 'open';
$$;
