import { useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { paths } from '@/lib/paths';

/** Putting a template away; nothing that began with it changes. */
export function ArchiveForm({ id, version }: { id: string; version: number }) {
  const t = useTranslations('templateWork.form');
  return (
    <Section id="wegleggen" title={t('archive')}>
      <Paragraph>{t('archiveText')}</Paragraph>
      <form method="post" action={`${paths.work.template(id)}/wegleggen`}>
        <input type="hidden" name="version" value={version} />
        <Button variant="secondary">{t('archive')}</Button>
      </form>
    </Section>
  );
}
