import { useFormatter } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';
import { usePlanWords } from './use-plan-words';

/** For a child under 12: kindly, who speaks for it. Whom to call stands beside it. */
export function ChildPage({ speakers }: { speakers: readonly string[] }) {
  const t = usePlanWords('own');
  const format = useFormatter();
  const names = format.list(speakers);
  return (
    <div className="flow flow--md">
      <Heading level={1}>{t('child.title')}</Heading>
      <Paragraph look="lead">{t('child.text')}</Paragraph>
      <Paragraph>
        {speakers.length > 0
          ? t('child.speak', { names, count: speakers.length })
          : t('child.alone')}
      </Paragraph>
    </div>
  );
}
