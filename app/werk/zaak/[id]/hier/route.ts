import { inWords, sessionHash } from '@/app/werk/here';
import { beHere, type Beat } from '@/lib/commands/here/be-here';
import { gather } from '@/lib/platform/gather';
import { jsonDoor } from '@/lib/platform/json-door';
import { placeOf } from '@/lib/rules/case-places';
import { beatSchema } from '@/lib/schemas/here';

/** All open pages of this process together ask the database once in two seconds at most. */
const together = gather((beats: Beat[]) => beHere(beats), 2000);

/** An open page of a case gives a sign of life, and hears who else has the case open and is typing where. */
export const POST = jsonDoor({
  schema: beatSchema,
  run: async ({ id, path, isTyping, isLeaving }) => {
    const hash = await sessionHash();
    if (!hash) return null;
    const typingIn = isTyping && !isLeaving ? placeOf(path) : null;
    const others = await together({ caseId: id, sessionHash: hash, typingIn, isLeaving });
    return others && { others: await inWords(others) };
  },
});
