import { useTranslations } from 'next-intl';
import { NumberSquare } from '@/components/ui/date-square';
import { Extra } from '@/components/ui/extra';
import { Heading } from '@/components/ui/heading';
import { Paragraph } from '@/components/ui/paragraph';

/** What happens after a request is sent. `days`: working days until the first contact. */
export function Steps({ days }: { days: number }) {
  const t = useTranslations('home.next');
  const steps = [
    { title: t('tell'), text: t('tellText') },
    { title: t('who'), text: t('whoText', { days }) },
    { title: t('together'), text: t('togetherText') },
  ];
  return (
    <div className="plein-band">
      <section className="plein-wrap flow flow--lg" aria-labelledby="verder">
        <Heading level={2} id="verder">
          {t('title')}
        </Heading>
        <ol className="plein-steps plein-steps--row">
          {steps.map((step, index) => (
            <li key={step.title}>
              <NumberSquare number={index + 1} />
              <div className="flow flow--2xs">
                <Heading level={3} look={4}>
                  {step.title}
                </Heading>
                <Extra>
                  <Paragraph>{step.text}</Paragraph>
                </Extra>
              </div>
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
