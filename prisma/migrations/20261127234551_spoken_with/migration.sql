-- With whom somebody has spoken stays known when another contact is owed, by who becomes contact person or opens a case
-- again. The record is no place to read that from: it says who did what, and is no state.
alter table help_request add column spoken_at timestamptz(3);

update help_request r set spoken_at = least(
  r.first_contact_at,
  (select min(t.at) from timeline_entry t where t.request_id = r.id and t.kind = 'firstContact'),
  (select min(a.at) from audit_event a where a.request_id = r.id and a.event = 'desk.answered' and a.result = 'done'));

create function keep_spoken() returns trigger language plpgsql as $$
begin
  new.spoken_at := case when tg_op = 'UPDATE' then coalesce(old.spoken_at, new.first_contact_at) else new.first_contact_at end;
  return new;
end $$;
create trigger help_request_spoken before insert or update of first_contact_at, spoken_at on help_request
  for each row execute function keep_spoken();
