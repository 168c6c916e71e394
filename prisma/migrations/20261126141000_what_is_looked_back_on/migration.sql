-- AlterTable
ALTER TABLE "plan_evaluation_answer" ADD COLUMN     "noted_by_id" UUID;

-- AlterTable
ALTER TABLE "deviation" ADD COLUMN     "obstacle" TEXT NOT NULL DEFAULT '';

-- CreateIndex
CREATE INDEX "plan_evaluate_on_idx" ON "plan"("evaluate_on");

-- CreateIndex
CREATE INDEX "plan_evaluation_answer_noted_by_id_idx" ON "plan_evaluation_answer"("noted_by_id");

-- AddForeignKey
ALTER TABLE "plan_evaluation_answer" ADD CONSTRAINT "plan_evaluation_answer_noted_by_id_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was decided about a rule stays as it was decided. On the list of what stands in the way it is there in words without
-- a name, and it is answered once, by somebody else (VALUES M5, P6, H7).
alter table deviation add constraint deviation_obstacle check (is_obstacle = (obstacle <> ''));
alter table deviation add constraint deviation_answered check (
  num_nonnulls(obstacle_answer, answered_by_id, answered_at) in (0, 3) and (is_obstacle or obstacle_answer is null));
alter table deviation add constraint deviation_answered_by_other check (answered_by_id <> decided_by_id);
create function keep_deviation() returns trigger language plpgsql as $$
begin
  if (new.case_id, new.effect, new."values", new.side_effects, new.legal_form, new.rule, new.instead, new.decided_by_id,
      new.at, new.form_key, new.is_obstacle, new.obstacle)
    is distinct from (old.case_id, old.effect, old."values", old.side_effects, old.legal_form, old.rule, old.instead,
      old.decided_by_id, old.at, old.form_key, old.is_obstacle, old.obstacle)
    or (old.answered_at is not null and (new.obstacle_answer, new.answered_by_id, new.answered_at)
      is distinct from (old.obstacle_answer, old.answered_by_id, old.answered_at)) then
    raise exception 'what was decided and answered stays as it was'
      using errcode = 'check_violation', constraint = 'deviation_keeps_words';
  end if;
  return new;
end $$;
create trigger deviation_keeps_words before update on deviation for each row execute function keep_deviation();
-- The two lists: what waits for an answer, longest first; and what was answered, latest first.
create index deviation_waiting on deviation (at, id) where is_obstacle and answered_at is null;
create index deviation_answered_at on deviation (answered_at, id) where is_obstacle and answered_at is not null;

-- One question at a time; what was closed stays closed, and nobody answers it any more.
create unique index plan_evaluation_one_open on plan_evaluation (plan_id) where closed_at is null;
alter table plan_evaluation add constraint plan_evaluation_closed check ((closed_at is null) = (result is null));
create function keep_evaluation() returns trigger language plpgsql as $$
begin
  if (new.plan_id, new.due_on, new.asked_at) is distinct from (old.plan_id, old.due_on, old.asked_at)
    or (old.closed_at is not null and (new.closed_at, new.result) is distinct from (old.closed_at, old.result)) then
    raise exception 'what was looked back on stays as it was'
      using errcode = 'check_violation', constraint = 'plan_evaluation_stays';
  end if;
  return new;
end $$;
create trigger plan_evaluation_stays before update on plan_evaluation for each row execute function keep_evaluation();
alter table plan_evaluation_answer add constraint plan_evaluation_answer_noted
  check (noted_by_id is null or by_kind = 'resident');
create function check_evaluation_answer() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' and (new.evaluation_id, new.by_kind, new.by_id) is distinct from (old.evaluation_id, old.by_kind, old.by_id) then
    raise exception 'an answer stays whose it is'
      using errcode = 'check_violation', constraint = 'plan_evaluation_answer_stays';
  end if;
  if exists (select from plan_evaluation where id = new.evaluation_id and closed_at is not null) then
    raise exception 'this evaluation is closed'
      using errcode = 'check_violation', constraint = 'plan_evaluation_answer_open';
  end if;
  return new;
end $$;
create trigger plan_evaluation_answer_open before insert or update on plan_evaluation_answer
  for each row execute function check_evaluation_answer();

-- A template has a name, and is put away rather than thrown away.
alter table plan_template add constraint plan_template_name check (name <> '');
revoke delete, truncate on plan_template from sociaal_plein_app_rights;
