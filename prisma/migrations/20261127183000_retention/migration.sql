-- CreateTable
CREATE TABLE "part_retention" (
    "part_id" UUID NOT NULL,
    "destroyable_on" DATE NOT NULL,
    "article" TEXT NOT NULL,
    "marked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "part_retention_pkey" PRIMARY KEY ("part_id")
);

-- CreateTable
CREATE TABLE "destroyed_part" (
    "id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "ended_as" TEXT NOT NULL,
    "from_year" INTEGER NOT NULL,
    "until_year" INTEGER NOT NULL,
    "article" TEXT NOT NULL,
    "destroyed_at" TIMESTAMPTZ(3) NOT NULL,
    "destroyed_by_id" UUID NOT NULL,
    "form_key" UUID NOT NULL,

    CONSTRAINT "destroyed_part_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "part_retention_destroyable_on_part_id_idx" ON "part_retention"("destroyable_on", "part_id");

-- CreateIndex
CREATE UNIQUE INDEX "destroyed_part_form_key_key" ON "destroyed_part"("form_key");

-- CreateIndex
CREATE INDEX "destroyed_part_destroyed_at_id_idx" ON "destroyed_part"("destroyed_at", "id");

-- CreateIndex
CREATE INDEX "destroyed_part_destroyed_by_id_idx" ON "destroyed_part"("destroyed_by_id");

-- AddForeignKey
ALTER TABLE "part_retention" ADD CONSTRAINT "part_retention_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "request_part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "destroyed_part" ADD CONSTRAINT "destroyed_part_destroyed_by_id_fkey" FOREIGN KEY ("destroyed_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- CreateIndex
CREATE INDEX "signal_request_id_idx" ON "signal"("request_id");

-- CreateIndex
CREATE INDEX "involvement_invited_by_id_idx" ON "involvement"("invited_by_id");

-- CreateIndex
CREATE INDEX "involvement_end_asked_by_id_idx" ON "involvement"("end_asked_by_id");

-- CreateIndex
CREATE INDEX "auth_session_identity_id_idx" ON "auth_session"("identity_id");

-- CreateIndex
CREATE INDEX "auth_session_request_id_idx" ON "auth_session"("request_id");

-- CreateIndex
CREATE INDEX "auth_session_participant_id_idx" ON "auth_session"("participant_id");

-- Nothing of a household vanishes, but for what is kept no longer than the law says (RULES 2.5). The application may delete
-- none of it: it asks for `destroy_part`, which looks for itself whether a part may go, and takes along what is only of it.
alter table destroyed_part add constraint destroyed_part_ended check (
  ended_as in ('answered', 'closed', 'withdrawn') and from_year <= until_year and btrim(article) <> '');
revoke insert, update, delete, truncate on destroyed_part from sociaal_plein_app_rights;

-- What a resident sent stays as it was sent, as long as it is kept: only the owner's `destroy_part` takes answers out of it.
create or replace function keep_words() returns trigger language plpgsql as $$
begin
  if (new.story, new.areas, new.urgencies, new.language, new.submitted_at, new.submission_key)
    is distinct from (old.story, old.areas, old.urgencies, old.language, old.submitted_at, old.submission_key)
    or (new.answers is distinct from old.answers
      and current_user <> (select pg_get_userbyid(relowner) from pg_class where oid = tg_relid)) then
    raise exception 'a request that was sent cannot be reworded'
      using errcode = 'check_violation', constraint = 'help_request_keeps_words';
  end if;
  return new;
end $$;

-- Whether an objection about a part waits: one of which nobody wrote down since that it was decided.
create function has_open_objection(the_part uuid) returns boolean language sql stable as $$
  with facts as (
    select e.kind, e.occurred_on from part_event e
    where e.part_id = the_part and e.kind in ('objection', 'objection_decided') and not e.is_taken_back
      and not exists (select from part_event later where later.replaces_id = e.id)),
  objected as (
    select occurred_on as day from facts where kind = 'objection'
    union all
    select o.received_on from objection o join decision d on d.id = o.decision_id where d.part_id = the_part)
  select exists (
    select from objected where not exists (
      select from facts where kind = 'objection_decided' and occurred_on >= objected.day));
$$;

-- Whether a part may go, whatever the application thinks: it ended and its case as well, more than the shortest time of the
-- list ago; its day is marked and has come; and nothing waits.
create function may_destroy(the_part uuid) returns boolean language sql stable as $$
  select exists (
    select from request_part p
    join "case" c on c.id = p.case_id and c.status = 'closed'
    join part_retention r on r.part_id = p.id and r.destroyable_on <= (now() at time zone 'Europe/Amsterdam')::date
    where p.id = the_part and p.status in ('answered', 'closed', 'withdrawn') and p.closed_at < now() - interval '42 days'
      and not exists (
        select from "case" o join request_part other on other.case_id = o.id and other.domain = p.domain
        where o.household_id = c.household_id and o.status = 'open')
      and not has_open_objection(p.id)
      and not exists (
        select from household_member m join complaint k on k.person_id = m.person_id and k.outcome_at is null
        where m.household_id = c.household_id));
$$;

create function forget_files(the_files uuid[]) returns void language plpgsql as $$
begin
  perform app_add_job('forget-file', json_build_object('attachmentId', id), null, null)
  from attachment where id = any (the_files) and storage_key is not null;
  delete from attachment where id = any (the_files);
end $$;

-- Only of this part: its facts, decisions, objections, asks with what came in answer, new days; what went out about it, and
-- the lines of the story that say how it ended.
create function forget_part(the_part uuid) returns void language plpgsql as $$
declare
  its record;
  names text;
begin
  select request_id, outcome into its from request_part where id = the_part;
  select string_agg(id::text, '|') into names from (
    select the_part as id
    union select id from decision where part_id = the_part
    union select o.id from objection o join decision d on d.id = o.decision_id where d.part_id = the_part
    union select id from part_ask where part_id = the_part
    union select id from part_delay where part_id = the_part) named;
  delete from outbound_message where request_id = its.request_id and cause ~ names;
  delete from timeline_entry where request_id = its.request_id and (
    (kind in ('answered', 'partClosed') and text = its.outcome)
    or (kind = 'newDay' and text in (select reason from part_delay where part_id = the_part)));
  perform forget_files(array(
    select a.id from attachment a join part_reply r on r.id = a.reply_id join part_ask k on k.id = r.ask_id
    where k.part_id = the_part));
  delete from part_reply where ask_id in (select id from part_ask where part_id = the_part);
  delete from part_ask where part_id = the_part;
  delete from objection where decision_id in (select id from decision where part_id = the_part);
  delete from decision where part_id = the_part;
  delete from part_delay where part_id = the_part;
  delete from part_event where part_id = the_part;
  delete from part_retention where part_id = the_part;
  delete from request_part where id = the_part;
end $$;

-- What names a domain and no part goes with the last part of that domain: of the case, and of the household. In the plan the
-- steps that this law pays go, also from its earlier versions; the goals are the resident's, and of no law.
create function forget_domain(the_case uuid, the_household uuid, the_domain text) returns void language plpgsql as $$
declare
  the_plan uuid;
begin
  if not exists (select from request_part where case_id = the_case and domain = the_domain) then
    delete from internal_note_reader where note_id in (
      select id from internal_note where case_id = the_case and domain = the_domain);
    delete from internal_note where case_id = the_case and domain = the_domain;
    delete from notice where case_id = the_case and domain = the_domain;
  end if;
  if exists (select from request_part p join "case" c on c.id = p.case_id
    where c.household_id = the_household and p.domain = the_domain) then
    return;
  end if;
  delete from known_fact where household_id = the_household and domain = the_domain;
  delete from consent where household_id = the_household and the_domain in (from_domain, to_domain);
  perform forget_involvements(array(
    select id from involvement where household_id = the_household and domain = the_domain
      and (ended_at is not null or ends_on < current_date)));
  select id into the_plan from plan where household_id = the_household;
  delete from plan_proposal where plan_id = the_plan
    and the_domain in (change #>> '{step,domain}', change #>> '{to,domain}');
  update plan_version set
    snapshot = jsonb_set(snapshot, '{steps}', (
      select coalesce(jsonb_agg(step), '[]') from jsonb_array_elements(snapshot -> 'steps') step
      where step ->> 'domain' is distinct from the_domain)),
    change = case
      when change #>> '{step,domain}' = the_domain then jsonb_set(change, '{step,title}', '""')
      when change #>> '{to,domain}' = the_domain then jsonb_set(change, '{to,title}', '""')
      when change ->> 'kind' = 'joined' then jsonb_set(change, '{steps}', (
        select coalesce(jsonb_agg(step), '[]') from jsonb_array_elements(change -> 'steps') step
        where step ->> 'domain' is distinct from the_domain))
      else change end
  where plan_id = the_plan;
  delete from plan_step where plan_id = the_plan and domain = the_domain;
end $$;

-- An involvement, with its invitations and what went out for it; who is from outside and takes part nowhere any more goes
-- as well.
create function forget_involvements(the_rows uuid[]) returns void language plpgsql as $$
declare
  outside uuid[];
begin
  outside := array(select distinct participant_id from involvement where id = any (the_rows) and participant_id is not null);
  delete from conversation_member where involvement_id = any (the_rows);
  delete from invitation where involvement_id = any (the_rows);
  delete from outbound_message where involvement_id = any (the_rows);
  delete from involvement where id = any (the_rows);
  outside := array(
    select id from participant p where id = any (outside)
      and not exists (select from involvement where participant_id = p.id)
      and not exists (select from plan_step where owner_participant_id = p.id)
      and not exists (select from appointment_attendee where participant_id = p.id));
  delete from participant_code where participant_id = any (outside);
  delete from auth_session where participant_id = any (outside);
  delete from participant where id = any (outside);
end $$;

-- A request of which no part is left: what was told, and all that came of it.
create function forget_request(the_request uuid) returns void language plpgsql as $$
begin
  delete from request_helper where request_id = the_request;
  delete from request_addition where request_id = the_request;
  delete from contact_person_wish where request_id = the_request;
  delete from agreed_step where request_id = the_request;
  delete from after_care where request_id = the_request;
  delete from one_time_code where request_id = the_request;
  delete from auth_session where request_id = the_request;
  delete from outbound_message where request_id = the_request;
  delete from timeline_entry where request_id = the_request;
  delete from signal where request_id = the_request;
  delete from household_member where request_id = the_request and not is_confirmed;
  update household_member set request_id = null where request_id = the_request;
  delete from help_request where id = the_request;
end $$;

-- A case of which no request is left.
create function forget_case(the_case uuid) returns void language plpgsql as $$
begin
  delete from internal_note_reader where note_id in (select id from internal_note where case_id = the_case);
  delete from internal_note where case_id = the_case;
  delete from contact_person_wish where assignment_id in (select id from assignment where case_id = the_case);
  delete from agreed_step where case_id = the_case;
  delete from timeline_entry where case_id = the_case;
  delete from signal where case_id = the_case;
  delete from outbound_message where case_id = the_case;
  delete from deviation where case_id = the_case;
  delete from glass_break where case_id = the_case;
  delete from consultation where case_id = the_case;
  delete from notice where case_id = the_case;
  delete from presence where case_id = the_case;
  delete from assignment where case_id = the_case;
  delete from "case" where id = the_case;
end $$;

-- Somebody whom nothing that stays still names. A sign-in that is used at this moment stays without the person, and is
-- forgotten by `forget_sign_ins`.
create function forget_people(the_people uuid[]) returns void language plpgsql as $$
declare
  gone uuid[];
begin
  gone := array(
    select id from person p where id = any (the_people)
      and not exists (select from household_member where person_id = p.id)
      and not exists (select from help_request where p.id in (asker_id, matched_person_id))
      and not exists (select from complaint where person_id = p.id
        and (outcome_at is null or outcome_at > now() - interval '5 years'))
      and not exists (select from consent where p.id in (person_id, about_id))
      and not exists (select from family_link where person_id = p.id)
      and not exists (select from known_fact where person_id = p.id)
      and not exists (select from conversation where person_id = p.id)
      and not exists (select from to_tell where person_id = p.id)
      and not exists (select from home_change where person_id = p.id)
      and not exists (select from involvement where p.id in (invited_by_id, end_asked_by_id))
      and not exists (select from plan_goal where person_id = p.id)
      and not exists (select from plan_step where owner_person_id = p.id)
      and not exists (select from plan_agreement where person_id = p.id));
  -- Who decides about a child that stays, stays with it.
  gone := array(
    select id from unnest(gone) as id where not exists (
      select from authority a where a.adult_id = id and a.child_id <> all (gone)));
  delete from authority where child_id = any (gone) or adult_id = any (gone);
  delete from complaint where person_id = any (gone);
  delete from outbound_message where person_id = any (gone);
  delete from identity i where person_id = any (gone)
    and not exists (select from auth_session where identity_id = i.id)
    and not exists (select from draft where identity_id = i.id);
  update identity set person_id = null, claims_cipher = null, claims_key_id = null where person_id = any (gone);
  delete from person where id = any (gone);
end $$;

-- A household of which no case is left, with its plan, its conversations and its visits.
create function forget_household(the_household uuid) returns void language plpgsql as $$
declare
  talks uuid[] := array(select id from conversation where household_id = the_household);
  visits uuid[] := array(select id from appointment where household_id = the_household);
  plans uuid[] := array(select id from plan where household_id = the_household);
  looks uuid[] := array(select id from plan_evaluation where plan_id = any (plans));
begin
  perform forget_files(array(
    select a.id from attachment a join message m on m.id = a.message_id where m.conversation_id = any (talks)));
  delete from message_read where message_id in (select id from message where conversation_id = any (talks));
  delete from message where conversation_id = any (talks);
  delete from to_tell where conversation_id = any (talks);
  delete from conversation_member where conversation_id = any (talks);
  delete from conversation where id = any (talks);
  delete from appointment_attendee where appointment_id = any (visits);
  delete from appointment where id = any (visits);
  delete from plan_evaluation_answer where evaluation_id = any (looks);
  delete from plan_evaluation where id = any (looks);
  delete from plan_proposal where plan_id = any (plans);
  delete from plan_agreement where plan_id = any (plans);
  delete from plan_version where plan_id = any (plans);
  delete from plan_step_wait where plan_id = any (plans);
  delete from plan_step where plan_id = any (plans);
  delete from plan_goal where plan_id = any (plans);
  delete from plan where id = any (plans);
  delete from known_fact where household_id = the_household;
  delete from home_change where household_id = the_household;
  delete from consent where household_id = the_household;
  perform forget_involvements(array(select id from involvement where household_id = the_household));
  delete from family_link where the_household in (household_id, from_household_id);
  delete from household_access where household_id = the_household;
  delete from routing_exclusion where household_id = the_household;
  delete from household_member where household_id = the_household;
  delete from household where id = the_household;
end $$;

-- Destroys a part, with all that is only of it; leaves that it was, when, by whom and under which article. Sign-ins are locked
-- first, then the household, then its cases: everybody takes them in that order.
create function destroy_part(the_part uuid, the_staff uuid, the_form uuid, own_answers text[]) returns boolean
language plpgsql security definer set search_path = pg_catalog, public, pg_temp as $$
declare
  its record;
  people uuid[];
begin
  select p.case_id, p.request_id, p.domain, p.status, p.opened_at, p.closed_at, c.household_id, r.article into its
  from request_part p join "case" c on c.id = p.case_id join part_retention r on r.part_id = p.id where p.id = the_part;
  if not found then return false; end if;
  people := array(
    select person_id from household_member where household_id = its.household_id
    union select unnest(array[asker_id, matched_person_id]) from help_request where household_id = its.household_id);
  perform from identity where person_id = any (people) order by id for update;
  perform from household where id = its.household_id for update;
  perform from "case" where household_id = its.household_id order by id for update;
  perform from help_request where household_id = its.household_id order by id for update;
  perform from request_part where id = the_part for update;
  -- Read once more behind the locks: what was decided about, or was opened again, a moment ago stays.
  if not may_destroy(the_part)
    or not exists (select from staff where id = the_staff and 'team_lead' = any (roles)) then
    return false;
  end if;
  insert into destroyed_part
    (id, domain, ended_as, from_year, until_year, article, destroyed_at, destroyed_by_id, form_key)
  values (gen_random_uuid(), its.domain, its.status, extract(year from its.opened_at at time zone 'Europe/Amsterdam'),
    extract(year from its.closed_at at time zone 'Europe/Amsterdam'), its.article, now(), the_staff, the_form);
  perform forget_part(the_part);
  if exists (select from request_part where request_id = its.request_id) then
    update help_request set answers = jsonb_set(answers, '{meer,extra}', (answers #> '{meer,extra}') - own_answers)
    where id = its.request_id and (answers #> '{meer,extra}') ?| own_answers;
  else
    perform forget_request(its.request_id);
  end if;
  perform forget_domain(its.case_id, its.household_id, its.domain);
  if not exists (select from help_request where case_id = its.case_id) then
    perform forget_case(its.case_id);
  end if;
  if not exists (select from "case" where household_id = its.household_id) then
    perform forget_household(its.household_id);
  end if;
  perform forget_people(people);
  return true;
end $$;

revoke all on function forget_files(uuid[]), forget_part(uuid), forget_domain(uuid, uuid, text), forget_involvements(uuid[]),
  forget_request(uuid), forget_case(uuid), forget_people(uuid[]), forget_household(uuid),
  destroy_part(uuid, uuid, uuid, text[]) from public;
grant execute on function destroy_part(uuid, uuid, uuid, text[]) to sociaal_plein_app_rights;
