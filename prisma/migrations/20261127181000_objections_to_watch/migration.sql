-- Which closed cases still owe an answer to an objection: few facts of all.
create index part_event_objection on part_event (part_id) where kind = 'objection';
