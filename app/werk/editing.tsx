import type { ReactNode } from 'react';
import type { Kept } from '@/components/case/kept';
import { EditNotice } from '@/components/lease/edit-notice';
import { paths } from '@/lib/paths';
import type { StaffActor } from '@/lib/platform/actor-types';
import { editState } from '@/lib/queries/lease/edit-state';
import type { Held } from '@/lib/schemas/lease';
import { formOfThing } from './form-of-thing';

/** What the address of a form may say: `tekst=terug` puts back what was typed and not saved. */
export type FormSearch = Promise<{ tekst?: string | string[] }>;

type Editing = { actor: StaffActor; caseId: string; held: Held; kept: Kept; search: FormSearch };

/**
 * How a form stands for who opens it: with the typed text that comes back, and above it who else is typing and what was kept.
 * What comes back carries the version that its writer saw, so it overwrites nothing either.
 */
export async function editing({ actor, caseId, held, kept, search }: Editing): Promise<{
  kept: Kept;
  notice: ReactNode;
}> {
  const { busy, text } = await editState(actor, { ...held, caseId });
  const isPutBack = text !== null && kept === null && (await search).tekst === 'terug';
  const notice = (
    <EditNotice
      {...{ held, busy }}
      hold={paths.work.hold(caseId)}
      throwAway={paths.work.throwAway(caseId)}
      putBack={`${formOfThing(caseId, held)}?tekst=terug`}
      savedAt={text && kept === null && !isPutBack ? text.savedAt : null}
      isRefused={typeof kept?.current?.busy === 'string'}
    />
  );
  return { kept: isPutBack ? { values: text.values, errors: [] } : kept, notice };
}
