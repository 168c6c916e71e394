-- What was sent belongs to the case that it was about, and moves with its request: what went already may be about a home
-- that became unsafe since.
alter table outbound_message add constraint outbound_message_case_id_fkey
  foreign key (case_id) references "case"(id) on delete set null on update cascade;
drop trigger outbound_message_safe_way on outbound_message;
create trigger outbound_message_safe_way before insert or update of channel, batch_id, case_id on outbound_message
  for each row when (new.channel in ('sms', 'letter') and new.case_id is not null
    and new.sent_at is null and new.failed_at is null)
  execute function keep_outbound_safe();
