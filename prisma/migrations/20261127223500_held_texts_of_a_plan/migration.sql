-- The texts of a plan, and the day of looking back, can be held by who types in them as well.
alter table edit_lease drop constraint edit_lease_thing;
alter table edit_lease add constraint edit_lease_thing check (
  thing in ('household', 'person', 'goal', 'step', 'planGoesWell', 'planWrong', 'planDay'));
alter table typed_text drop constraint typed_text_thing;
alter table typed_text add constraint typed_text_thing check (
  thing in ('household', 'person', 'goal', 'step', 'planGoesWell', 'planWrong', 'planDay'));
