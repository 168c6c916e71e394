-- Whether somebody who works here may open a case at a moment: as contact person, as who stands in, as who is involved, or
-- as who broke the glass. As a `where` of Prisma these are `visibleCases` (lib/policies/case), `involvedCases`
-- (lib/policies/involvement) and `openGlass` (lib/policies/glass); a test holds them beside each other.
create function may_open(the_case uuid, the_staff uuid, the_moment timestamptz, the_day date) returns boolean
language sql stable parallel safe as $$
  select exists (
    select from "case" c where c.id = the_case and (
      c.contact_person_id = the_staff
      or (
        may_know(c.household_id, the_staff)
        and not exists (select from routing_exclusion x where x.household_id = c.household_id and x.staff_id = the_staff)
        and (
          exists (select from absence a where a.staff_id = c.contact_person_id and a.stand_in_id = the_staff
            and a."from" <= the_day and a.until >= the_day)
          or (c.status = 'open' and exists (select from involvement i
            where i.household_id = c.household_id and i.staff_id = the_staff and i.ended_at is null
              and (i.ends_on is null or i.ends_on >= the_day)))
          or exists (select from glass_break g where g.case_id = c.id and g.staff_id = the_staff
            and g.since <= the_moment and g.until > the_moment and coalesce(g.verdict, 'right') = 'right')))));
$$;

-- Where somebody is typing is one of the places of lib/rules/case-places, and nobody is there without a name.
alter table presence add constraint presence_named check (name <> '');
alter table presence add constraint presence_typing_in check (typing_in ~ '^[a-zA-Z]{1,30}$');
