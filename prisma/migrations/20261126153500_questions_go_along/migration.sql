-- When two households become one, what a colleague was asked and did not answer yet goes along to the case that stays: the
-- answer must land where somebody reads it. What was answered stays where it was.
create or replace function keep_consultation() returns trigger language plpgsql as $$
declare
  is_ended constant boolean := num_nonnulls(old.answered_at, old.withdrawn_at) > 0;
begin
  if (new.asked_by_id, new.to_id, new.question, new.about, new.domains, new.hidden_reason, new.asked_at, new.form_key)
    is distinct from (old.asked_by_id, old.to_id, old.question, old.about, old.domains, old.hidden_reason, old.asked_at,
      old.form_key)
    or (is_ended and (new.case_id, new.answer, new.answered_at, new.withdrawn_at)
      is distinct from (old.case_id, old.answer, old.answered_at, old.withdrawn_at)) then
    raise exception 'what was asked and answered stays as it was'
      using errcode = 'check_violation', constraint = 'consultation_keeps_words';
  end if;
  return new;
end $$;
