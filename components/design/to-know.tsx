import { Alert, type AlertKind } from '@/components/ui/alert';
import { AnswerList } from '@/components/ui/answer-list';
import { Card } from '@/components/ui/card';
import { DateSquare, NumberSquare } from '@/components/ui/date-square';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Progress } from '@/components/ui/progress';
import { Slip } from '@/components/ui/slip';
import { State } from '@/components/ui/state';
import { WhyNote } from '@/components/ui/why-note';
import type { DesignTexts, Specimen } from './specimen';
import { waySpecimens } from './ways';

const alerts: AlertKind[] = ['info', 'positive', 'warning', 'negative'];
const standings = ['done', 'now', 'wait', 'late'] as const;

function notes(t: DesignTexts): Specimen[] {
  return [
    {
      name: 'Alert',
      of: Alert,
      states: {
        default: alerts.map((kind) => (
          <Alert key={kind} kind={kind} title={t('sample.title')}>
            <Link href="#inhoud">{t('sample.action')}</Link>
          </Alert>
        )),
        long: (
          <Alert kind="warning" title={t('sample.longWord')}>
            <Paragraph>{t('sample.long')}</Paragraph>
          </Alert>
        ),
      },
    },
    {
      name: 'State',
      of: State,
      states: {
        default: standings.map((kind) => (
          <State key={kind} kind={kind}>
            {t(`sample.${kind}`)}
          </State>
        )),
        long: <State kind="late">{t('sample.longAction')}</State>,
      },
    },
    {
      name: 'WhyNote',
      of: WhyNote,
      states: {
        default: <WhyNote title={t('sample.why')}>{t('sample.line')}</WhyNote>,
        long: <WhyNote title={t('sample.why')}>{t('sample.long')}</WhyNote>,
      },
    },
    {
      name: 'Progress',
      of: Progress,
      states: {
        default: <Progress text={t('sample.progress')} current={3} total={7} />,
        long: <Progress text={t('sample.longAction')} current={11} total={24} />,
      },
    },
    {
      name: 'Card',
      of: Card,
      states: {
        default: <Card>{t('sample.line')}</Card>,
        other: (
          <Card look="person">
            <Paragraph>{t('sample.line')}</Paragraph>
            <Link href="#inhoud">{t('sample.action')}</Link>
          </Card>
        ),
        long: <Card>{t('sample.long')}</Card>,
      },
    },
  ];
}

function agreements(t: DesignTexts): Specimen[] {
  return [
    {
      name: 'DateSquare',
      of: DateSquare,
      states: {
        default: <DateSquare day={t('sample.weekday')} number="3" month={t('sample.monthShort')} />,
        long: <DateSquare day={t('sample.day')} number="30" month={t('sample.month')} />,
      },
    },
    {
      name: 'NumberSquare',
      of: NumberSquare,
      states: { default: <NumberSquare number={1} />, long: <NumberSquare number={60} /> },
    },
    {
      name: 'Slip',
      of: Slip,
      states: {
        default: (
          <Slip
            brand={[t('sample.place'), t('sample.town')]}
            items={[
              { term: t('sample.role'), value: t('sample.name') },
              { term: t('sample.call'), value: t('sample.phone') },
              { term: t('sample.money'), value: t('sample.code'), code: true },
            ]}
          />
        ),
        long: (
          <Slip
            brand={[t('sample.place'), t('sample.town')]}
            items={[{ term: t('sample.role'), value: t('sample.longName') }]}
          />
        ),
      },
    },
  ];
}

/** What is told. */
export const knowSpecimens = (t: DesignTexts): Specimen[] => [
  ...notes(t),
  {
    name: 'AnswerList',
    of: AnswerList,
    states: {
      default: (
        <AnswerList
          answers={[
            {
              question: t('sample.title'),
              answer: t('sample.line'),
              change: { href: '#inhoud', text: t('sample.change'), about: t('sample.title') },
            },
          ]}
        />
      ),
      focus: (
        <AnswerList
          answers={[
            {
              question: t('sample.title'),
              answer: t('sample.line'),
              change: { href: '#inhoud', text: t('sample.change'), about: t('sample.fault') },
            },
          ]}
        />
      ),
      empty: (
        <AnswerList answers={[{ question: t('sample.title'), answer: t('sample.skipped') }]} />
      ),
      long: <AnswerList answers={[{ question: t('sample.title'), answer: t('sample.long') }]} />,
    },
  },
  ...agreements(t),
  ...waySpecimens(t),
];
