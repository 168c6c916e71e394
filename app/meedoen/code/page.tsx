import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { CodeForm } from '@/components/take-part/code-forms';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { site } from '@/lib/platform/site';
import { TakePartFrame } from '../frame';

export async function generateMetadata(): Promise<Metadata> {
  const title = (await getTranslations('takePart.code'))('title');
  const common = await getTranslations('common');
  const kept = await readKeptForm(paths.takePart.code);
  return { title: kept?.errors.length ? common('errorTitle', { title }) : title };
}

/** The code that was mailed to somebody who comes back. */
export default async function CodePage() {
  const { values = {}, errors = [] } = (await readKeptForm(paths.takePart.code)) ?? {};
  return (
    <TakePartFrame path={paths.takePart.code} hasForm>
      <CodeForm
        {...{ values, errors, phone: site().phone, sentTo: null }}
        open={paths.takePart.codeOpen}
        send={paths.takePart.codeSend}
        back={paths.takePart.home}
      />
    </TakePartFrame>
  );
}
