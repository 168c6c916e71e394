-- CreateTable
CREATE TABLE "complaint" (
    "id" UUID NOT NULL,
    "code_index" TEXT NOT NULL,
    "code_cipher" BYTEA NOT NULL,
    "code_key_id" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "entered_by_id" UUID,
    "received_on" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "person_id" UUID,
    "name" TEXT NOT NULL DEFAULT '',
    "reach" TEXT NOT NULL DEFAULT '',
    "words" TEXT NOT NULL,
    "wish" TEXT NOT NULL DEFAULT '',
    "about" TEXT NOT NULL DEFAULT '',
    "about_staff_ids" UUID[] DEFAULT ARRAY[]::UUID[],
    "handler_id" UUID,
    "handler_since" TIMESTAMPTZ(3),
    "hearing" TEXT,
    "hearing_on" DATE,
    "hearing_words" TEXT NOT NULL DEFAULT '',
    "postponed_at" TIMESTAMPTZ(3),
    "postponed_days" INTEGER,
    "postponed_reason" TEXT NOT NULL DEFAULT '',
    "outcome" TEXT,
    "outcome_words" TEXT NOT NULL DEFAULT '',
    "outcome_at" TIMESTAMPTZ(3),

    CONSTRAINT "complaint_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rule_remark" (
    "id" UUID NOT NULL,
    "words" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "rule_remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lesson" (
    "id" UUID NOT NULL,
    "said" TEXT NOT NULL,
    "answer" TEXT NOT NULL,
    "answered_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "remark_id" UUID,
    "deviation_id" UUID,

    CONSTRAINT "lesson_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "complaint_code_index_key" ON "complaint"("code_index");

-- CreateIndex
CREATE INDEX "complaint_handler_id_received_on_id_idx" ON "complaint"("handler_id", "received_on", "id");

-- CreateIndex
CREATE INDEX "complaint_person_id_at_idx" ON "complaint"("person_id", "at");

-- CreateIndex
CREATE INDEX "rule_remark_at_id_idx" ON "rule_remark"("at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_remark_id_key" ON "lesson"("remark_id");

-- CreateIndex
CREATE UNIQUE INDEX "lesson_deviation_id_key" ON "lesson"("deviation_id");

-- CreateIndex
CREATE INDEX "lesson_at_id_idx" ON "lesson"("at", "id");

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "complaint" ADD CONSTRAINT "complaint_handler_id_fkey" FOREIGN KEY ("handler_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_remark_id_fkey" FOREIGN KEY ("remark_id") REFERENCES "rule_remark"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lesson" ADD CONSTRAINT "lesson_deviation_id_fkey" FOREIGN KEY ("deviation_id") REFERENCES "deviation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Nobody handles a complaint about the own work (Awb 9:7, VALUES H7). Both sides stand in one row, so it holds however the
-- two are changed, also at the same moment.
alter table complaint alter column about_staff_ids set not null;
alter table complaint add constraint complaint_about_known check (array_position(about_staff_ids, null) is null);
alter table complaint add constraint complaint_not_own check (handler_id <> all (about_staff_ids));
alter table complaint add constraint complaint_handled check ((handler_id is null) = (handler_since is null));
alter table complaint add constraint complaint_channel check (channel in ('online', 'desk', 'letter'));
alter table complaint add constraint complaint_entered check ((channel = 'online') = (entered_by_id is null));
alter table complaint add constraint complaint_said check (words <> '');
alter table complaint add constraint complaint_hearing check (
  hearing in ('heard', 'notWanted', 'notNeeded') and (hearing is null) = (hearing_on is null)
  and (hearing <> 'notNeeded' or hearing_words <> ''));
-- Once, with a reason, four weeks at most (Awb 9:11 lid 2).
alter table complaint add constraint complaint_postponed check (
  (postponed_at is null) = (postponed_days is null) and (postponed_at is null) = (postponed_reason = '')
  and coalesce(postponed_days, 1) between 1 and 28);
-- An end is somebody's: a name stands under it, and words.
alter table complaint add constraint complaint_ended check (
  outcome in ('right', 'partly', 'wrong', 'settled', 'notTaken')
  and (outcome is null) = (outcome_at is null) and (outcome is null) = (outcome_words = '')
  and (outcome is null or handler_id is not null));

create function keep_complaint() returns trigger language plpgsql as $$
begin
  if old.outcome_at is not null
    or (new.id, new.code_index, new.channel, new.entered_by_id, new.received_on, new.at, new.person_id, new.name, new.reach,
      new.words, new.wish, new.about)
      is distinct from (old.id, old.code_index, old.channel, old.entered_by_id, old.received_on, old.at, old.person_id,
      old.name, old.reach, old.words, old.wish, old.about)
    or (old.postponed_at is not null and (new.postponed_at, new.postponed_days, new.postponed_reason)
      is distinct from (old.postponed_at, old.postponed_days, old.postponed_reason)) then
    raise exception 'what was complained about, and what became of it, stays as it was'
      using errcode = 'check_violation', constraint = 'complaint_keeps';
  end if;
  return new;
end $$;
create trigger complaint_keeps before update on complaint for each row execute function keep_complaint();
revoke delete, truncate on complaint from sociaal_plein_app_rights;

-- Who waits for an answer, longest first; and what was answered, latest first.
create index complaint_open on complaint (received_on, id) where outcome_at is null;
create index complaint_ended_at on complaint (outcome_at desc, id desc) where outcome_at is not null;

-- Words for everybody stand where everybody read them.
alter table rule_remark add constraint rule_remark_said check (words <> '');
alter table lesson add constraint lesson_said check (said <> '' and answer <> '');
alter table lesson add constraint lesson_of_one check (num_nonnulls(remark_id, deviation_id) = 1);
revoke update, delete, truncate on rule_remark, lesson from sociaal_plein_app_rights;
