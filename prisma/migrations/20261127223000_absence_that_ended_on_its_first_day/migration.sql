-- Who is back on the day on which she went away was away on no whole day: the last day is the one before the first. The
-- row stays, for what a stand-in did that morning is given back.
alter table absence drop constraint absence_in_order;
alter table absence add constraint absence_in_order check (until >= "from" - 1);

alter table absence drop constraint absence_once_at_a_time;
alter table absence add constraint absence_once_at_a_time
  exclude using gist (staff_id with =, daterange("from", until + 1, '[)') with &&);

create or replace function check_stand_in() returns trigger language plpgsql as $$
begin
  perform 1 from staff where id in (new.staff_id, new.stand_in_id) order by id for no key update;
  if new."from" <= new.until and exists (
    select from absence o
    where o."from" <= new.until and o.until >= new."from" and o."from" <= o.until
      and (o.staff_id = new.stand_in_id or o.stand_in_id = new.staff_id)
  ) then
    raise exception 'somebody stands in who is away on the same days'
      using errcode = 'check_violation', constraint = 'absence_stand_in_is_there';
  end if;
  return null;
end $$;
