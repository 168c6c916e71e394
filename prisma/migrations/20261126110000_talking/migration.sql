-- DropForeignKey
ALTER TABLE "conversation" DROP CONSTRAINT "conversation_person_id_fkey";

-- DropForeignKey
ALTER TABLE "conversation_member" DROP CONSTRAINT "conversation_member_staff_id_fkey";

-- DropForeignKey
ALTER TABLE "conversation_member" DROP CONSTRAINT "conversation_member_participant_id_fkey";

-- DropIndex
DROP INDEX "conversation_member_staff_id_idx";

-- DropIndex
DROP INDEX "conversation_member_participant_id_idx";

-- DropIndex
DROP INDEX "attachment_message_id_idx";

-- AlterTable
ALTER TABLE "conversation_member" DROP COLUMN "participant_id",
DROP COLUMN "staff_id",
ADD COLUMN     "added_by_name" TEXT NOT NULL,
ADD COLUMN     "ended_by_name" TEXT,
ADD COLUMN     "involvement_id" UUID NOT NULL;

-- AlterTable
ALTER TABLE "message" ADD COLUMN     "is_from_contact" BOOLEAN NOT NULL,
ALTER COLUMN "by_id" SET NOT NULL;

-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "position" INTEGER NOT NULL,
ADD COLUMN     "scanned_at" TIMESTAMPTZ(3),
ADD COLUMN     "storage_key_id" TEXT;

-- CreateTable
CREATE TABLE "message_read" (
    "message_id" UUID NOT NULL,
    "reader_kind" TEXT NOT NULL,
    "reader_id" UUID NOT NULL,
    "reader_name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "message_read_pkey" PRIMARY KEY ("message_id","reader_kind","reader_id")
);

-- CreateTable
CREATE TABLE "to_tell" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "way" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "done_at" TIMESTAMPTZ(3),
    "done_how" TEXT,
    "done_by_name" TEXT,

    CONSTRAINT "to_tell_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "internal_note_reader" (
    "note_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "internal_note_reader_pkey" PRIMARY KEY ("note_id","staff_id")
);

-- CreateIndex
CREATE INDEX "to_tell_conversation_id_done_at_idx" ON "to_tell"("conversation_id", "done_at");

-- CreateIndex
CREATE INDEX "to_tell_person_id_idx" ON "to_tell"("person_id");

-- CreateIndex
CREATE INDEX "internal_note_reader_staff_id_idx" ON "internal_note_reader"("staff_id");

-- CreateIndex
CREATE INDEX "conversation_member_involvement_id_idx" ON "conversation_member"("involvement_id");

-- CreateIndex
CREATE INDEX "attachment_message_id_position_idx" ON "attachment"("message_id", "position");

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_member" ADD CONSTRAINT "conversation_member_involvement_id_fkey" FOREIGN KEY ("involvement_id") REFERENCES "involvement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message_read" ADD CONSTRAINT "message_read_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "to_tell" ADD CONSTRAINT "to_tell_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "to_tell" ADD CONSTRAINT "to_tell_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note_reader" ADD CONSTRAINT "internal_note_reader_note_id_fkey" FOREIGN KEY ("note_id") REFERENCES "internal_note"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note_reader" ADD CONSTRAINT "internal_note_reader_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must always stay true of a conversation, its notes and its files.

-- Closed words.
alter table message add constraint message_by_kind check (by_kind in ('resident', 'staff', 'participant'));
alter table message add constraint message_contact_is_staff check (by_kind = 'staff' or not is_from_contact);
alter table message_read add constraint message_read_reader_kind
  check (reader_kind in ('resident', 'staff', 'participant'));
alter table to_tell add constraint to_tell_way check (way in ('call', 'letter', 'home', 'plein'));
alter table to_tell add constraint to_tell_done check (
  (done_at is null and done_how is null and done_by_name is null)
  or (done_at is not null and done_how in ('call', 'letter', 'person', 'read') and done_by_name is not null));

-- Whoever was added is involved with the household of the conversation; added once at a time, and ended by somebody.
create unique index conversation_member_once on conversation_member (conversation_id, involvement_id)
  where ended_at is null;
alter table conversation_member add constraint conversation_member_ended
  check ((ended_at is null) = (ended_by_name is null));
