-- What ended ninety days before a moment goes: the moment is that of the product's own clock, as everywhere.
drop function forget_notices();
create function forget_notices(at timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  forgotten integer;
begin
  delete from public.notice where settled_at < forget_notices.at - interval '90 days';
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function forget_notices(timestamptz) from public;
grant execute on function forget_notices(timestamptz) to sociaal_plein_app_rights;
