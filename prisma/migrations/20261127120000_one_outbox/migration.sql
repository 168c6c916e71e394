-- One outbox for mail, text messages and letters, and for what only a person can bring.
alter table outbound_mail rename to outbound_message;
alter table outbound_message rename constraint outbound_mail_pkey to outbound_message_pkey;
alter table outbound_message rename constraint outbound_mail_involvement_id_fkey to outbound_message_involvement_id_fkey;
alter index outbound_mail_cause_key rename to outbound_message_cause_key;
alter index outbound_mail_sent_at_idx rename to outbound_message_sent_at_idx;
alter index outbound_mail_request_id_idx rename to outbound_message_request_id_idx;
alter index outbound_mail_involvement_id_idx rename to outbound_message_involvement_id_idx;
alter index outbound_mail_unsent rename to outbound_message_unsent;
-- What waits goes on waiting under the new name of its work.
select app_add_job('send-message', json_build_object('messageId', id), null, null)
from outbound_message where sent_at is null and failed_at is null;

create table print_batch (
  id uuid not null primary key,
  number serial not null,
  made_by_id uuid not null references staff(id) on delete restrict on update cascade,
  made_at timestamptz(3) not null default current_timestamp,
  printed_by_id uuid references staff(id) on delete set null on update cascade,
  printed_at timestamptz(3)
);
create unique index print_batch_number_key on print_batch (number);
create index print_batch_made_at_idx on print_batch (made_at);
alter table print_batch add constraint print_batch_printed_by_somebody check (num_nonnulls(printed_by_id, printed_at) <> 1);

alter table person
  add column told_by text,
  add column wants_large_type boolean not null default false;
alter table person add constraint person_told_by check (told_by in ('mail', 'sms', 'letter'));

alter table outbound_message
  add column channel text not null default 'mail',
  add column content_cipher bytea,
  add column content_key_id text,
  add column person_id uuid references person(id) on delete set null on update cascade,
  add column is_private boolean not null default false,
  add column batch_id uuid references print_batch(id) on delete set null on update cascade,
  add column not_reached_at timestamptz(3),
  add column reached_at timestamptz(3),
  add column reached_how text,
  add column reached_by_name text;
create index outbound_message_case_id_created_at_idx on outbound_message (case_id, created_at);
create index outbound_message_person_id_idx on outbound_message (person_id);
create index outbound_message_batch_id_idx on outbound_message (batch_id);
-- The lists of what asks something read only that.
create index outbound_message_not_reached on outbound_message (case_id) where not_reached_at is not null and reached_at is null;
create index outbound_message_to_print on outbound_message (created_at, id)
  where channel = 'letter' and batch_id is null and sent_at is null and failed_at is null;

alter table outbound_message drop constraint outbound_mail_address_while_it_waits;
alter table outbound_message add constraint outbound_message_channel check (channel in ('mail', 'sms', 'letter', 'person'));
alter table outbound_message add constraint outbound_message_address_while_it_waits check (
  num_nonnulls(to_cipher, to_key_id) =
    case when channel <> 'person' and sent_at is null and failed_at is null then 2 else 0 end);
alter table outbound_message add constraint outbound_message_letter check (
  num_nonnulls(content_cipher, content_key_id) <> 1
  and (channel = 'letter' or (content_cipher is null and batch_id is null))
  and (channel <> 'letter' or not is_private));
alter table outbound_message add constraint outbound_message_person_waits check (
  channel <> 'person' or (sent_at is null and not_reached_at is not null));
alter table outbound_message add constraint outbound_message_reached check (
  num_nonnulls(reached_at, reached_how, reached_by_name) in (0, 3)
  and (reached_at is null or not_reached_at is not null));

-- A letter is in one pile for good: printed once, and on one list.
create function keep_pile() returns trigger language plpgsql as $$
begin
  raise exception 'a letter stays in its pile'
    using errcode = 'check_violation', constraint = 'outbound_message_one_pile';
end $$;
create trigger outbound_message_one_pile before update of batch_id on outbound_message for each row
  when (old.batch_id is not null and new.batch_id is distinct from old.batch_id) execute function keep_pile();

-- No letter goes to a home where somebody may not be found, or where opening one may do harm; no phone lights up where that
-- may do harm. Whoever asks for it, whatever the template (RULES 2.7).
create function keep_outbound_safe() returns trigger language plpgsql as $$
declare
  home record;
begin
  select h.is_address_secret, h.has_safety_flag, h.may_not_be_called_home, h.is_restricted into home
  from "case" c join household h on h.id = c.household_id where c.id = new.case_id;
  if home.has_safety_flag
    or (new.channel = 'sms' and home.may_not_be_called_home)
    or (new.channel = 'letter' and (home.is_address_secret or home.is_restricted)) then
    raise exception 'this way is not safe for this home'
      using errcode = 'check_violation', constraint = 'outbound_message_safe_way';
  end if;
  return new;
end $$;
create trigger outbound_message_safe_way before insert or update of channel, batch_id, case_id on outbound_message
  for each row when (new.channel in ('sms', 'letter') and new.case_id is not null)
  execute function keep_outbound_safe();

revoke delete, truncate on print_batch from sociaal_plein_app_rights;
