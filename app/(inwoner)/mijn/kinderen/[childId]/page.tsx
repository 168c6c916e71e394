import type { Metadata } from 'next';
import { ChildGoals } from '@/components/child/child-goals';
import { planDone } from '@/components/plan/shown';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { MineFrame } from '../../frame';
import { childPlanOf, childTitle } from './child-form';

type Props = {
  params: Promise<{ childId: string }>;
  searchParams: Promise<{ gedaan?: string | string[] }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return childTitle(paths.mine.child((await params).childId).page);
}

/** What concerns one child, for who has authority over it and lives elsewhere. */
export default async function ChildPage({ params, searchParams }: Props) {
  const { childId } = await params;
  const { gedaan } = await searchParams;
  const found = await childPlanOf(childId);
  const at = paths.mine.child(childId);
  return (
    <MineFrame path={at.page}>
      <ChildGoals
        {...found}
        phone={site().phone}
        actions={{ seen: found.page.version, newKey: randomId, at, mayOrderGoals: false }}
        kept={await readKeptForm(at.page)}
        done={planDone(gedaan)}
      />
    </MineFrame>
  );
}
