-- AlterTable
ALTER TABLE "household" ADD COLUMN     "is_restricted" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "auth_session" ADD COLUMN     "participant_id" UUID;

-- CreateTable
CREATE TABLE "involvement" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "staff_id" UUID,
    "participant_id" UUID,
    "role" TEXT NOT NULL,
    "domain" TEXT,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ends_on" DATE,
    "ended_at" TIMESTAMPTZ(3),
    "started_by_id" UUID,
    "invited_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "involvement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "organisation" TEXT,
    "kind" TEXT NOT NULL,
    "email_index" TEXT NOT NULL,
    "email_cipher" BYTEA NOT NULL,
    "email_key_id" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'nl',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "invitation" (
    "id" UUID NOT NULL,
    "involvement_id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "participant_code" (
    "id" UUID NOT NULL,
    "participant_id" UUID NOT NULL,
    "code_index" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "participant_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consent" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "from_domain" TEXT NOT NULL,
    "to_domain" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'asked',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "words" TEXT NOT NULL,
    "answered_at" TIMESTAMPTZ(3),
    "answered_how" TEXT,
    "noted_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "glass_break" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3) NOT NULL,
    "shown_from" TIMESTAMPTZ(3),
    "hidden_reason" TEXT,
    "judged_by_id" UUID,
    "judged_at" TIMESTAMPTZ(3),
    "verdict" TEXT,
    "judgement" TEXT,

    CONSTRAINT "glass_break_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household_access" (
    "household_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "added_by_id" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "household_access_pkey" PRIMARY KEY ("household_id","staff_id")
);

-- CreateTable
CREATE TABLE "family_link" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "from_household_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "ground" TEXT NOT NULL,
    "added_by_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "family_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "consultation" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "asked_by_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "question" TEXT NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "form_key" UUID NOT NULL,
    "answer" TEXT,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "goes_well" TEXT NOT NULL DEFAULT '',
    "when_it_goes_wrong" TEXT NOT NULL DEFAULT '',
    "evaluate_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_goal" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "person_id" UUID,
    "words" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "is_private" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_step" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "owner_person_id" UUID,
    "owner_staff_id" UUID,
    "owner_participant_id" UUID,
    "due_on" DATE,
    "state" TEXT NOT NULL DEFAULT 'todo',
    "done_at" TIMESTAMPTZ(3),
    "domain" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_step_wait" (
    "plan_id" UUID NOT NULL,
    "step_id" UUID NOT NULL,
    "waits_for_id" UUID NOT NULL,

    CONSTRAINT "plan_step_wait_pkey" PRIMARY KEY ("step_id","waits_for_id")
);

