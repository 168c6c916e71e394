-- AlterTable
ALTER TABLE "attachment" ADD COLUMN     "reply_id" UUID,
ALTER COLUMN "message_id" DROP NOT NULL;

-- CreateTable
CREATE TABLE "part_ask" (
    "id" UUID NOT NULL,
    "part_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "what_for" TEXT NOT NULL,
    "due_on" DATE NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "form_key" UUID NOT NULL,
    "invitation_id" UUID,
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "over_told_at" TIMESTAMPTZ(3),
    "closed_as" TEXT,
    "closed_at" TIMESTAMPTZ(3),
    "closed_by_id" UUID,

    CONSTRAINT "part_ask_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "part_reply" (
    "id" UUID NOT NULL,
    "ask_id" UUID NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "form_key" UUID NOT NULL,

    CONSTRAINT "part_reply_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "part_ask_form_key_key" ON "part_ask"("form_key");

-- CreateIndex
CREATE INDEX "part_ask_part_id_asked_at_idx" ON "part_ask"("part_id", "asked_at");

-- CreateIndex
CREATE INDEX "part_ask_asked_by_id_idx" ON "part_ask"("asked_by_id");

-- CreateIndex
CREATE INDEX "part_ask_closed_by_id_idx" ON "part_ask"("closed_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "part_reply_form_key_key" ON "part_reply"("form_key");

-- CreateIndex
CREATE INDEX "part_reply_ask_id_at_idx" ON "part_reply"("ask_id", "at");

-- CreateIndex
CREATE INDEX "attachment_reply_id_position_idx" ON "attachment"("reply_id", "position");

-- AddForeignKey
ALTER TABLE "part_ask" ADD CONSTRAINT "part_ask_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "request_part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part_ask" ADD CONSTRAINT "part_ask_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part_ask" ADD CONSTRAINT "part_ask_closed_by_id_fkey" FOREIGN KEY ("closed_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part_reply" ADD CONSTRAINT "part_reply_ask_id_fkey" FOREIGN KEY ("ask_id") REFERENCES "part_ask"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_reply_id_fkey" FOREIGN KEY ("reply_id") REFERENCES "part_reply"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was asked and answered stays; only the day moves, never to an earlier one. Reminders are kind, and two at most.
alter table part_ask add constraint part_ask_words check (kind in ('papers', 'view') and btrim(what) <> '' and btrim(what_for) <> '');
alter table part_ask add constraint part_ask_reminders check (reminders between 0 and 2);
alter table part_ask add constraint part_ask_closed check (
  num_nonnulls(closed_as, closed_at, closed_by_id) in (0, 3) and closed_as in ('received', 'not_needed'));
create function keep_ask() returns trigger language plpgsql as $$
begin
  if (new.part_id, new.kind, new.what, new.what_for, new.asked_by_id, new.asked_at, new.form_key)
    is distinct from (old.part_id, old.kind, old.what, old.what_for, old.asked_by_id, old.asked_at, old.form_key)
    or new.due_on < old.due_on
    or (old.closed_at is not null and (new.closed_as, new.closed_at, new.closed_by_id, new.due_on)
      is distinct from (old.closed_as, old.closed_at, old.closed_by_id, old.due_on)) then
    raise exception 'what was asked stays, and its day only moves on'
      using errcode = 'check_violation', constraint = 'part_ask_stays';
  end if;
  return new;
end $$;
create trigger part_ask_stays before update on part_ask for each row execute function keep_ask();
revoke delete, truncate on part_ask, part_reply from sociaal_plein_app_rights;
revoke update on part_reply from sociaal_plein_app_rights;
-- A file came with one thing.
alter table attachment add constraint attachment_one_cause check (num_nonnulls(message_id, reply_id) = 1);
