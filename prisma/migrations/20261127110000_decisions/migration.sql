-- CreateTable
CREATE TABLE "decision" (
    "id" UUID NOT NULL,
    "part_id" UUID NOT NULL,
    "replaces_id" UUID,
    "kind" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "possible" TEXT NOT NULL DEFAULT '',
    "legal_ground" TEXT NOT NULL,
    "facts_differ" BOOLEAN NOT NULL DEFAULT false,
    "decided_by_id" UUID NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "form_key" UUID NOT NULL,
    "announced_on" DATE,
    "announced_how" TEXT,
    "announced_by_id" UUID,

    CONSTRAINT "decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objection" (
    "id" UUID NOT NULL,
    "decision_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "late_reason" TEXT NOT NULL DEFAULT '',
    "how" TEXT NOT NULL DEFAULT 'online',
    "received_on" DATE NOT NULL,
    "posted_on" DATE,
    "entered_by_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "form_key" UUID NOT NULL,

    CONSTRAINT "objection_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "decision_replaces_id_key" ON "decision"("replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "decision_form_key_key" ON "decision"("form_key");

-- CreateIndex
CREATE INDEX "decision_part_id_idx" ON "decision"("part_id");

-- CreateIndex
CREATE INDEX "decision_decided_by_id_idx" ON "decision"("decided_by_id");

-- CreateIndex
CREATE INDEX "decision_announced_by_id_idx" ON "decision"("announced_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "objection_form_key_key" ON "objection"("form_key");

-- CreateIndex
CREATE INDEX "objection_decision_id_at_idx" ON "objection"("decision_id", "at");

-- CreateIndex
CREATE INDEX "objection_entered_by_id_idx" ON "objection"("entered_by_id");

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "request_part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "decision" ADD CONSTRAINT "decision_announced_by_id_fkey" FOREIGN KEY ("announced_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_decision_id_fkey" FOREIGN KEY ("decision_id") REFERENCES "decision"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objection" ADD CONSTRAINT "objection_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A decision is of a person (the column of who decided is never empty), has a reason that comes before the law, and says what
-- is possible when not everything was granted. What was decided stays; it is announced once (VALUES H2, H6; RULES 1.2, G7).
alter table decision add constraint decision_kind check (kind in ('granted', 'partly', 'refused', 'withdrawn', 'not_treated'));
alter table decision add constraint decision_reason check (btrim(reason) <> '' and btrim(legal_ground) <> '');
alter table decision add constraint decision_says_what_is_possible check (
  kind not in ('partly', 'refused', 'not_treated') or btrim(possible) <> '');
alter table decision add constraint decision_announced check (
  num_nonnulls(announced_on, announced_how, announced_by_id) in (0, 3)
  and announced_how in ('online', 'letter', 'hand')
  and announced_on >= (decided_at at time zone 'Europe/Amsterdam')::date);
-- One decision counts: a part begins with one, and each is replaced once, by one of the same part.
create unique index decision_one_first on decision (part_id) where replaces_id is null;
create function check_decision() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    if new.replaces_id is not null
      and not exists (select from decision where id = new.replaces_id and part_id = new.part_id) then
      raise exception 'a decision replaces one of the same part'
        using errcode = 'check_violation', constraint = 'decision_replaces_own';
    end if;
    return new;
  end if;
  if (new.part_id, new.replaces_id, new.kind, new.reason, new.possible, new.legal_ground, new.facts_differ, new.decided_by_id,
      new.decided_at, new.form_key)
    is distinct from (old.part_id, old.replaces_id, old.kind, old.reason, old.possible, old.legal_ground, old.facts_differ,
      old.decided_by_id, old.decided_at, old.form_key)
    or (old.announced_on is not null and (new.announced_on, new.announced_how, new.announced_by_id)
      is distinct from (old.announced_on, old.announced_how, old.announced_by_id)) then
    raise exception 'what was decided and announced stays as it was'
      using errcode = 'check_violation', constraint = 'decision_stays';
  end if;
  return new;
end $$;
create trigger decision_stays before insert or update on decision for each row execute function check_decision();

-- What a resident objects stays as it came; nobody objects to what was not announced.
alter table objection add constraint objection_text check (btrim(text) <> '');
alter table objection add constraint objection_how check (
  how in ('online', 'letter', 'desk') and (how = 'online') = (entered_by_id is null)
  and (posted_on is null or (how = 'letter' and posted_on <= received_on)));
create function check_objection() returns trigger language plpgsql as $$
begin
  if not exists (select from decision where id = new.decision_id and announced_on is not null) then
    raise exception 'nobody objects to what was not announced'
      using errcode = 'check_violation', constraint = 'objection_to_announced';
  end if;
  return new;
end $$;
create trigger objection_to_announced before insert on objection for each row execute function check_objection();
revoke delete, truncate on decision, objection from sociaal_plein_app_rights;
revoke update on objection from sociaal_plein_app_rights;
