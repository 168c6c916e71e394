-- A mail knows its address as long as it must still go, and no longer.
alter table outbound_mail alter column to_cipher drop not null, alter column to_key_id drop not null;
update outbound_mail set to_cipher = null, to_key_id = null where sent_at is not null or failed_at is not null;
alter table outbound_mail add constraint outbound_mail_address_while_it_waits check (
  num_nonnulls(to_cipher, to_key_id) = case when sent_at is null and failed_at is null then 2 else 0 end);

-- Who signed in and never sent anything is forgotten again (RULES 2.5). The application may not delete sign-ins; this is
-- the one way, and it takes only those that nothing hangs on. They are locked first: from then on nobody begins anything
-- with one of them, and the second statement sees who did just before.
alter table identity add column signed_in_at timestamptz(3) not null default current_timestamp;
create function forget_sign_ins(before timestamptz) returns integer
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  unused uuid[];
  forgotten integer;
begin
  select array_agg(found.id) into unused from (
    select id from public.identity where person_id is null and signed_in_at < before
    order by id for update skip locked) found;
  delete from public.identity i where i.id = any (unused)
    and not exists (select from public.auth_session s where s.identity_id = i.id)
    and not exists (select from public.draft d where d.identity_id = i.id);
  get diagnostics forgotten = row_count;
  return forgotten;
end $$;
revoke all on function forget_sign_ins(timestamptz) from public;
grant execute on function forget_sign_ins(timestamptz) to sociaal_plein_app_rights;
-- What runs with the owner's rights looks among somebody's temporary tables last, not first.
alter function app_add_job(text, json, timestamptz, text) set search_path = pg_catalog, public, pg_temp;

-- What a resident sent stays as it was sent: also what was ticked, and in which language.
create or replace function keep_words() returns trigger language plpgsql as $$
begin
  if (new.story, new.answers, new.areas, new.urgencies, new.language, new.submitted_at, new.submission_key)
    is distinct from
    (old.story, old.answers, old.areas, old.urgencies, old.language, old.submitted_at, old.submission_key) then
    raise exception 'a request that was sent cannot be reworded'
      using errcode = 'check_violation', constraint = 'help_request_keeps_words';
  end if;
  return new;
end $$;
revoke update on request_helper, request_addition from sociaal_plein_app_rights;

-- Two workloads that change together are locked in one order, whoever gives and whoever takes.
create or replace function keep_load_points() returns trigger language plpgsql as $$
declare
  before_points integer := 0;
  after_points integer := 0;
begin
  if tg_op <> 'INSERT' and old.status = 'open' then before_points := old.weight; end if;
  if tg_op <> 'DELETE' and new.status = 'open' then after_points := new.weight; end if;
  if tg_op = 'UPDATE' and old.contact_person_id = new.contact_person_id then
    if before_points <> after_points then
      update staff set load_points = load_points + after_points - before_points where id = new.contact_person_id;
    end if;
    return null;
  end if;
  if before_points <> 0 and after_points <> 0 then
    perform 1 from staff where id in (old.contact_person_id, new.contact_person_id) order by id for no key update;
  end if;
  if before_points <> 0 then
    update staff set load_points = load_points - before_points where id = old.contact_person_id;
  end if;
  if after_points <> 0 then
    update staff set load_points = load_points + after_points, last_assigned_at = clock_timestamp()
    where id = new.contact_person_id;
  end if;
  return null;
end $$;

-- The worker takes jobs from the queue with a role that can do that and nothing else: no table of ours, no schema. The
-- queue's own tables let nobody in but their owner, so this role is named in a policy of each.
do $$ begin
  if not exists (select from pg_roles where rolname = 'sociaal_plein_queue_rights') then
    create role sociaal_plein_queue_rights nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was faster
end $$;
grant usage on schema graphile_worker to sociaal_plein_queue_rights;
grant select, insert, update, delete on all tables in schema graphile_worker to sociaal_plein_queue_rights;
grant usage, select on all sequences in schema graphile_worker to sociaal_plein_queue_rights;
grant execute on all functions in schema graphile_worker to sociaal_plein_queue_rights;
revoke insert, update, delete on graphile_worker.migrations from sociaal_plein_queue_rights;
do $$
declare
  its regclass;
begin
  for its in
    select oid from pg_class where relnamespace = 'graphile_worker'::regnamespace and relrowsecurity
  loop
    execute format('drop policy if exists worker on %s', its);
    execute format('create policy worker on %s to sociaal_plein_queue_rights using (true) with check (true)', its);
  end loop;
end $$;