create function check_conversation_member() returns trigger language plpgsql as $$
begin
  if not exists (
    select from conversation c join involvement i on i.household_id = c.household_id
    where c.id = new.conversation_id and i.id = new.involvement_id) then
    raise exception 'somebody of a conversation is not involved with its household'
      using errcode = 'check_violation', constraint = 'conversation_member_is_involved';
  end if;
  return new;
end $$;
create trigger conversation_member_is_involved before insert on conversation_member
  for each row execute function check_conversation_member();
create function keep_conversation_member() returns trigger language plpgsql as $$
begin
  if (new.conversation_id, new.involvement_id, new.since, new.added_by_name)
    is distinct from (old.conversation_id, old.involvement_id, old.since, old.added_by_name)
    or (old.ended_at is not null and new.ended_at is distinct from old.ended_at) then
    raise exception 'who was added to a conversation can only end'
      using errcode = 'check_violation', constraint = 'conversation_member_only_ends';
  end if;
  return new;
end $$;
create trigger conversation_member_only_ends before update on conversation_member
  for each row execute function keep_conversation_member();

-- One open call or letter per person and conversation, however many messages wait.
create unique index to_tell_once on to_tell (conversation_id, person_id) where done_at is null;

-- What waits for the contact person is found without reading what was said before.
create index message_waits on message (conversation_id) where read_at is null;

-- A message stays as it was said; that it was read is noted once.
create or replace function keep_message() returns trigger language plpgsql as $$
begin
  if (new.text, new.by_kind, new.by_id, new.by_name, new.is_from_contact, new.at, new.conversation_id, new.form_key)
    is distinct from
    (old.text, old.by_kind, old.by_id, old.by_name, old.is_from_contact, old.at, old.conversation_id, old.form_key) then
    raise exception 'a message that was sent cannot be reworded'
      using errcode = 'check_violation', constraint = 'message_keeps_words';
  end if;
  if old.read_at is not null and new.read_at is distinct from old.read_at then
    raise exception 'a message that was read was read'
      using errcode = 'check_violation', constraint = 'message_keeps_words';
  end if;
  return new;
end $$;

-- A note about safety (Meldcode, RULES 2.10) is for the contact person and who was named; nobody is named for another note.
alter table internal_note add constraint internal_note_meldcode check (not is_meldcode or audience = 'contact');
create function check_note_reader() returns trigger language plpgsql as $$
begin
  if not exists (select from internal_note n where n.id = new.note_id and n.is_meldcode) then
    raise exception 'only a note about safety has readers of its own'
      using errcode = 'check_violation', constraint = 'internal_note_reader_of_meldcode';
  end if;
  return new;
end $$;
create trigger internal_note_reader_of_meldcode before insert on internal_note_reader
  for each row execute function check_note_reader();

-- A file stands in one place, and in none once it was refused. What is in it never changes; it can move to the other
-- storage, and go. Whether it is clean is said once.
alter table attachment drop constraint attachment_one_place;
alter table attachment add constraint attachment_one_place check (
  num_nonnulls(content, storage_key) = case when scan = 'refused' then 0 else 1 end
  and (storage_key is null) = (storage_key_id is null));
alter table attachment add constraint attachment_whole check (content is null or octet_length(content) = bytes);
alter table attachment add constraint attachment_scanned
  check ((scan in ('clean', 'refused')) = (scanned_at is not null));
create function keep_attachment() returns trigger language plpgsql as $$
begin
  if (new.message_id, new.position, new.name, new.media_type, new.bytes, new.added_at)
    is distinct from
    (old.message_id, old.position, old.name, old.media_type, old.bytes, old.added_at)
    or (new.content is not null and new.content is distinct from old.content)
    or (old.scan <> 'waiting' and new.scan <> old.scan) then
    raise exception 'a file that was sent cannot be changed'
      using errcode = 'check_violation', constraint = 'attachment_keeps';
  end if;
  return new;
end $$;
create trigger attachment_keeps before update on attachment for each row execute function keep_attachment();
-- What waits to be looked at, or to move, is found without reading the others.
create index attachment_waits on attachment (added_at) where scan = 'waiting';

-- What was noted, who read it and who may: added to, never changed.
revoke update, delete, truncate on message_read, internal_note, internal_note_reader from sociaal_plein_app_rights;
revoke delete, truncate on to_tell from sociaal_plein_app_rights;
