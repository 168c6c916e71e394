-- CreateTable
CREATE TABLE "part_event" (
    "id" UUID NOT NULL,
    "part_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "occurred_on" DATE NOT NULL,
    "occurred_at" TIMESTAMPTZ(3),
    "until_on" DATE,
    "note" TEXT NOT NULL DEFAULT '',
    "by_kind" TEXT NOT NULL,
    "recorded_by_id" UUID,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL,
    "replaces_id" UUID,
    "is_taken_back" BOOLEAN NOT NULL DEFAULT false,
    "form_key" UUID,

    CONSTRAINT "part_event_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "part_event_replaces_id_key" ON "part_event"("replaces_id");

-- CreateIndex
CREATE UNIQUE INDEX "part_event_form_key_key" ON "part_event"("form_key");

-- CreateIndex
CREATE INDEX "part_event_part_id_occurred_on_id_idx" ON "part_event"("part_id", "occurred_on", "id");

-- CreateIndex
CREATE INDEX "part_event_recorded_by_id_idx" ON "part_event"("recorded_by_id");

-- AddForeignKey
ALTER TABLE "part_event" ADD CONSTRAINT "part_event_part_id_fkey" FOREIGN KEY ("part_id") REFERENCES "request_part"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part_event" ADD CONSTRAINT "part_event_recorded_by_id_fkey" FOREIGN KEY ("recorded_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "part_event" ADD CONSTRAINT "part_event_replaces_id_fkey" FOREIGN KEY ("replaces_id") REFERENCES "part_event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Facts: added and read, never changed. A correction comes in the place of one fact of the same part and kind.
alter table part_event add constraint part_event_by
  check (by_kind in ('staff', 'resident', 'system') and (by_kind = 'staff') = (recorded_by_id is not null));
alter table part_event add constraint part_event_happened
  check (occurred_on <= (recorded_at at time zone 'Europe/Amsterdam')::date);
alter table part_event add constraint part_event_same_day
  check ((occurred_at at time zone 'Europe/Amsterdam')::date = occurred_on);
alter table part_event add constraint part_event_until check (until_on >= occurred_on);
alter table part_event add constraint part_event_taken_back check (not is_taken_back or replaces_id is not null);
create unique index part_event_of_part on part_event (id, part_id, kind);
alter table part_event add constraint part_event_replaces_same
  foreign key (replaces_id, part_id, kind) references part_event (id, part_id, kind);
revoke update, delete, truncate on part_event from sociaal_plein_app_rights;

-- What was asked before this: a part began with the request that it came in with.
insert into part_event (id, part_id, kind, occurred_on, by_kind, recorded_at)
select gen_random_uuid(), p.id, starts.kind, (r.submitted_at at time zone 'Europe/Amsterdam')::date, 'system', r.submitted_at
from request_part p
join help_request r on r.id = p.request_id
join person a on a.id = r.asker_id
join (values
  ('wmo', 'melding', '{}'::text[], null::interval),
  ('jeugd', 'aanvraag', '{}', null),
  ('werk-inkomen', 'melding', '{}', null),
  ('werk-inkomen', 'search_period', '{}', interval '27 years'),
  ('armoede', 'verzoek', '{}', null),
  ('armoede', 'threat', '{home-loss,utilities-cut,no-insurance}', null)
) as starts (domain, kind, urgencies, younger_than) on starts.domain = p.domain
where (starts.urgencies = '{}' or starts.urgencies && r.urgencies)
  and (starts.younger_than is null or a.birth_date + starts.younger_than > (r.submitted_at at time zone 'Europe/Amsterdam')::date);
