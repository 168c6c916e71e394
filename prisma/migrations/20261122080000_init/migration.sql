-- CreateTable
CREATE TABLE "case" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "household_id" UUID NOT NULL,
    "contact_person_id" UUID NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "weight" INTEGER NOT NULL DEFAULT 1,
    "next_promise_on" DATE,
    "moved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_new" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "case_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "note" TEXT,
    "explanation" JSONB,
    "decided_by_id" UUID,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "timeline_entry" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "request_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kind" TEXT NOT NULL,
    "actor_name" TEXT NOT NULL,
    "actor_id" UUID,
    "text" TEXT,
    "is_for_resident" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "timeline_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "signal" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "case_id" UUID,
    "request_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "signal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "routing_exclusion" (
    "household_id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "why" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "routing_exclusion_pkey" PRIMARY KEY ("household_id","staff_id")
);

-- CreateTable
CREATE TABLE "draft" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "code_index" TEXT,
    "code_cipher" BYTEA,
    "code_key_id" TEXT,
    "channel" TEXT NOT NULL DEFAULT 'online',
    "host_id" UUID,
    "identity_id" UUID,
    "birth_date" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),

    CONSTRAINT "draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "draft_answer" (
    "draft_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "values" JSONB NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_answer_pkey" PRIMARY KEY ("draft_id","step")
);

