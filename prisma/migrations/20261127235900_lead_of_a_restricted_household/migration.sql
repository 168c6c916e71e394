-- Something about a restricted household reaches a team lead, so one who was named for it is always there, beside its
-- contact person: the last name of one is not taken away, and when that one leaves or becomes contact person, the lead who
-- answers for the contact person is named, as the contact person is.
create function has_named_lead(the_household uuid, contact_person uuid, the_day date, besides uuid default null)
returns boolean language sql stable as $$
  select exists (
    select from household_access a join staff s on s.id = a.staff_id
    where a.household_id = the_household and 'team_lead' = any (s.roles) and is_working(s, the_day)
      and s.id <> contact_person and s.id is distinct from besides and may_know(the_household, s.id));
$$;

create function name_a_lead(the_household uuid, the_day date) returns void language sql as $$
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
  on conflict do nothing;
$$;

create function keep_named_lead() returns trigger language plpgsql as $$
declare
  today date := (now() at time zone 'Europe/Amsterdam')::date;
begin
  if tg_table_name = 'case' then
    perform name_a_lead(new.household_id, today);
  else
    -- From the day after the last one; of who has lost the role, from now on.
    perform name_a_lead(a.household_id,
      case when 'team_lead' = any (new.roles) then greatest(today, new.in_service_until + 1) else today end)
    from household_access a where a.staff_id = new.id;
  end if;
  return null;
end $$;
create trigger staff_keeps_named_lead after update of roles, in_service_until on staff for each row
  when ('team_lead' = any (old.roles)
    and (new.roles is distinct from old.roles or new.in_service_until is distinct from old.in_service_until))
  execute function keep_named_lead();

-- Not of a household that was restricted before anybody was named.
create function is_named_lead(the_household uuid, the_staff uuid) returns boolean language sql stable as $$
  select exists (
    select from household_access a join staff s on s.id = a.staff_id
    where a.household_id = the_household and s.id = the_staff and 'team_lead' = any (s.roles));
$$;
create trigger case_keeps_named_lead after update of contact_person_id on "case" for each row
  when (new.contact_person_id is distinct from old.contact_person_id
    and is_named_lead(new.household_id, new.contact_person_id))
  execute function keep_named_lead();

create function check_named_lead() returns trigger language plpgsql as $$
begin
  if exists (
    select from "case" c join household h on h.id = c.household_id join staff s on s.id = old.staff_id
    where h.id = old.household_id and h.is_restricted and c.status = 'open'
      and 'team_lead' = any (s.roles) and s.id <> c.contact_person_id
      and not has_named_lead(h.id, c.contact_person_id, (now() at time zone 'Europe/Amsterdam')::date, s.id)
  ) then
    raise exception 'a team lead is named for a restricted household'
      using errcode = 'check_violation', constraint = 'household_access_of_lead';
  end if;
  return old;
end $$;
create trigger household_access_of_lead before delete on household_access
  for each row execute function check_named_lead();
