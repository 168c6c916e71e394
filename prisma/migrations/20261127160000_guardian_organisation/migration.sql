-- AlterTable
ALTER TABLE "authority" ADD COLUMN     "contact_email" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contact_name" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "contact_phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "organisation" TEXT,
ALTER COLUMN "adult_id" DROP NOT NULL;

-- AlterTable
ALTER TABLE "consent" ADD COLUMN     "authority_id" UUID,
ALTER COLUMN "person_id" DROP NOT NULL;

-- CreateIndex
CREATE INDEX "consent_authority_id_idx" ON "consent"("authority_id");

-- AddForeignKey
ALTER TABLE "consent" ADD CONSTRAINT "consent_authority_id_fkey" FOREIGN KEY ("authority_id") REFERENCES "authority"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Either a person decides, or an institution as guardian: with the day, and with whom to ask there. It reads nothing here.
alter table authority add constraint authority_adult_xor_organisation check (
  num_nonnulls(adult_id, organisation) = 1
  and case when organisation is null
    then contact_name || contact_phone || contact_email = ''
    else organisation <> '' and contact_name <> '' and contact_phone || contact_email <> ''
      and kind = 'guardian' and since is not null and reading = 'unlessUnsafe' end);
-- Where an institution is guardian no parent has authority (BW 1:295): it is alone in those days.
alter table authority add constraint authority_organisation_alone
  exclude using gist (child_id with =, ((organisation is not null)::int) with <>, daterange(since, until) with &&);
alter table authority add constraint authority_organisation_once
  exclude using gist (child_id with =, daterange(since, until) with &&) where (organisation is not null);
-- An institution is nobody's child: the rule that two do not decide about each other is about people.
drop index authority_one_way;
create unique index authority_one_way on authority (least(child_id, adult_id), greatest(child_id, adult_id))
  where until is null and adult_id is not null;

-- Whom to ask at an institution may change; that it is guardian, and since when, is written down anew.
create or replace function keep_authority() returns trigger language plpgsql as $$
begin
  if old.until is not null
    or (new.child_id, new.adult_id, new.organisation, new.kind, new.source, new.since, new.recorded_at, new.recorded_by_id)
      is distinct from
      (old.child_id, old.adult_id, old.organisation, old.kind, old.source, old.since, old.recorded_at, old.recorded_by_id) then
    raise exception 'who decides about a child is written down anew, not changed'
      using errcode = 'check_violation', constraint = 'authority_keeps';
  end if;
  return new;
end $$;

-- The yes of a person or of an institution, never of both. An institution has no page of its own: what it answers was said or
-- written, and somebody noted it.
alter table consent add constraint consent_person_xor_organisation check (
  num_nonnulls(person_id, authority_id) = 1 and (authority_id is null or answered_how is distinct from 'self'));
drop index consent_one_per_flow;
create unique index consent_one_per_flow on consent
  (coalesce(person_id, authority_id), about_id, household_id, from_domain, to_domain) where state in ('asked', 'given');

-- An institution is asked only about the child of which it is guardian.
create function check_organisation_asked() returns trigger language plpgsql as $$
begin
  if not exists (select from authority where id = new.authority_id and child_id = new.about_id and organisation is not null) then
    raise exception 'an institution is asked about the child of which it is guardian'
      using errcode = 'check_violation', constraint = 'consent_organisation_decides';
  end if;
  return null;
end $$;
create trigger consent_organisation_decides after insert on consent for each row when (new.authority_id is not null)
  execute function check_organisation_asked();

create or replace function keep_consent() returns trigger language plpgsql as $$
begin
  if (new.household_id, new.person_id, new.authority_id, new.about_id, new.is_able, new.from_domain, new.to_domain, new.words, new.asked_by_id, new.asked_at)
    is distinct from
    (old.household_id, old.person_id, old.authority_id, old.about_id, old.is_able, old.from_domain, old.to_domain, old.words, old.asked_by_id, old.asked_at)
    or (old.state <> 'asked' and (new.answered_at, new.answered_how, new.noted_by_id)
      is distinct from (old.answered_at, old.answered_how, old.noted_by_id))
    or (old.state, new.state) not in (
      ('asked', 'asked'), ('asked', 'given'), ('asked', 'refused'), ('asked', 'withdrawn'),
      ('given', 'given'), ('given', 'withdrawn'), ('refused', 'refused'), ('withdrawn', 'withdrawn')) then
    raise exception 'what was asked and answered stays as it was'
      using errcode = 'check_violation', constraint = 'consent_keeps_words';
  end if;
  return new;
end $$;
