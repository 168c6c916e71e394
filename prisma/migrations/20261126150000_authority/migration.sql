-- CreateTable
CREATE TABLE "authority" (
    "id" UUID NOT NULL,
    "child_id" UUID NOT NULL,
    "adult_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "since" DATE,
    "until" DATE,
    "reading" TEXT NOT NULL DEFAULT 'unlessUnsafe',
    "reading_reason" TEXT NOT NULL DEFAULT '',
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by_id" UUID NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "end_reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "authority_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "home_change" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "reach" TEXT NOT NULL DEFAULT '',
    "told_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "due_on" DATE NOT NULL,
    "handled_at" TIMESTAMPTZ(3),
    "handled_by_id" UUID,

    CONSTRAINT "home_change_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "authority_child_id_idx" ON "authority"("child_id");

-- CreateIndex
CREATE INDEX "authority_adult_id_idx" ON "authority"("adult_id");

-- CreateIndex
CREATE INDEX "authority_recorded_by_id_idx" ON "authority"("recorded_by_id");

-- CreateIndex
CREATE INDEX "authority_ended_by_id_idx" ON "authority"("ended_by_id");

-- CreateIndex
CREATE INDEX "home_change_household_id_handled_at_idx" ON "home_change"("household_id", "handled_at");

-- CreateIndex
CREATE INDEX "home_change_person_id_told_at_idx" ON "home_change"("person_id", "told_at");

-- CreateIndex
CREATE INDEX "home_change_handled_by_id_idx" ON "home_change"("handled_by_id");

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_child_id_fkey" FOREIGN KEY ("child_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_adult_id_fkey" FOREIGN KEY ("adult_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "authority" ADD CONSTRAINT "authority_ended_by_id_fkey" FOREIGN KEY ("ended_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "home_change" ADD CONSTRAINT "home_change_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "home_change" ADD CONSTRAINT "home_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "home_change" ADD CONSTRAINT "home_change_handled_by_id_fkey" FOREIGN KEY ("handled_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Who decides about a child: nobody about oneself, not both about each other, and never twice in the same days.
alter table authority add constraint authority_not_self check (child_id <> adult_id);
alter table authority add constraint authority_kind check (kind in ('parental', 'joint', 'guardian'));
alter table authority add constraint authority_source check (source in ('told', 'document', 'register'));
alter table authority add constraint authority_reading check (
  reading in ('unlessUnsafe', 'heldBack', 'weighed') and (reading = 'unlessUnsafe' or reading_reason <> ''));
alter table authority add constraint authority_in_order check (until is null or since is null or since <= until);
alter table authority add constraint authority_ended check (
  (until is null) = (ended_at is null) and (ended_at is not null or (ended_by_id is null and end_reason = '')));
alter table authority add constraint authority_once
  exclude using gist (child_id with =, adult_id with =, daterange(since, until) with &&);
create unique index authority_one_way on authority (least(child_id, adult_id), greatest(child_id, adult_id))
  where until is null;

-- What was written down stays as it was; it ends once, and then nothing about it changes any more.
create function keep_authority() returns trigger language plpgsql as $$
begin
  if old.until is not null
    or (new.child_id, new.adult_id, new.kind, new.source, new.since, new.recorded_at, new.recorded_by_id)
      is distinct from (old.child_id, old.adult_id, old.kind, old.source, old.since, old.recorded_at, old.recorded_by_id) then
    raise exception 'who decides about a child is written down anew, not changed'
      using errcode = 'check_violation', constraint = 'authority_keeps';
  end if;
  return new;
end $$;
create trigger authority_keeps before update on authority for each row execute function keep_authority();

-- What somebody told about home is kept as it was told; it can be handled once, and goes along with who told it.
alter table home_change add constraint home_change_kind check (kind in ('parting', 'movedOut', 'movedIn', 'other'));
alter table home_change add constraint home_change_handled check (handled_by_id is null or handled_at is not null);
create function keep_home_change() returns trigger language plpgsql as $$
begin
  if old.handled_at is not null and (new.handled_at, new.handled_by_id) is distinct from (old.handled_at, old.handled_by_id) then
    raise exception 'what was handled stays handled'
      using errcode = 'check_violation', constraint = 'home_change_keeps';
  end if;
  return new;
end $$;
create trigger home_change_keeps before update on home_change for each row execute function keep_home_change();

revoke delete, truncate on authority, home_change from sociaal_plein_app_rights;
revoke update on home_change from sociaal_plein_app_rights;
grant update (household_id, handled_at, handled_by_id) on home_change to sociaal_plein_app_rights;
