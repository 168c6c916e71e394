// Who comes in, and what a colleague has read: attempts to break what must always stay true.
import { known } from './broken-rules';

const { marijke, request, identity } = known;

const visit = (kind: string, who: { staff?: string; identity?: string; request?: string }) => {
  const [staff, by, slip] = [who.staff, who.identity, who.request].map((id) =>
    id ? `'${id}'` : 'null',
  );
  return `insert into auth_session (id, token_hash, expires_at, kind, staff_id, identity_id, request_id)
    values (gen_random_uuid(), 'hash', now(), '${kind}', ${staff}, ${by}, ${slip})`;
};

/** Per rule of the database what breaks it; each attempt is one transaction. */
export const visitorAttempts: Record<string, Record<string, string[]>> = {
  one_time_code_how: {
    'a code by telegram': [
      `insert into one_time_code (id, request_id, code_index, expires_at, how)
       values (gen_random_uuid(), '${request}', 'x', now(), 'telegram')`,
    ],
  },
  auth_session_kind: {
    'a visit of another kind': [visit('robot', { staff: marijke })],
    'a colleague who is nobody': [visit('staff', {})],
    'a resident and a colleague at once': [visit('resident', { identity, staff: marijke })],
    'a colleague as resident': [visit('resident', { staff: marijke })],
    'a slip as colleague': [visit('staff', { request })],
    'a slip and a resident at once': [visit('slip', { request, identity })],
  },
  explained_screen_screen: {
    'words in the place of a screen': [
      `insert into explained_screen (staff_id, screen, read_at) values ('${marijke}', 'Jan de Vries', now())`,
    ],
  },
};
