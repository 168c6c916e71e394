import { openDoor } from '@/lib/platform/open-door';
import { openapi } from '@/lib/queries/terms/openapi';

export const dynamic = 'force-dynamic';

/** What machines may ask here. */
export const GET = openDoor({ name: 'openapi', run: async () => openapi() });
