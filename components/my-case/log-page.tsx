import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { BackLink } from '@/components/ui/link';
import { Pagination } from '@/components/ui/pagination';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';
import type { LogPage as Page } from '@/lib/queries/my-case/my-log';
import { LogList } from './log-list';

type Props = { requestId: string; page: Page; isNewest: boolean; phone: string };

/** Everybody who looked, newest first. */
export function LogPage({ requestId, page, isNewest, phone }: Props) {
  const t = useTranslations('mine.log');
  const common = useTranslations('common');
  const path = paths.mine.log(requestId);
  return (
    <>
      <div className="flow flow--md">
        <BackLink href={paths.mine.request(requestId)}>{t('back')}</BackLink>
        <Heading level={1}>{t('title')}</Heading>
        <Paragraph look="lead">{t('lead')}</Paragraph>
      </div>
      <LogList lines={page.lines} />
      <Pagination
        label={common('pages')}
        previous={isNewest ? undefined : { href: path, text: t('newest') }}
        next={page.next ? { href: `${path}?na=${page.next}`, text: t('older') } : undefined}
      />
      <Paragraph>{t('wrong', { phone })}</Paragraph>
    </>
  );
}
