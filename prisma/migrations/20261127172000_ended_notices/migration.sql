-- What was told and ended ninety days ago goes. The application may not delete a notice: it asks for this, and for no more.
create index notice_settled on notice (settled_at) where settled_at is not null;
create function forget_notices() returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  forgotten integer;
begin
  delete from public.notice where settled_at < now() - interval '90 days';
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function forget_notices() from public;
grant execute on function forget_notices() to sociaal_plein_app_rights;
