-- What waits for the contact person is found without reading what residents did not read yet: that is much more, and stays.
drop index message_waits;
create index message_waits on message (conversation_id) where read_at is null and not is_from_contact;
