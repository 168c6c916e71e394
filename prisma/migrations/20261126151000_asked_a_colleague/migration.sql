-- AlterTable
ALTER TABLE "consultation" ADD COLUMN     "about" TEXT NOT NULL,
ADD COLUMN     "domains" TEXT[],
ADD COLUMN     "hidden_reason" TEXT,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

-- CreateIndex
CREATE INDEX "consultation_asked_by_id_asked_at_idx" ON "consultation"("asked_by_id", "asked_at");

-- What a colleague was asked stays as it was asked. It is answered or taken back, once (VALUES M5).
alter table consultation add constraint consultation_words check (question <> '' and about <> '');
alter table consultation add constraint consultation_hidden check (hidden_reason <> '');
alter table consultation add constraint consultation_one_end check (num_nonnulls(answered_at, withdrawn_at) <= 1);
create function keep_consultation() returns trigger language plpgsql as $$
begin
  if (new.case_id, new.asked_by_id, new.to_id, new.question, new.about, new.domains, new.hidden_reason, new.asked_at, new.form_key)
    is distinct from (old.case_id, old.asked_by_id, old.to_id, old.question, old.about, old.domains, old.hidden_reason,
      old.asked_at, old.form_key)
    or (num_nonnulls(old.answered_at, old.withdrawn_at) > 0 and (new.answer, new.answered_at, new.withdrawn_at)
      is distinct from (old.answer, old.answered_at, old.withdrawn_at)) then
    raise exception 'what was asked and answered stays as it was'
      using errcode = 'check_violation', constraint = 'consultation_keeps_words';
  end if;
  return new;
end $$;
create trigger consultation_keeps_words before update on consultation for each row execute function keep_consultation();
-- What waits for an answer: of whom it is asked, and who asked it.
create index consultation_waits_for on consultation (to_id, asked_at, id) where answered_at is null and withdrawn_at is null;
create index consultation_waiting_of on consultation (asked_by_id, asked_at, id) where answered_at is null and withdrawn_at is null;
