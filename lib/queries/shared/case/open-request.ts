import 'server-only';
import { Prisma } from '@/lib/platform/prisma/client';

/**
 * Whether somebody still has to do something for a request `r`: a part is open, or nobody spoke with the sender yet.
 */
export const isOpenRequest = Prisma.sql`(
  r.withdrawn_at is null and (r.first_contact_at is null or exists (
    select from request_part p where p.request_id = r.id and p.status in ('new', 'in_progress'))))`;
