-- AlterTable
ALTER TABLE "timeline_entry" ADD COLUMN     "part_id" UUID;

-- CreateIndex
CREATE INDEX "timeline_entry_part_id_idx" ON "timeline_entry"("part_id");

-- What was written before: where one part alone was said to end, or to be late, in these words.
update timeline_entry t set part_id = p.id from request_part p
where p.request_id = t.request_id and t.kind in ('answered', 'partClosed') and t.text = p.outcome
  and not exists (
    select from request_part o where o.request_id = p.request_id and o.id <> p.id and o.outcome = p.outcome);
update timeline_entry t set part_id = p.id from request_part p
where p.request_id = t.request_id and t.kind = 'newDay'
  and t.text in (select reason from part_delay where part_id = p.id)
  and not exists (
    select from request_part o join part_delay d on d.part_id = o.id
    where o.request_id = p.request_id and o.id <> p.id and d.reason = t.text);

-- The lines of the story are known by their part, also how it ended in earlier words; those of another part that ended in
-- the same words stay.
create or replace function forget_part(the_part uuid) returns void language plpgsql as $$
declare
  its_request uuid;
  names text;
begin
  select request_id into its_request from request_part where id = the_part;
  select string_agg(id::text, '|') into names from (
    select the_part as id
    union select id from decision where part_id = the_part
    union select o.id from objection o join decision d on d.id = o.decision_id where d.part_id = the_part
    union select id from part_ask where part_id = the_part
    union select id from part_delay where part_id = the_part) named;
  delete from outbound_message where request_id = its_request and cause ~ names;
  delete from timeline_entry where part_id = the_part;
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

-- A step goes from every version of the plan, also from those in which nobody had said yet which law pays.
create or replace function forget_domain(the_case uuid, the_household uuid, the_domain text) returns void language plpgsql as $$
declare
  the_plan uuid;
  its_steps text[];
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
  its_steps := array(select id::text from plan_step where plan_id = the_plan and domain = the_domain);
  delete from plan_proposal where plan_id = the_plan
    and (the_domain in (change #>> '{step,domain}', change #>> '{to,domain}')
      or change #>> '{step,id}' = any (its_steps) or change ->> 'stepId' = any (its_steps));
  update plan_version set
    snapshot = jsonb_set(snapshot, '{steps}', (
      select coalesce(jsonb_agg(step), '[]') from jsonb_array_elements(snapshot -> 'steps') step
      where step ->> 'domain' is distinct from the_domain and step ->> 'id' <> all (its_steps))),
    change = case
      when change #>> '{step,domain}' = the_domain or change #>> '{step,id}' = any (its_steps)
        then jsonb_set(change, '{step,title}', '""')
      when change #>> '{to,domain}' = the_domain or (change ? 'to' and change ->> 'stepId' = any (its_steps))
        then jsonb_set(change, '{to,title}', '""')
      when change ->> 'kind' = 'joined' then jsonb_set(change, '{steps}', (
        select coalesce(jsonb_agg(step), '[]') from jsonb_array_elements(change -> 'steps') step
        where step ->> 'domain' is distinct from the_domain and step ->> 'id' <> all (its_steps)))
      else change end
  where plan_id = the_plan;
  delete from plan_step where plan_id = the_plan and domain = the_domain;
end $$;

-- That somebody looked or did something stays, by ids; why somebody looked, in own words, and the name of who was from
-- outside go with whom it was about.
create index audit_event_words_of_household on audit_event (household_id) where case_id is null and reason is not null;

create or replace function forget_involvements(the_rows uuid[]) returns void language plpgsql as $$
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
  update audit_event set actor_name = null where actor_id = any (outside) and actor_kind = 'participant';
  delete from participant where id = any (outside);
end $$;

create or replace function forget_case(the_case uuid) returns void language plpgsql as $$
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
  update audit_event set reason = null where case_id = the_case and reason is not null;
  delete from "case" where id = the_case;
end $$;

create or replace function forget_household(the_household uuid) returns void language plpgsql as $$
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
  update audit_event set reason = null where household_id = the_household and case_id is null and reason is not null;
  delete from household where id = the_household;
end $$;

-- What was told of a complaint goes before it.
create or replace function forget_people(the_people uuid[]) returns void language plpgsql as $$
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
  delete from notice where complaint_id in (select id from complaint where person_id = any (gone));
  delete from complaint where person_id = any (gone);
  delete from outbound_message where person_id = any (gone);
  delete from identity i where person_id = any (gone)
    and not exists (select from auth_session where identity_id = i.id)
    and not exists (select from draft where identity_id = i.id);
  update identity set person_id = null, claims_cipher = null, claims_key_id = null where person_id = any (gone);
  delete from person where id = any (gone);
end $$;
