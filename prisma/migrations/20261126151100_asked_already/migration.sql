-- AlterTable
ALTER TABLE "known_fact" ADD COLUMN     "doubt_words" TEXT,
ADD COLUMN     "doubted_at" TIMESTAMPTZ(3),
ADD COLUMN     "doubted_by" TEXT,
ADD COLUMN     "ended_by" TEXT,
ADD COLUMN     "form_key" UUID NOT NULL,
ADD COLUMN     "noted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP;

-- CreateIndex
CREATE UNIQUE INDEX "known_fact_form_key_key" ON "known_fact"("form_key");

-- What the household told once stays as it was told, until it is no longer so (VALUES G5, P3). Another household only when
-- people move.
alter table known_fact add constraint known_fact_kind check (
  kind in ('income', 'family', 'help', 'health', 'housing', 'work', 'papers', 'other'));
alter table known_fact add constraint known_fact_words check (words <> '' and source <> '');
alter table known_fact add constraint known_fact_doubted check (num_nonnulls(doubted_at, doubted_by, doubt_words) in (0, 3));
alter table known_fact add constraint known_fact_ended check ((ended_at is null) = (ended_by is null));
create function keep_known_fact() returns trigger language plpgsql as $$
begin
  if (new.kind, new.words, new.domain, new.source, new.given_on, new.noted_at, new.form_key)
    is distinct from (old.kind, old.words, old.domain, old.source, old.given_on, old.noted_at, old.form_key)
    or (old.ended_at is not null and (new.ended_at, new.ended_by) is distinct from (old.ended_at, old.ended_by))
    or (old.doubted_at is not null and (new.doubted_at, new.doubted_by, new.doubt_words)
      is distinct from (old.doubted_at, old.doubted_by, old.doubt_words)) then
    raise exception 'what was told stays as it was told'
      using errcode = 'check_violation', constraint = 'known_fact_keeps_words';
  end if;
  return new;
end $$;
create trigger known_fact_keeps_words before update on known_fact for each row execute function keep_known_fact();
-- What is known of a household now.
create index known_fact_now on known_fact (household_id, given_on, id) where ended_at is null;
