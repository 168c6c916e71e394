import type { ReactNode } from 'react';
import { getTranslations } from 'next-intl/server';
import { HereNow } from '@/components/case/here-now';
import { paths } from '@/lib/paths';
import { hereAtFirst } from '../../here';

type Props = { params: Promise<{ id: string }>; children: ReactNode };

/** Every page of a case says who else has it open. Whether somebody may open it, each page asks itself. */
export default async function CaseLayout({ params, children }: Props) {
  const { id } = await params;
  const others = await hereAtFirst(id);
  if (!others) return children;
  const t = await getTranslations('hereWork');
  return (
    <>
      {children}
      <HereNow address={paths.work.here(id)} label={t('label')} first={others} />
    </>
  );
}
