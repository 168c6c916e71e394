import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { DeskFrame } from '@/components/desk/desk-frame';
import { DeskComplaint } from '@/components/heard/desk-complaint';
import { paths } from '@/lib/paths';
import { randomId } from '@/lib/platform/crypto';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { requireDeskWorker } from '../guard';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations();
  const title = t('heardWork.desk.title');
  const hasErrors = (await readKeptForm(paths.heard.deskComplain))?.errors.length;
  return { title: hasErrors ? t('common.errorTitle', { title }) : title };
}

/** A complaint at the desk, or by post. */
export default async function Page() {
  const actor = await requireDeskWorker();
  return (
    <DeskFrame site={site()} actor={actor} current="complaint">
      <DeskComplaint kept={await readKeptForm(paths.heard.deskComplain)} formKey={randomId()} />
    </DeskFrame>
  );
}
