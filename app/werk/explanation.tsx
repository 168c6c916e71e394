import { ScreenNote } from '@/components/explained/screen-note';
import type { StaffActor } from '@/lib/platform/actor-types';
import { isExplained } from '@/lib/queries/explained/is-explained';
import type { ExplainedScreen } from '@/lib/schemas/explained';

type Props = { actor: StaffActor; screen: ExplainedScreen; back: string };

/** What this screen is for, until the reader has said that it is clear. */
export async function Explanation({ actor, screen, back }: Props) {
  return <ScreenNote {...{ screen, back }} isNew={!(await isExplained(actor, screen))} />;
}
