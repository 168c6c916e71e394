-- The page "gesprek" of a begun request became two: how and when, and "taal" with everything else. What somebody typed
-- before, stands on the new page as well. Nothing is taken away from the old row: a page only reads its own fields.
insert into draft_answer (draft_id, step, "values", version, saved_at)
select a.draft_id, 'taal',
  jsonb_build_object(
    'language', coalesce(a."values" -> 'language', '""'),
    'otherLanguage', coalesce(a."values" -> 'otherLanguage', '""'),
    'needsInterpreter', coalesce(a."values" -> 'needsInterpreter', '""'),
    'companion', coalesce(a."values" -> 'companion', '""'),
    'remarks', coalesce(a."values" -> 'remarks', '""')),
  1, a.saved_at
from draft_answer a
join draft d on d.id = a.draft_id and d.sent_at is null
where a.step = 'gesprek'
on conflict (draft_id, step) do nothing;
