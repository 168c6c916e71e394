import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { OneTimeCodeForm, SlipCodeForm } from '@/components/my-case/code-forms';
import { paths } from '@/lib/paths';
import { readKeptForm } from '@/lib/platform/kept-form';
import { settings } from '@/lib/platform/settings';
import { site } from '@/lib/platform/site';
import { MineFrame } from '../frame';

type Props = { searchParams: Promise<{ stap?: string | string[] }> };

const isSecond = async ({ searchParams }: Props) => (await searchParams).stap === '2';
const pathOf = (second: boolean) => (second ? paths.mine.codeEnter : paths.mine.code);

export async function generateMetadata(props: Props): Promise<Metadata> {
  const second = await isSecond(props);
  const t = await getTranslations('mine');
  const common = await getTranslations('common');
  const title = second ? t('enter.title') : t('code.title');
  const kept = await readKeptForm(pathOf(second));
  return { title: kept?.errors.length ? common('errorTitle', { title }) : title };
}

/** With a slip: first its code, then the code that was sent or read out. */
export default async function CodePage(props: Props) {
  const second = await isSecond(props);
  const kept = await readKeptForm(pathOf(second));
  const { values = {}, errors = [] } = kept ?? {};
  return (
    <MineFrame path={pathOf(second)} hasForm>
      {second ? (
        <OneTimeCodeForm
          {...{ values, errors }}
          phone={site().phone}
          deskDays={settings().slip.deskCodeDays}
        />
      ) : (
        <SlipCodeForm {...{ values, errors }} />
      )}
    </MineFrame>
  );
}
