-- CreateTable
CREATE TABLE "part_delay" (
    "id" UUID NOT NULL,
    "part_id" UUID NOT NULL,
    "new_on" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by_id" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "form_key" UUID NOT NULL,

    CONSTRAINT "part_delay_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "after_care" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "closed_at" TIMESTAMPTZ(3) NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "how" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "wants_help" BOOLEAN NOT NULL DEFAULT false,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "after_care_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "part_delay_form_key_key" ON "part_delay"("form_key");

-- CreateIndex
CREATE INDEX "part_delay_part_id_set_at_idx" ON "part_delay"("part_id", "set_at");

-- CreateIndex
CREATE INDEX "part_delay_set_by_id_idx" ON "part_delay"("set_by_id");

-- CreateIndex
CREATE UNIQUE INDEX "after_care_request_id_closed_at_key" ON "after_care"("request_id", "closed_at");

-- AddForeignKey
ALTER TABLE "part_delay" ADD CONSTRAINT "part_delay_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "request_part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part_delay" ADD CONSTRAINT "part_delay_set_by_id_fkey" FOREIGN KEY ("set_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "after_care" ADD CONSTRAINT "after_care_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "help_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was told of a new day stays; a later day is a further one.
alter table part_delay add constraint part_delay_reason check (btrim(reason) <> '');
revoke update, delete, truncate on part_delay from sociaal_plein_app_rights;
-- Asked once, answered once.
alter table after_care add constraint after_care_answer check (
  (how is null) = (answered_at is null) and how in ('well', 'so_so', 'badly')
  and (answered_at is not null or (words = '' and not wants_help)));
create function keep_after_care() returns trigger language plpgsql as $$
begin
  if (new.request_id, new.closed_at, new.asked_at) is distinct from (old.request_id, old.closed_at, old.asked_at)
    or (old.answered_at is not null and (new.how, new.words, new.wants_help, new.answered_at)
      is distinct from (old.how, old.words, old.wants_help, old.answered_at)) then
    raise exception 'what was asked and answered stays as it was'
      using errcode = 'check_violation', constraint = 'after_care_stays';
  end if;
  return new;
end $$;
create trigger after_care_stays before update on after_care for each row execute function keep_after_care();
revoke delete, truncate on after_care from sociaal_plein_app_rights;
-- Which cases ended three months ago, and how long parts that ended lately took.
create index case_closed_at on "case" (closed_at, id) where status = 'closed';
create index request_part_ended on request_part (domain, closed_at) include (opened_at) where status in ('answered', 'closed');
