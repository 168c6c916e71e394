-- That somebody elsewhere may read about a child was weighed for the home as it was then. When the child comes to live
-- somewhere else, or the home turns out not to be safe, it is weighed anew; until then the usual rule holds.
create function weigh_again() returns trigger language plpgsql as $$
begin
  update authority a set reading = 'unlessUnsafe', version = a.version + 1
  where a.reading = 'weighed' and a.until is null and case tg_table_name
    when 'household_member' then a.child_id = (to_jsonb(new) ->> 'person_id')::uuid
    else a.child_id in (
      select m.person_id from household_member m
      where m.household_id = (to_jsonb(new) ->> 'id')::uuid and m.until is null)
    end;
  return null;
end $$;
create trigger household_weighs_again after update of is_address_secret, has_safety_flag, is_restricted on household
  for each row when (
    (new.is_address_secret and not old.is_address_secret) or (new.has_safety_flag and not old.has_safety_flag)
    or (new.is_restricted and not old.is_restricted))
  execute function weigh_again();
create trigger household_member_weighs_again after insert on household_member
  for each row execute function weigh_again();
