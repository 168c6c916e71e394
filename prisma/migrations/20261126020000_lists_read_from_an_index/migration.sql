-- Lists that grow with the years are read from an index, in their own order.

-- How many households a team got per week.
drop index assignment_staff_id_idx;
create index assignment_staff_id_since_idx on assignment (staff_id, since);

-- The requests of a case, in pages.
drop index help_request_case_id_submitted_at_idx;
create index help_request_case_id_submitted_at_id_idx on help_request (case_id, submitted_at, id);

-- The closed households of a consultant, in pages; Prisma has no words for an index on a part of the rows.
create index case_closed_by_moment on "case" (contact_person_id, closed_at desc, id desc) where status = 'closed';