-- CreateTable
CREATE TABLE "help_request" (
    "id" UUID NOT NULL,
    "submission_key" UUID NOT NULL,
    "receipt_token" TEXT NOT NULL,
    "slip_code_index" TEXT NOT NULL,
    "slip_code_cipher" BYTEA NOT NULL,
    "slip_code_key_id" TEXT NOT NULL,
    "case_id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "asker_id" UUID NOT NULL,
    "matched_person_id" UUID,
    "match_status" TEXT NOT NULL,
    "channel" TEXT NOT NULL,
    "entered_by_id" UUID,
    "language" TEXT NOT NULL DEFAULT 'nl',
    "story" TEXT NOT NULL,
    "areas" TEXT[],
    "urgencies" TEXT[],
    "answers" JSONB NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "promise_due_on" DATE,
    "first_contact_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "help_request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_part" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "domain" TEXT NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'new',
    "outcome" TEXT,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closed_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "request_part_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_helper" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "what" TEXT,

    CONSTRAINT "request_helper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_addition" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "form_key" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "request_addition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household" (
    "id" UUID NOT NULL,
    "street" TEXT,
    "house_number" TEXT,
    "postcode" TEXT,
    "city" TEXT,
    "neighbourhood_key" TEXT,
    "address_key" TEXT,
    "is_address_secret" BOOLEAN NOT NULL DEFAULT false,
    "has_safety_flag" BOOLEAN NOT NULL DEFAULT false,
    "may_not_be_called_home" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "household_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "given_name" TEXT NOT NULL,
    "family_name_prefix" TEXT,
    "family_name" TEXT,
    "name_key" TEXT NOT NULL,
    "birth_date" DATE,
    "phone" TEXT,
    "email" TEXT,
    "language" TEXT NOT NULL DEFAULT 'nl',
    "needs_interpreter" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "household_member" (
    "id" UUID NOT NULL,
    "household_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "relation" TEXT NOT NULL,
    "is_confirmed" BOOLEAN NOT NULL DEFAULT true,
    "request_id" UUID,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "until" TIMESTAMPTZ(3),

    CONSTRAINT "household_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "identity" (
    "id" UUID NOT NULL,
    "bsn_index" TEXT NOT NULL,
    "bsn_cipher" BYTEA NOT NULL,
    "bsn_key_id" TEXT NOT NULL,
    "person_id" UUID,
    "claims_cipher" BYTEA,
    "claims_key_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "identity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "event" TEXT NOT NULL,
    "result" TEXT NOT NULL DEFAULT 'done',
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "actor_name" TEXT,
    "origin" TEXT NOT NULL,
    "case_id" UUID,
    "household_id" UUID,
    "request_id" UUID,
    "reason" TEXT,
    "payload" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "outbound_mail" (
    "id" UUID NOT NULL,
    "template" TEXT NOT NULL,
    "to_cipher" BYTEA NOT NULL,
    "to_key_id" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'nl',
    "values" JSONB NOT NULL DEFAULT '{}',
    "request_id" UUID,
    "case_id" UUID,
    "cause" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),

    CONSTRAINT "outbound_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "auth_session" (
    "id" UUID NOT NULL,
    "token_hash" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "identity_id" UUID,
    "staff_id" UUID,
    "request_id" UUID,
    "assurance" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "auth_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_code" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "code_index" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "one_time_code_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "kept_form" (
    "owner_hash" TEXT NOT NULL,
    "path" TEXT NOT NULL,
    "cipher" BYTEA NOT NULL,
    "key_id" TEXT NOT NULL,
    "saved_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "kept_form_pkey" PRIMARY KEY ("owner_hash","path")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" TEXT NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key","window_start")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "neighbourhood" (
    "key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "team_id" UUID NOT NULL,

    CONSTRAINT "neighbourhood_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "postcode_area" (
    "from_digits" INTEGER NOT NULL,
    "until_digits" INTEGER NOT NULL,
    "neighbourhood_key" TEXT NOT NULL,

    CONSTRAINT "postcode_area_pkey" PRIMARY KEY ("from_digits")
);

-- CreateTable
CREATE TABLE "staff" (
    "id" UUID NOT NULL,
    "subject" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "function_title" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "phone" TEXT,
    "roles" TEXT[],
    "team_id" UUID,
    "neighbourhoods" TEXT[],
    "skills" TEXT[],
    "languages" TEXT[],
    "contract_hours" DECIMAL(4,1) NOT NULL DEFAULT 36,
    "work_days" INTEGER[] DEFAULT ARRAY[1, 2, 3, 4, 5]::INTEGER[],
    "in_service_from" DATE NOT NULL DEFAULT current_date,
    "in_service_until" DATE,
    "load_points" INTEGER NOT NULL DEFAULT 0,
    "last_assigned_at" TIMESTAMPTZ(3),

    CONSTRAINT "staff_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "absence" (
    "id" UUID NOT NULL,
    "staff_id" UUID NOT NULL,
    "from" DATE NOT NULL,
    "until" DATE NOT NULL,
    "stand_in_id" UUID,

    CONSTRAINT "absence_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "case_number_key" ON "case"("number");

-- CreateIndex
CREATE INDEX "case_contact_person_id_status_next_promise_on_id_idx" ON "case"("contact_person_id", "status", "next_promise_on", "id");

-- CreateIndex
CREATE INDEX "case_household_id_status_idx" ON "case"("household_id", "status");

-- CreateIndex
CREATE INDEX "case_status_next_promise_on_idx" ON "case"("status", "next_promise_on");

-- CreateIndex
CREATE INDEX "assignment_case_id_since_idx" ON "assignment"("case_id", "since");

-- CreateIndex
CREATE INDEX "assignment_staff_id_idx" ON "assignment"("staff_id");

-- CreateIndex
CREATE INDEX "timeline_entry_case_id_at_id_idx" ON "timeline_entry"("case_id", "at", "id");

-- CreateIndex
CREATE INDEX "timeline_entry_request_id_idx" ON "timeline_entry"("request_id");

-- CreateIndex
CREATE INDEX "signal_staff_id_seen_at_created_at_idx" ON "signal"("staff_id", "seen_at", "created_at");

-- CreateIndex
CREATE INDEX "signal_case_id_idx" ON "signal"("case_id");

-- CreateIndex
CREATE INDEX "routing_exclusion_staff_id_idx" ON "routing_exclusion"("staff_id");

-- CreateIndex
CREATE UNIQUE INDEX "draft_token_hash_key" ON "draft"("token_hash");

-- CreateIndex
CREATE UNIQUE INDEX "draft_code_index_key" ON "draft"("code_index");

-- CreateIndex
CREATE INDEX "draft_host_id_sent_at_idx" ON "draft"("host_id", "sent_at");

-- CreateIndex
CREATE INDEX "draft_updated_at_idx" ON "draft"("updated_at");

-- CreateIndex
CREATE UNIQUE INDEX "help_request_submission_key_key" ON "help_request"("submission_key");

-- CreateIndex
CREATE UNIQUE INDEX "help_request_receipt_token_key" ON "help_request"("receipt_token");

-- CreateIndex
CREATE UNIQUE INDEX "help_request_slip_code_index_key" ON "help_request"("slip_code_index");

-- CreateIndex
CREATE INDEX "help_request_case_id_submitted_at_idx" ON "help_request"("case_id", "submitted_at");

-- CreateIndex
CREATE INDEX "help_request_household_id_idx" ON "help_request"("household_id");

-- CreateIndex
CREATE INDEX "help_request_asker_id_idx" ON "help_request"("asker_id");

-- CreateIndex
CREATE INDEX "help_request_matched_person_id_idx" ON "help_request"("matched_person_id");

-- CreateIndex
CREATE INDEX "help_request_entered_by_id_submitted_at_idx" ON "help_request"("entered_by_id", "submitted_at");

-- CreateIndex
CREATE INDEX "request_part_case_id_status_idx" ON "request_part"("case_id", "status");

-- CreateIndex
CREATE UNIQUE INDEX "request_part_request_id_domain_key" ON "request_part"("request_id", "domain");

-- CreateIndex
CREATE INDEX "request_helper_request_id_idx" ON "request_helper"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_addition_form_key_key" ON "request_addition"("form_key");

-- CreateIndex
CREATE INDEX "request_addition_request_id_added_at_idx" ON "request_addition"("request_id", "added_at");

-- CreateIndex
CREATE INDEX "household_address_key_idx" ON "household"("address_key");

-- CreateIndex
CREATE INDEX "household_neighbourhood_key_idx" ON "household"("neighbourhood_key");

-- CreateIndex
CREATE INDEX "person_birth_date_name_key_idx" ON "person"("birth_date", "name_key");

-- CreateIndex
CREATE INDEX "household_member_household_id_idx" ON "household_member"("household_id");

-- CreateIndex
CREATE INDEX "household_member_person_id_idx" ON "household_member"("person_id");

-- CreateIndex
CREATE INDEX "household_member_request_id_idx" ON "household_member"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "identity_bsn_index_key" ON "identity"("bsn_index");

-- CreateIndex
CREATE UNIQUE INDEX "identity_person_id_key" ON "identity"("person_id");

-- CreateIndex
CREATE INDEX "audit_event_case_id_at_id_idx" ON "audit_event"("case_id", "at", "id");

-- CreateIndex
CREATE INDEX "audit_event_request_id_at_idx" ON "audit_event"("request_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_actor_id_at_idx" ON "audit_event"("actor_id", "at");

-- CreateIndex
CREATE INDEX "audit_event_at_idx" ON "audit_event"("at");

-- CreateIndex
CREATE UNIQUE INDEX "outbound_mail_cause_key" ON "outbound_mail"("cause");

-- CreateIndex
CREATE INDEX "outbound_mail_sent_at_idx" ON "outbound_mail"("sent_at");

-- CreateIndex
CREATE INDEX "outbound_mail_request_id_idx" ON "outbound_mail"("request_id");

-- CreateIndex
CREATE UNIQUE INDEX "auth_session_token_hash_key" ON "auth_session"("token_hash");

-- CreateIndex
CREATE INDEX "auth_session_expires_at_idx" ON "auth_session"("expires_at");

-- CreateIndex
CREATE INDEX "one_time_code_request_id_expires_at_idx" ON "one_time_code"("request_id", "expires_at");

-- CreateIndex
CREATE INDEX "kept_form_saved_at_idx" ON "kept_form"("saved_at");

-- CreateIndex
CREATE INDEX "rate_limit_window_start_idx" ON "rate_limit"("window_start");

-- CreateIndex
CREATE UNIQUE INDEX "team_key_key" ON "team"("key");

-- CreateIndex
CREATE INDEX "neighbourhood_team_id_idx" ON "neighbourhood"("team_id");

-- CreateIndex
CREATE INDEX "postcode_area_neighbourhood_key_idx" ON "postcode_area"("neighbourhood_key");

-- CreateIndex
CREATE UNIQUE INDEX "staff_subject_key" ON "staff"("subject");

-- CreateIndex
CREATE INDEX "staff_team_id_idx" ON "staff"("team_id");

-- CreateIndex
CREATE INDEX "absence_staff_id_until_idx" ON "absence"("staff_id", "until");

-- CreateIndex
CREATE INDEX "absence_stand_in_id_until_idx" ON "absence"("stand_in_id", "until");

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case" ADD CONSTRAINT "case_contact_person_id_fkey" FOREIGN KEY ("contact_person_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_decided_by_id_fkey" FOREIGN KEY ("decided_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "timeline_entry" ADD CONSTRAINT "timeline_entry_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal" ADD CONSTRAINT "signal_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "signal" ADD CONSTRAINT "signal_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_exclusion" ADD CONSTRAINT "routing_exclusion_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "routing_exclusion" ADD CONSTRAINT "routing_exclusion_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_host_id_fkey" FOREIGN KEY ("host_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft" ADD CONSTRAINT "draft_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "identity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "draft_answer" ADD CONSTRAINT "draft_answer_draft_id_fkey" FOREIGN KEY ("draft_id") REFERENCES "draft"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_asker_id_fkey" FOREIGN KEY ("asker_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_matched_person_id_fkey" FOREIGN KEY ("matched_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "help_request" ADD CONSTRAINT "help_request_entered_by_id_fkey" FOREIGN KEY ("entered_by_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_part" ADD CONSTRAINT "request_part_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "help_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_part" ADD CONSTRAINT "request_part_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_helper" ADD CONSTRAINT "request_helper_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "help_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_addition" ADD CONSTRAINT "request_addition_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "help_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household" ADD CONSTRAINT "household_neighbourhood_key_fkey" FOREIGN KEY ("neighbourhood_key") REFERENCES "neighbourhood"("key") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_household_id_fkey" FOREIGN KEY ("household_id") REFERENCES "household"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "household_member" ADD CONSTRAINT "household_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "identity" ADD CONSTRAINT "identity_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_identity_id_fkey" FOREIGN KEY ("identity_id") REFERENCES "identity"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "help_request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_code" ADD CONSTRAINT "one_time_code_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "help_request"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "neighbourhood" ADD CONSTRAINT "neighbourhood_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "postcode_area" ADD CONSTRAINT "postcode_area_neighbourhood_key_fkey" FOREIGN KEY ("neighbourhood_key") REFERENCES "neighbourhood"("key") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "staff" ADD CONSTRAINT "staff_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_staff_id_fkey" FOREIGN KEY ("staff_id") REFERENCES "staff"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "absence" ADD CONSTRAINT "absence_stand_in_id_fkey" FOREIGN KEY ("stand_in_id") REFERENCES "staff"("id") ON DELETE SET NULL ON UPDATE CASCADE;
