-- What must always stay true, said to the database itself. Prisma's schema language has no words for these.

create extension if not exists pg_trgm;
create extension if not exists btree_gist;

-- One open case per household; one open assignment per case; one open membership per person and household.
create unique index case_one_open_per_household on "case" (household_id) where status = 'open';
create unique index assignment_one_open_per_case on assignment (case_id) where until is null;
create unique index household_member_once on household_member (household_id, person_id) where until is null;

-- Post code areas never overlap: an address lies in one neighbourhood.
alter table postcode_area add constraint postcode_area_no_overlap
  exclude using gist (int4range(from_digits, until_digits, '[]') with &&);
alter table postcode_area add constraint postcode_area_in_order check (from_digits <= until_digits);

-- An absence has an order and nobody stands in for themselves.
alter table absence add constraint absence_in_order check ("from" <= until);
alter table absence add constraint absence_other_stand_in check (stand_in_id is null or stand_in_id <> staff_id);

-- Closed words. Domains are not among them: a fifth domain needs no migration.
alter table "case" add constraint case_status check (status in ('open', 'closed'));
alter table "case" add constraint case_closed_at check ((status = 'closed') = (closed_at is not null));
alter table "case" add constraint case_weight check (weight in (1, 2, 4));
alter table request_part add constraint request_part_status
  check (status in ('new', 'in_progress', 'answered', 'closed', 'withdrawn'));
alter table request_part add constraint request_part_closed_at
  check ((status in ('answered', 'closed', 'withdrawn')) = (closed_at is not null));
alter table help_request add constraint help_request_match_status
  check (match_status in ('verified', 'new', 'to_confirm', 'confirmed', 'split'));
alter table help_request add constraint help_request_channel check (channel in ('online', 'desk'));
alter table help_request add constraint help_request_desk_has_host check ((channel = 'desk') = (entered_by_id is not null));
alter table help_request add constraint help_request_match_has_person
  check (match_status <> 'to_confirm' or matched_person_id is not null);
alter table auth_session add constraint auth_session_kind check (
  (kind = 'resident' and identity_id is not null and staff_id is null and request_id is null) or
  (kind = 'staff' and staff_id is not null and identity_id is null and request_id is null) or
  (kind = 'slip' and request_id is not null and identity_id is null and staff_id is null));
alter table audit_event add constraint audit_event_result check (result in ('done', 'refused'));

-- The part of a request and the request itself are in one case, whatever moves.
create unique index help_request_id_case on help_request (id, case_id);
alter table request_part add constraint request_part_same_case
  foreign key (request_id, case_id) references help_request (id, case_id) on update cascade;
-- The case and its requests are of one household.
create unique index case_id_household on "case" (id, household_id);
alter table help_request add constraint help_request_same_household
  foreign key (case_id, household_id) references "case" (id, household_id);

-- The desk looks people up by birth date and a name that may be spelt differently.
create index person_name_trgm on person using gin (name_key gin_trgm_ops);
-- The worker's and the caseload's lists read only what is open.
create index signal_unseen on signal (staff_id, created_at) where seen_at is null;
create index outbound_mail_unsent on outbound_mail (created_at) where sent_at is null and failed_at is null;
create index case_open_by_promise on "case" (contact_person_id, next_promise_on, moved_at, id) where status = 'open';

-- Workload is the sum of the weights of the open cases, kept here so that no code can forget it.
-- Only changes that touch the sum write to staff: each locks one staff row, as the last lock of its transaction.
create function keep_load_points() returns trigger language plpgsql as $$
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
  if before_points <> 0 then
    update staff set load_points = load_points - before_points where id = old.contact_person_id;
  end if;
  if after_points <> 0 then
    update staff set load_points = load_points + after_points, last_assigned_at = clock_timestamp()
    where id = new.contact_person_id;
  end if;
  return null;
end $$;
create trigger case_keeps_load_points
  after insert or delete or update of status, weight, contact_person_id on "case"
  for each row execute function keep_load_points();
alter table staff add constraint staff_load_points_not_negative check (load_points >= 0);

-- A case without an open assignment, or with another contact person than its open assignment, cannot be committed.
create function check_contact_person() returns trigger language plpgsql as $$
declare
  the_case uuid;
begin
  if tg_table_name = 'case' then the_case := new.id; else the_case := new.case_id; end if;
  if exists (
    select from "case" c
    where c.id = the_case and not exists (
      select from assignment a
      where a.case_id = c.id and a.until is null and a.staff_id = c.contact_person_id)
  ) then
    raise exception 'case % has no open assignment of its contact person', the_case
      using errcode = 'check_violation', constraint = 'case_contact_person_is_assigned';
  end if;
  return null;
end $$;
create constraint trigger case_contact_person_is_assigned
  after insert or update of contact_person_id on "case" deferrable initially deferred
  for each row execute function check_contact_person();
create constraint trigger assignment_is_of_contact_person
  after insert or update on assignment deferrable initially deferred
  for each row execute function check_contact_person();

-- What a resident sent stays as it was sent.
create function keep_words() returns trigger language plpgsql as $$
begin
  if new.story is distinct from old.story or new.answers is distinct from old.answers
    or new.submitted_at is distinct from old.submitted_at or new.submission_key is distinct from old.submission_key then
    raise exception 'a request that was sent cannot be reworded'
      using errcode = 'check_violation', constraint = 'help_request_keeps_words';
  end if;
  return new;
end $$;
create trigger help_request_keeps_words before update on help_request
  for each row execute function keep_words();

-- The application may ask for a job, and nothing else of the queue.
create function app_add_job(task text, payload json, run_at timestamptz, job_key text)
returns void language plpgsql security definer set search_path = pg_catalog, public as $$
begin
  perform graphile_worker.add_job(task, payload, run_at => run_at, job_key => job_key);
end $$;
revoke all on function app_add_job(text, json, timestamptz, text) from public;

-- The application's rights: it owns nothing, cannot change the schema, and the record is write-once.
do $$ begin
  if not exists (select from pg_roles where rolname = 'sociaal_plein_app_rights') then
    create role sociaal_plein_app_rights nologin;
  end if;
exception when duplicate_object or unique_violation then null; -- another database of this server was faster
end $$;
revoke create on schema public from public;
grant usage on schema public to sociaal_plein_app_rights;
grant select, insert, update, delete on all tables in schema public to sociaal_plein_app_rights;
grant usage, select on all sequences in schema public to sociaal_plein_app_rights;
revoke update, delete, truncate on audit_event from sociaal_plein_app_rights;
revoke delete, truncate on help_request, request_part, request_helper, request_addition, "case", assignment,
  timeline_entry, person, household, household_member, identity, routing_exclusion from sociaal_plein_app_rights;
revoke insert, update, delete, truncate on _prisma_migrations from sociaal_plein_app_rights;
grant execute on function app_add_job(text, json, timestamptz, text) to sociaal_plein_app_rights;
-- Tables of later migrations follow the same rule unless they say otherwise.
alter default privileges in schema public grant select, insert, update, delete on tables to sociaal_plein_app_rights;
alter default privileges in schema public grant usage, select on sequences to sociaal_plein_app_rights;
