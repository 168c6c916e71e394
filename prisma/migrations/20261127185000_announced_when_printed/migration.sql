-- A decision that goes by letter is announced on the day on which the letter is in the post (Awb 3:41), not on that of its
-- order: until then stands that a letter goes and who ordered it. When it cannot go, another way takes its place.
alter table decision drop constraint decision_announced;
alter table decision add constraint decision_announced check (
  (num_nonnulls(announced_on, announced_how, announced_by_id) in (0, 3)
    or (announced_on is null and announced_how = 'letter' and announced_by_id is not null))
  and announced_how in ('online', 'letter', 'hand')
  and announced_on >= (decided_at at time zone 'Europe/Amsterdam')::date);
