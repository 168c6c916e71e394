import { z } from 'zod';
import { saveAnswer } from '@/lib/commands/draft/save-answer';
import { paths } from '@/lib/paths';
import type { Actor } from '@/lib/platform/actor-types';
import { anyone } from '@/lib/platform/actor-guards';
import { clientAddress } from '@/lib/platform/client-address';
import { today } from '@/lib/platform/clock';
import { noteBegunHere, rememberDraft } from '@/lib/platform/draft-cookie';
import { NotFoundError } from '@/lib/platform/errors';
import { formDoor, type DoorContext } from '@/lib/platform/form-door';
import { isReadingChoice, rememberReadingChoice } from '@/lib/platform/reading-choice';
import { currentDraft } from '@/lib/queries/shared/current-draft';
import { earlierAnswer } from '@/lib/queries/shared/earlier-answers';
import { isUntouched } from '@/lib/schemas/earlier-pages';
import { isPage, type Page } from '@/lib/schemas/help-request';
import {
  rowChange,
  typedAnswers,
  withoutOpenRows,
  withRowChange,
  type TypedAnswers,
} from '@/lib/schemas/typed-answers';
import { followShown } from '../../follow-shown';
import { afterSaving, type Saved } from './after-saving';

type Posted = Record<string, unknown>;

const word = (value: unknown) => (typeof value === 'string' ? value : '');

function pageOf({ params }: DoorContext): Page {
  const { stap = '' } = params;
  if (!isPage(stap)) throw new NotFoundError();
  return stap;
}

/** '<draft id>.<version>' as the page showed it. */
function seenOf(posted: Posted) {
  const [draftId = '', version = ''] = word(posted.versie).split('.');
  return draftId ? { draftId, version: Number(version) } : null;
}

async function save(actor: Actor, posted: Posted, context: DoorContext): Promise<Saved> {
  const page = pageOf(context);
  const button = word(posted.doe);
  const rows = rowChange(page, button);
  const typed = typedAnswers(page, posted);
  const seen = seenOf(posted);
  const secret = await followShown(actor, seen?.draftId);
  const isAsShown = !rows && !seen?.version && (await isEarlierAsShown(page, typed));
  if (isAsShown && (leaves.includes(button) || isReadingChoice(posted))) {
    return keepOther(posted, context, button);
  }
  const said = isAsShown && button === 'overslaan' ? typedAnswers(page, {}) : typed;
  const saved = await saveAnswer(actor, {
    page,
    typed: rows ? withRowChange(said, rows) : withoutOpenRows(said),
    seen,
    secret,
    address: clientAddress(context.request.headers),
    stops: button === 'later',
  });
  if (saved.secret) await rememberDraft(saved.secret);
  if (saved.secret && saved.isBegun) await noteBegunHere(saved.secret);
  const { typed: all, isLonger, receiptToken } = saved;
  return { page, button, rows, typed: all, isLonger, receiptToken, ...flags(posted) };
}

const flags = (posted: Posted) => ({
  isSwitching: isReadingChoice(posted),
  isChanging: posted.terug === 'controleren',
});

/** Buttons with which somebody leaves a page without saying yes to what it holds. */
const leaves = ['later', 'vorige'];

/** What stood on the page was said in an earlier request, and counts only when the resident goes on with it. */
async function isEarlierAsShown(page: Page, typed: TypedAnswers): Promise<boolean> {
  const earlier = await earlierAnswer(page);
  return earlier !== null && isUntouched(page, withoutOpenRows(typed), earlier.typed);
}

/** What stood there already stays, also when that is nothing yet. */
async function keepOther(posted: Posted, context: DoorContext, button: string): Promise<Saved> {
  const draft = await currentDraft();
  return {
    page: pageOf(context),
    button,
    rows: null,
    isLonger: false,
    typed: draft?.typed ?? {},
    receiptToken: draft?.receiptToken ?? null,
    ...flags(posted),
  };
}

/** Keeps one question page, whatever button was pressed, and goes where the button leads. */
export const POST = formDoor({
  who: anyone,
  schema: z.looseObject({}),
  keepsAtChoice: true,
  run: async (actor, posted: Posted, context) => {
    const saved =
      posted.doe === 'andere'
        ? await keepOther(posted, context, 'andere')
        : await save(actor, posted, context);
    await rememberReadingChoice(posted);
    return saved;
  },
  next: (saved) => afterSaving(saved, today()),
  back: ({ params }) =>
    isPage(params.stap ?? '') ? paths.help.step(params.stap!) : paths.help.start,
});
