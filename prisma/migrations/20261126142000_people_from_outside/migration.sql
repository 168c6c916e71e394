-- AlterTable
ALTER TABLE "involvement" ADD COLUMN     "known_on" DATE;

-- AlterTable
ALTER TABLE "outbound_mail" ADD COLUMN     "involvement_id" UUID;

-- CreateIndex
CREATE INDEX "outbound_mail_involvement_id_idx" ON "outbound_mail"("involvement_id");

-- AddForeignKey
ALTER TABLE "outbound_mail" ADD CONSTRAINT "outbound_mail_involvement_id_fkey" FOREIGN KEY ("involvement_id") REFERENCES "involvement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Somebody from outside takes part because a resident invited this one, or the contact person did with the household's
-- knowledge; and it ends by itself on a day (VALUES G1, G9, M4).
alter table participant add constraint participant_kind check (kind in
  ('socialWork', 'doctor', 'school', 'housing', 'volunteer', 'care', 'supporter', 'other'));
alter table involvement add constraint involvement_outside_known check (
  participant_id is null or invited_by_id is not null or (started_by_id is not null and known_on is not null));
alter table involvement add constraint involvement_outside_ends check (participant_id is null or ends_on is not null);
alter table involvement add constraint involvement_known_outside check (known_on is null or participant_id is not null);
alter table invitation add constraint invitation_in_order check (
  sent_at < expires_at and (accepted_at is null or accepted_at >= sent_at));
alter table participant_code add constraint participant_code_attempts check (attempts >= 0);