-- CreateTable
CREATE TABLE "plan_version" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_kind" TEXT NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "change" JSONB NOT NULL,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "plan_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_agreement" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "version_number" INTEGER NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "how" TEXT NOT NULL,
    "noted_by_id" UUID,

    CONSTRAINT "plan_agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_proposal" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "change" JSONB NOT NULL,
    "asks" JSONB NOT NULL DEFAULT '[]',
    "why" TEXT NOT NULL DEFAULT '',
    "by_kind" TEXT NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "form_key" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "state" TEXT NOT NULL DEFAULT 'open',
    "decided_at" TIMESTAMPTZ(3),
    "decided_by" TEXT,
    "decided_how" TEXT,

    CONSTRAINT "plan_proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_template" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "plan_template_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_evaluation" (
    "id" UUID NOT NULL,
    "plan_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "result" JSONB,

    CONSTRAINT "plan_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "plan_evaluation_answer" (
    "id" UUID NOT NULL,
    "evaluation_id" UUID NOT NULL,
    "by_kind" TEXT NOT NULL,
    "by_id" UUID NOT NULL,
    "by_name" TEXT NOT NULL,
    "how" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "plan_evaluation_answer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "deviation" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "effect" TEXT NOT NULL,
    "values" TEXT NOT NULL DEFAULT '',
    "side_effects" TEXT NOT NULL DEFAULT '',
    "legal_form" TEXT NOT NULL DEFAULT '',
    "rule" TEXT NOT NULL,
    "instead" TEXT NOT NULL,
    "decided_by_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "form_key" UUID NOT NULL,
    "is_obstacle" BOOLEAN NOT NULL DEFAULT false,
    "obstacle_answer" TEXT,
    "answered_by_id" UUID,
    "answered_at" TIMESTAMPTZ(3),

    CONSTRAINT "deviation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "what" TEXT NOT NULL,
    "planned_by_id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'planned',
    "override_words" TEXT,
    "cancelled_at" TIMESTAMPTZ(3),
    "cancelled_by" TEXT,
    "cancel_words" TEXT,
    "move_words" TEXT,
    "move_asked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "appointment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "appointment_attendee" (
    "id" UUID NOT NULL,
    "appointment_id" UUID NOT NULL,
    "staff_id" UUID,
    "participant_id" UUID,

    CONSTRAINT "appointment_attendee_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "known_fact" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "person_id" UUID,
    "kind" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "domain" TEXT,
    "source" TEXT NOT NULL,
    "given_on" DATE NOT NULL,
    "noted_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "known_fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "edit_lease" (
    "thing" TEXT NOT NULL,
    "thing_id" UUID NOT NULL,
    "holder_kind" TEXT NOT NULL,
    "holder_id" UUID NOT NULL,
    "holder_name" TEXT NOT NULL,
    "session_id" UUID NOT NULL,
    "held_until" TIMESTAMPTZ(3) NOT NULL,
    "cipher" BYTEA,
    "key_id" TEXT,

    CONSTRAINT "edit_lease_pkey" PRIMARY KEY ("thing","thing_id")
);

-- CreateTable
CREATE TABLE "presence" (
    "case_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "typing_in" TEXT,
    "seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "presence_pkey" PRIMARY KEY ("case_id","session_id")
);

-- CreateTable
CREATE TABLE "conversation" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "person_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conversation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conversation_member" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "staff_id" UUID,
    "participant_id" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "conversation_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "message" (
    "id" UUID NOT NULL,
    "conversation_id" UUID NOT NULL,
    "by_kind" TEXT NOT NULL,
    "by_id" UUID,
    "by_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "form_key" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "message_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "internal_note" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "by_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "domain" TEXT,
    "is_meldcode" BOOLEAN NOT NULL DEFAULT false,
    "form_key" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "internal_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "message_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "media_type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content" BYTEA,
    "storage_key" TEXT,
    "scan" TEXT NOT NULL DEFAULT 'none',
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "involvement_household_id_ended_at_idx" ON "involvement"("household_id", "ended_at");

-- CreateIndex
CREATE INDEX "involvement_staff_id_ended_at_idx" ON "involvement"("staff_id", "ended_at");

-- CreateIndex
CREATE INDEX "involvement_participant_id_ended_at_idx" ON "involvement"("participant_id", "ended_at");

-- CreateIndex
CREATE INDEX "participant_email_index_idx" ON "participant"("email_index");

-- CreateIndex
CREATE UNIQUE INDEX "invitation_token_hash_key" ON "invitation"("token_hash");

-- CreateIndex
CREATE INDEX "invitation_involvement_id_idx" ON "invitation"("involvement_id");

-- CreateIndex
CREATE INDEX "participant_code_participant_id_expires_at_idx" ON "participant_code"("participant_id", "expires_at");

-- CreateIndex
CREATE INDEX "consent_household_id_state_idx" ON "consent"("household_id", "state");

-- CreateIndex
CREATE INDEX "consent_person_id_idx" ON "consent"("person_id");

-- CreateIndex
CREATE INDEX "glass_break_case_id_until_idx" ON "glass_break"("case_id", "until");

-- CreateIndex
CREATE INDEX "glass_break_staff_id_until_idx" ON "glass_break"("staff_id", "until");

-- CreateIndex
CREATE INDEX "glass_break_judged_at_since_id_idx" ON "glass_break"("judged_at", "since", "id");

-- CreateIndex
CREATE INDEX "household_access_staff_id_idx" ON "household_access"("staff_id");

-- CreateIndex
CREATE INDEX "family_link_household_id_ended_at_idx" ON "family_link"("household_id", "ended_at");

-- CreateIndex
CREATE INDEX "family_link_from_household_id_ended_at_idx" ON "family_link"("from_household_id", "ended_at");

-- CreateIndex
CREATE INDEX "family_link_person_id_idx" ON "family_link"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "consultation_form_key_key" ON "consultation"("form_key");

-- CreateIndex
CREATE INDEX "consultation_case_id_asked_at_idx" ON "consultation"("case_id", "asked_at");

-- CreateIndex
CREATE INDEX "consultation_to_id_answered_at_asked_at_idx" ON "consultation"("to_id", "answered_at", "asked_at");

-- CreateIndex
CREATE UNIQUE INDEX "plan_household_id_key" ON "plan"("household_id");

-- CreateIndex
CREATE INDEX "plan_goal_plan_id_position_idx" ON "plan_goal"("plan_id", "position");

-- CreateIndex
CREATE INDEX "plan_goal_person_id_idx" ON "plan_goal"("person_id");

-- CreateIndex
CREATE INDEX "plan_step_plan_id_idx" ON "plan_step"("plan_id");

-- CreateIndex
CREATE INDEX "plan_step_goal_id_position_idx" ON "plan_step"("goal_id", "position");

-- CreateIndex
CREATE INDEX "plan_step_owner_person_id_idx" ON "plan_step"("owner_person_id");

-- CreateIndex
CREATE INDEX "plan_step_owner_staff_id_state_idx" ON "plan_step"("owner_staff_id", "state");

-- CreateIndex
CREATE INDEX "plan_step_owner_participant_id_idx" ON "plan_step"("owner_participant_id");

-- CreateIndex
CREATE INDEX "plan_step_wait_waits_for_id_idx" ON "plan_step_wait"("waits_for_id");

-- CreateIndex
CREATE INDEX "plan_step_wait_plan_id_idx" ON "plan_step_wait"("plan_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_version_plan_id_number_key" ON "plan_version"("plan_id", "number");

-- CreateIndex
CREATE INDEX "plan_agreement_person_id_idx" ON "plan_agreement"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_agreement_plan_id_version_number_person_id_key" ON "plan_agreement"("plan_id", "version_number", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "plan_proposal_form_key_key" ON "plan_proposal"("form_key");

-- CreateIndex
CREATE INDEX "plan_proposal_plan_id_state_at_idx" ON "plan_proposal"("plan_id", "state", "at");

-- CreateIndex
CREATE INDEX "plan_template_team_id_archived_at_name_idx" ON "plan_template"("team_id", "archived_at", "name");

-- CreateIndex
CREATE UNIQUE INDEX "plan_evaluation_plan_id_due_on_key" ON "plan_evaluation"("plan_id", "due_on");

-- CreateIndex
CREATE UNIQUE INDEX "plan_evaluation_answer_evaluation_id_by_kind_by_id_key" ON "plan_evaluation_answer"("evaluation_id", "by_kind", "by_id");

-- CreateIndex
CREATE UNIQUE INDEX "deviation_form_key_key" ON "deviation"("form_key");

-- CreateIndex
CREATE INDEX "deviation_case_id_at_idx" ON "deviation"("case_id", "at");

-- CreateIndex
CREATE INDEX "deviation_is_obstacle_at_id_idx" ON "deviation"("is_obstacle", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "appointment_form_key_key" ON "appointment"("form_key");

-- CreateIndex
CREATE INDEX "appointment_household_id_starts_at_idx" ON "appointment"("household_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_planned_by_id_starts_at_idx" ON "appointment"("planned_by_id", "starts_at");

-- CreateIndex
CREATE INDEX "appointment_attendee_appointment_id_idx" ON "appointment_attendee"("appointment_id");

-- CreateIndex
CREATE INDEX "appointment_attendee_staff_id_idx" ON "appointment_attendee"("staff_id");

-- CreateIndex
CREATE INDEX "appointment_attendee_participant_id_idx" ON "appointment_attendee"("participant_id");

-- CreateIndex
CREATE INDEX "known_fact_household_id_kind_idx" ON "known_fact"("household_id", "kind");

-- CreateIndex
CREATE INDEX "known_fact_person_id_idx" ON "known_fact"("person_id");

-- CreateIndex
CREATE INDEX "edit_lease_held_until_idx" ON "edit_lease"("held_until");

-- CreateIndex
CREATE INDEX "presence_seen_at_idx" ON "presence"("seen_at");

-- CreateIndex
CREATE INDEX "conversation_household_id_idx" ON "conversation"("household_id");

-- CreateIndex
CREATE INDEX "conversation_person_id_idx" ON "conversation"("person_id");

-- CreateIndex
CREATE INDEX "conversation_member_conversation_id_ended_at_idx" ON "conversation_member"("conversation_id", "ended_at");

-- CreateIndex
CREATE INDEX "conversation_member_staff_id_idx" ON "conversation_member"("staff_id");

-- CreateIndex
CREATE INDEX "conversation_member_participant_id_idx" ON "conversation_member"("participant_id");

-- CreateIndex
CREATE UNIQUE INDEX "message_form_key_key" ON "message"("form_key");

-- CreateIndex
CREATE INDEX "message_conversation_id_at_id_idx" ON "message"("conversation_id", "at", "id");

-- CreateIndex
CREATE UNIQUE INDEX "internal_note_form_key_key" ON "internal_note"("form_key");

-- CreateIndex
CREATE INDEX "internal_note_case_id_at_id_idx" ON "internal_note"("case_id", "at", "id");

-- CreateIndex
CREATE INDEX "attachment_message_id_idx" ON "attachment"("message_id");

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "involvement" ADD CONSTRAINT "involvement_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_involvement_id_fkey" FOREIGN KEY ("involvement_id") REFERENCES "involvement"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "participant_code" ADD CONSTRAINT "participant_code_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_noted_by_id_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "glass_break" ADD CONSTRAINT "glass_break_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "glass_break" ADD CONSTRAINT "glass_break_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "glass_break" ADD CONSTRAINT "glass_break_judged_by_id_fkey" FOREIGN KEY ("judged_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_access" ADD CONSTRAINT "household_access_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_access" ADD CONSTRAINT "household_access_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_access" ADD CONSTRAINT "household_access_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_from_household_id_fkey" FOREIGN KEY ("from_household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "family_link" ADD CONSTRAINT "family_link_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "consultation" ADD CONSTRAINT "consultation_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan" ADD CONSTRAINT "plan_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_goal" ADD CONSTRAINT "plan_goal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "plan_goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_owner_person_id_fkey" FOREIGN KEY ("owner_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_owner_staff_id_fkey" FOREIGN KEY ("owner_staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step" ADD CONSTRAINT "plan_step_owner_participant_id_fkey" FOREIGN KEY ("owner_participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step_wait" ADD CONSTRAINT "plan_step_wait_step_id_fkey" FOREIGN KEY ("step_id") REFERENCES "plan_step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_step_wait" ADD CONSTRAINT "plan_step_wait_waits_for_id_fkey" FOREIGN KEY ("waits_for_id") REFERENCES "plan_step"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_version" ADD CONSTRAINT "plan_version_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_agreement" ADD CONSTRAINT "plan_agreement_plan_id_version_number_fkey" FOREIGN KEY ("plan_id", "version_number") REFERENCES "plan_version"("plan_id", "number") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_agreement" ADD CONSTRAINT "plan_agreement_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_agreement" ADD CONSTRAINT "plan_agreement_noted_by_id_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_proposal" ADD CONSTRAINT "plan_proposal_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_template" ADD CONSTRAINT "plan_template_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_evaluation" ADD CONSTRAINT "plan_evaluation_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "plan_evaluation_answer" ADD CONSTRAINT "plan_evaluation_answer_evaluation_id_fkey" FOREIGN KEY ("evaluation_id") REFERENCES "plan_evaluation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "deviation" ADD CONSTRAINT "deviation_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment" ADD CONSTRAINT "appointment_planned_by_id_fkey" FOREIGN KEY ("planned_by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_attendee" ADD CONSTRAINT "appointment_attendee_appointment_id_fkey" FOREIGN KEY ("appointment_id") REFERENCES "appointment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_attendee" ADD CONSTRAINT "appointment_attendee_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "appointment_attendee" ADD CONSTRAINT "appointment_attendee_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_fact" ADD CONSTRAINT "known_fact_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_fact" ADD CONSTRAINT "known_fact_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "known_fact" ADD CONSTRAINT "known_fact_noted_by_id_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation" ADD CONSTRAINT "conversation_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_member" ADD CONSTRAINT "conversation_member_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_member" ADD CONSTRAINT "conversation_member_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conversation_member" ADD CONSTRAINT "conversation_member_participant_id_fkey" FOREIGN KEY ("participant_id") REFERENCES "participant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "message" ADD CONSTRAINT "message_conversation_id_fkey" FOREIGN KEY ("conversation_id") REFERENCES "conversation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "internal_note" ADD CONSTRAINT "internal_note_by_id_fkey" FOREIGN KEY ("by_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "message"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What must always stay true of one plan, and of who works together on it. Prisma's schema language has no words for these.

-- Closed words.
alter table plan_goal add constraint plan_goal_state check (state in ('open', 'later', 'reached', 'notReached', 'dropped'));
alter table plan_step add constraint plan_step_state check (state in ('todo', 'busy', 'done', 'dropped'));
alter table plan_proposal add constraint plan_proposal_state check (state in ('open', 'accepted', 'declined', 'withdrawn'));
alter table plan_agreement add constraint plan_agreement_how check (
  (how = 'self' and noted_by_id is null) or (how = 'conversation' and noted_by_id is not null));
alter table plan_evaluation_answer add constraint plan_evaluation_answer_how check (how in ('better', 'same', 'worse'));
alter table consent add constraint consent_state check (
  (state = 'asked' and answered_at is null) or
  (state in ('given', 'refused') and answered_at is not null and withdrawn_at is null) or
  (state = 'withdrawn' and answered_at is not null and withdrawn_at is not null));
alter table consent add constraint consent_how check (
  answered_how is null or (answered_how = 'self' and noted_by_id is null)
  or (answered_how in ('conversation', 'written') and noted_by_id is not null));
alter table appointment add constraint appointment_kind check (kind in ('visit', 'call', 'meeting'));
alter table appointment add constraint appointment_state check (
  (state = 'planned' and cancelled_at is null) or (state = 'cancelled' and cancelled_at is not null));
alter table internal_note add constraint internal_note_audience check (
  (audience in ('contact', 'involved') and domain is null) or (audience = 'part' and domain is not null));
alter table attachment add constraint attachment_scan check (scan in ('none', 'waiting', 'clean', 'refused'));
alter table glass_break add constraint glass_break_verdict check (
  (judged_at is null and verdict is null) or (judged_at is not null and verdict in ('right', 'wrong') and judged_by_id is not null));

-- A step has exactly one owner and stands under a goal of its own plan; it waits for steps of its own plan only.
alter table plan_step add constraint plan_step_one_owner
  check (num_nonnulls(owner_person_id, owner_staff_id, owner_participant_id) = 1);
alter table plan_step add constraint plan_step_done_at check ((state = 'done') = (done_at is not null));
create unique index plan_goal_id_plan on plan_goal (id, plan_id);
alter table plan_step add constraint plan_step_goal_same_plan
  foreign key (goal_id, plan_id) references plan_goal (id, plan_id);
create unique index plan_step_id_plan on plan_step (id, plan_id);
alter table plan_step_wait add constraint plan_step_wait_same_plan
  foreign key (step_id, plan_id) references plan_step (id, plan_id) on delete cascade;
alter table plan_step_wait add constraint plan_step_waited_for_same_plan
  foreign key (waits_for_id, plan_id) references plan_step (id, plan_id) on delete cascade;

-- Steps never wait for each other in a circle. The plan is locked first, so that two halves of a circle cannot be written
-- at the same moment.
create function check_plan_order() returns trigger language plpgsql as $$
begin
  perform 1 from plan where id = new.plan_id for no key update;
  if exists (
    with recursive walk (id) as (
      select new.waits_for_id
      union
      select w.waits_for_id from plan_step_wait w join walk on w.step_id = walk.id
    )
    select from walk where walk.id = new.step_id
  ) then
    raise exception 'steps of plan % wait for each other in a circle', new.plan_id
      using errcode = 'check_violation', constraint = 'plan_step_wait_no_circle';
  end if;
  return null;
end $$;
create constraint trigger plan_step_wait_no_circle
  after insert or update on plan_step_wait deferrable initially deferred
  for each row execute function check_plan_order();

-- One answer per asker and evaluation, one open question per flow, one involvement at a time per part.
alter table consent add constraint consent_other_domain check (from_domain <> to_domain);
create unique index consent_one_per_flow on consent (person_id, household_id, from_domain, to_domain)
  where state in ('asked', 'given');
alter table involvement add constraint involvement_one_somebody check (num_nonnulls(staff_id, participant_id) = 1);
create unique index involvement_once_staff on involvement (household_id, staff_id, coalesce(domain, ''))
  where ended_at is null and staff_id is not null;
create unique index involvement_once_participant on involvement (household_id, participant_id)
  where ended_at is null and participant_id is not null;
alter table appointment add constraint appointment_in_order check (starts_at < ends_at);
alter table appointment_attendee add constraint appointment_attendee_one_somebody
  check (num_nonnulls(staff_id, participant_id) = 1);
create unique index appointment_attendee_once_staff on appointment_attendee (appointment_id, staff_id)
  where staff_id is not null;
create unique index appointment_attendee_once_participant on appointment_attendee (appointment_id, participant_id)
  where participant_id is not null;
create unique index conversation_one_of_household on conversation (household_id) where person_id is null;
create unique index conversation_one_of_person on conversation (household_id, person_id) where person_id is not null;
alter table conversation_member add constraint conversation_member_one_somebody
  check (num_nonnulls(staff_id, participant_id) = 1);
create unique index conversation_member_once on conversation_member
  (conversation_id, coalesce(staff_id, participant_id)) where ended_at is null;
alter table family_link add constraint family_link_other_household check (household_id <> from_household_id);
create unique index family_link_once on family_link (household_id, from_household_id, person_id) where ended_at is null;
alter table consultation add constraint consultation_somebody_else check (asked_by_id <> to_id);
alter table consultation add constraint consultation_answered check ((answer is null) = (answered_at is null));

-- A look without being involved lasts two hours at most; hiding it from the resident needs a reason.
alter table glass_break add constraint glass_break_two_hours check (since < until and until <= since + interval '2 hours');
alter table glass_break add constraint glass_break_hidden check ((shown_from is null) = (hidden_reason is null));

-- A file is at most 20 MB, and stands in one place.
alter table attachment add constraint attachment_size check (bytes between 1 and 20 * 1024 * 1024);
alter table attachment add constraint attachment_one_place check (num_nonnulls(content, storage_key) = 1);

alter table auth_session drop constraint auth_session_kind;
alter table auth_session add constraint auth_session_kind check (
  (kind = 'resident' and identity_id is not null and staff_id is null and request_id is null and participant_id is null) or
  (kind = 'staff' and staff_id is not null and identity_id is null and request_id is null and participant_id is null) or
  (kind = 'slip' and request_id is not null and identity_id is null and staff_id is null and participant_id is null) or
  (kind = 'participant' and participant_id is not null and identity_id is null and staff_id is null and request_id is null));

-- What was said stays as it was said: versions and yeses of a plan, messages, and what was deviated from can be read and
-- added to, not rewritten. Nothing of a household vanishes.
revoke update, delete, truncate on plan_version, plan_agreement from sociaal_plein_app_rights;
revoke delete, truncate on plan, plan_goal, plan_step, plan_proposal, plan_evaluation, plan_evaluation_answer, deviation,
  involvement, consent, glass_break, family_link, consultation, appointment, known_fact, conversation,
  conversation_member, message, internal_note, attachment from sociaal_plein_app_rights;
create function keep_message() returns trigger language plpgsql as $$
begin
  if new.text is distinct from old.text or new.by_kind is distinct from old.by_kind or new.by_id is distinct from old.by_id
    or new.at is distinct from old.at or new.conversation_id is distinct from old.conversation_id then
    raise exception 'a message that was sent cannot be reworded'
      using errcode = 'check_violation', constraint = 'message_keeps_words';
  end if;
  return new;
end $$;
create trigger message_keeps_words before update on message for each row execute function keep_message();
