import { useTranslations } from 'next-intl';
import { Heading } from '@/components/ui/heading';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { paths } from '@/lib/paths';

/** What somebody wants to know before beginning: is it for me, what does it cost, who reads it. */
export function Answers({ municipality }: { municipality: string }) {
  const t = useTranslations('home.answers');
  return (
    <div className="plein-band">
      <section className="plein-wrap flow flow--lg" aria-labelledby="voor-mij">
        <Heading level={2} id="voor-mij">
          {t('title')}
        </Heading>
        <div className="plein-before">
          <Answer title={t('forMe')} text={t('forMeText', { name: municipality })} />
          <Answer title={t('cost')} text={t('costText')} />
          <div className="flow flow--2xs">
            <Answer title={t('who')} text={t('whoText')} />
            <Link href={paths.privacy} target>
              {t('whoLink')}
            </Link>
          </div>
        </div>
      </section>
    </div>
  );
}

function Answer({ title, text }: { title: string; text: string }) {
  return (
    <div className="flow flow--2xs">
      <Heading level={3} look={4}>
        {title}
      </Heading>
      <Paragraph>{text}</Paragraph>
    </div>
  );
}
