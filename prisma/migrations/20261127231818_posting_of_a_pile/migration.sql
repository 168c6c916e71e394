-- A pile is in the post from the moment on which somebody says so: the day of that is the day of announcing for every letter
-- in it (Awb 3:41), also where noting them was broken off and finished on a later day.
alter table print_batch add column posting_since timestamptz(3), add column posting_by_id uuid;
update print_batch set posting_since = printed_at, posting_by_id = printed_by_id where printed_at is not null;
alter table print_batch drop constraint print_batch_printed_by_somebody;
alter table print_batch drop constraint print_batch_printed_by_id_fkey;
alter table print_batch drop column printed_by_id;
alter table print_batch add constraint print_batch_posting_by_id_fkey
  foreign key (posting_by_id) references staff(id) on delete set null on update cascade;
alter table print_batch add constraint print_batch_posted_by_somebody check (
  num_nonnulls(posting_since, posting_by_id) <> 1 and (printed_at is null or posting_since is not null));

create function keep_posting() returns trigger language plpgsql as $$
begin
  raise exception 'a pile went into the post once'
    using errcode = 'check_violation', constraint = 'print_batch_posted_once';
end $$;
create trigger print_batch_posted_once before update of posting_since, posting_by_id on print_batch for each row
  when (old.posting_since is not null and (new.posting_since is distinct from old.posting_since
    or new.posting_by_id is distinct from old.posting_by_id)) execute function keep_posting();
