-- CreateTable
CREATE TABLE "enquiry" (
    "id" UUID NOT NULL,
    "code_index" TEXT NOT NULL,
    "code_cipher" BYTEA NOT NULL,
    "code_key_id" TEXT NOT NULL,
    "last_on" DATE NOT NULL,
    "due_on" DATE,
    "taken_by_id" UUID,

    CONSTRAINT "enquiry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enquiry_line" (
    "id" UUID NOT NULL,
    "enquiry_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "staff_id" UUID,
    "cipher" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "consequence" TEXT,
    "on" DATE NOT NULL,

    CONSTRAINT "enquiry_line_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "feedback" (
    "id" UUID NOT NULL,
    "once_index" TEXT NOT NULL,
    "who_index" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "staff_id" UUID NOT NULL,
    "team_id" UUID,
    "answer" TEXT,
    "words" TEXT NOT NULL DEFAULT '',
    "may_tell" BOOLEAN NOT NULL DEFAULT false,
    "on" DATE NOT NULL,

    CONSTRAINT "feedback_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "enquiry_code_index_key" ON "enquiry"("code_index");

-- CreateIndex
CREATE INDEX "enquiry_taken_by_id_idx" ON "enquiry"("taken_by_id");

-- CreateIndex
CREATE INDEX "enquiry_last_on_idx" ON "enquiry"("last_on");

-- CreateIndex
CREATE INDEX "enquiry_line_staff_id_idx" ON "enquiry_line"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "enquiry_line_enquiry_id_number_key" ON "enquiry_line"("enquiry_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "feedback_once_index_key" ON "feedback"("once_index");

-- CreateIndex
CREATE INDEX "feedback_team_id_on_id_idx" ON "feedback"("team_id", "on", "id");

-- CreateIndex
CREATE INDEX "feedback_staff_id_on_id_idx" ON "feedback"("staff_id", "on", "id");

-- AddForeignKey
ALTER TABLE "enquiry" ADD CONSTRAINT "enquiry_taken_by_id_fkey" FOREIGN KEY ("taken_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_line" ADD CONSTRAINT "enquiry_line_enquiry_id_fkey" FOREIGN KEY ("enquiry_id") REFERENCES "enquiry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enquiry_line" ADD CONSTRAINT "enquiry_line_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A conversation without a name: what waits, longest first; what was said stays, until all of it vanishes.
create index enquiry_waits on enquiry (due_on, id) where due_on is not null;
alter table enquiry_line add constraint enquiry_line_consequence check (
  (staff_id is null) = (consequence is null) and consequence in ('none', 'some'));
alter table enquiry_line add constraint enquiry_line_number check (number > 0);
revoke update, truncate on enquiry_line from sociaal_plein_app_rights;

-- How somebody was helped: one tap, words only with it, and the words stay.
alter table feedback add constraint feedback_kind check (kind in ('contact', 'visit', 'part'));
alter table feedback add constraint feedback_answer check (
  answer in ('good', 'fair', 'bad') and (answer is not null or (words = '' and not may_tell)));
create index feedback_told on feedback (staff_id, "on", id) where may_tell;
revoke delete, truncate on feedback from sociaal_plein_app_rights;
revoke update on feedback from sociaal_plein_app_rights;
grant update (words, may_tell) on feedback to sociaal_plein_app_rights;
