-- What somebody was to be called about may count no more before anybody called: a decision that was replaced.
alter table outbound_message drop constraint outbound_message_person_waits;
alter table outbound_message add constraint outbound_message_person_waits check (
  channel <> 'person' or (sent_at is null and (not_reached_at is not null or failed_at is not null)));
