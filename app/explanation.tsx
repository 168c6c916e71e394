import { ScreenNote } from '@/components/explained/screen-note';
import type { StaffActor } from '@/lib/platform/actor-types';
import { isExplained } from '@/lib/queries/explained/is-explained';
import type { ExplainedScreen } from '@/lib/schemas/explained';

type Props = {
  actor: StaffActor;
  screen: ExplainedScreen;
  /** address of the screen */
  back: string;
  /** what was asked for on it, such as the next page of a list: the reader comes back to the same */
  search?: Promise<Record<string, string | string[] | undefined>>;
};

async function sameScreen({ back, search }: Props): Promise<string> {
  const asked = Object.entries((await search) ?? {}).flatMap(([name, value]) =>
    [value ?? []].flat().map((one) => [name, one]),
  );
  return asked.length > 0 ? `${back}?${new URLSearchParams(asked)}` : back;
}

/** What this screen is for, until the reader has said that it is clear. */
export async function Explanation(props: Props) {
  const { actor, screen } = props;
  const isNew = !(await isExplained(actor, screen));
  return <ScreenNote {...{ screen, isNew }} back={await sameScreen(props)} />;
}
