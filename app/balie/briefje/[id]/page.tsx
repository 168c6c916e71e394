import { cache } from 'react';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { CodeSection, type HomeCode } from '@/components/desk/code-section';
import { DeskFrame } from '@/components/desk/desk-frame';
import { SentSection, SlipSection } from '@/components/desk/slip-section';
import { paths } from '@/lib/paths';
import { now, today } from '@/lib/platform/clock';
import { env } from '@/lib/platform/env';
import { readKeptForm } from '@/lib/platform/kept-form';
import { settings } from '@/lib/platform/settings';
import { site } from '@/lib/platform/site';
import { deskSlip, type DeskSlip } from '@/lib/queries/desk/slip';
import type { StaffActor } from '@/lib/platform/actor-types';
import { addDays } from '@/lib/rules/local-date';
import { givenCode } from '@/lib/schemas/desk';
import { requireColleague } from '../../guard';

type Props = { params: Promise<{ id: string }> };

/** Title and page are one look. */
const lookAt = cache(deskSlip);

async function slipOf({ params }: Props): Promise<{ actor: StaffActor; slip: DeskSlip }> {
  const actor = await requireColleague();
  const id = z.uuid().safeParse((await params).id);
  const slip = id.success ? await lookAt(actor, id.data) : null;
  return slip ? { actor, slip } : notFound();
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const t = await getTranslations('desk.slip');
  const { slip } = await slipOf(props);
  return { title: t(slip.dueOn ? 'title' : 'answeredTitle') };
}

/** The address of the own page as one types it. */
function ownPage(): string {
  return new URL(env().PUBLIC_URL).host + paths.mine.home;
}

/** The code that was made a moment ago, while it works; it ends at midnight, so its last day is the one before. */
async function givenFor(slipId: string): Promise<HomeCode | null> {
  const made = await readKeptForm(paths.desk.code(slipId));
  const kept = givenCode.safeParse(made?.values).data;
  if (!kept || new Date(kept.until) <= now()) return null;
  return { code: kept.code, lastDay: addDays(today(new Date(kept.until)), -1) };
}

export default async function SlipPage(props: Props) {
  const { actor, slip } = await slipOf(props);
  const [kept, given] = await Promise.all([
    readKeptForm(paths.desk.slip(slip.id)),
    givenFor(slip.id),
  ]);
  const facts = site();
  return (
    <DeskFrame site={facts} actor={actor} current={null} printSlip>
      <div className="plein-split plein-split--even">
        <div className="flow flow--2xl print:hidden">
          <SentSection slip={slip} />
          <CodeSection
            requestId={slip.id}
            given={given}
            lastDay={addDays(today(), settings().slip.deskCodeDays)}
            fieldErrors={kept?.errors ?? []}
          />
        </div>
        <SlipSection slip={slip} municipality={facts.name} ownPage={ownPage()} given={given} />
      </div>
    </DeskFrame>
  );
}
