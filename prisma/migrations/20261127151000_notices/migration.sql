-- AlterTable
ALTER TABLE "staff" ADD COLUMN     "digest_hour" INTEGER NOT NULL DEFAULT 8,
ADD COLUMN     "digest_on" DATE;

-- CreateTable
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "cause" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "as" TEXT NOT NULL,
    "rule" TEXT,
    "domain" TEXT,
    "due_on" DATE NOT NULL,
    "is_urgent" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "settled_at" TIMESTAMPTZ(3),
    "mailed_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "notice_case_id_idx" ON "notice"("case_id");

-- CreateIndex
CREATE INDEX "notice_staff_id_idx" ON "notice"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "notice_cause_stage_staff_id_key" ON "notice"("cause", "stage", "staff_id");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

alter table staff add constraint staff_digest_hour check (digest_hour between 0 and 23);
alter table notice add constraint notice_kind
  check (kind in ('promise', 'term', 'message', 'agreedStep', 'planStep', 'evaluation'));
alter table notice add constraint notice_stage check (stage in ('ahead', 'target', 'end'));
alter table notice add constraint notice_as check ("as" in ('helper', 'lead'));
alter table notice add constraint notice_term check ((kind = 'term') = (rule is not null and domain is not null));
-- What is shown and told is what is not settled yet: few of all that ever was.
create index notice_of_staff on notice (staff_id, "as", due_on, id) where settled_at is null;
create index notice_of_case on notice (case_id) where settled_at is null;
create index notice_to_mail on notice (staff_id) where settled_at is null and mailed_at is null;
create index staff_digest on staff (digest_on, digest_hour);
-- Told is told: only that it was mailed, and that it does not matter any more, is added.
revoke update, delete, truncate on notice from sociaal_plein_app_rights;
grant update (settled_at, mailed_at) on notice to sociaal_plein_app_rights;
