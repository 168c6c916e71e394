import { Alert, type AlertKind } from '@/components/ui/alert';
import { AnswerList } from '@/components/ui/answer-list';
import { Card } from '@/components/ui/card';
import { CrisisBlock } from '@/components/ui/crisis-block';
import { DateSquare, NumberSquare } from '@/components/ui/date-square';
import { Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Progress } from '@/components/ui/progress';
import { Slip } from '@/components/ui/slip';
import { State } from '@/components/ui/state';
import { WaysBlock } from '@/components/ui/ways-block';
import { WhyNote } from '@/components/ui/why-note';
import type { DesignTexts, Specimen } from './specimen';

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
      states: { default: <Progress text={t('sample.progress')} current={3} total={7} /> },
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

function waysToPeople(t: DesignTexts): Specimen[] {
  return [
    {
      name: 'CrisisBlock',
      of: CrisisBlock,
      states: {
        default: (
          <CrisisBlock
            title={t('sample.right')}
            lines={[{ what: t('sample.danger'), number: '112', tel: '112' }]}
          />
        ),
      },
    },
    {
      name: 'WaysBlock',
      of: WaysBlock,
      states: {
        default: (
          <WaysBlock
            title={t('sample.person')}
            intro={t('sample.personMore')}
            ways={[
              { icon: 'phone', title: t('sample.call'), href: '#inhoud', text: t('sample.phone') },
              {
                ...{ icon: 'door', title: t('sample.come'), href: '#inhoud' },
                ...{ text: t('sample.street'), note: t('sample.long') },
              },
            ]}
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
      empty: (
        <AnswerList answers={[{ question: t('sample.title'), answer: t('sample.skipped') }]} />
      ),
      long: <AnswerList answers={[{ question: t('sample.title'), answer: t('sample.long') }]} />,
    },
  },
  ...agreements(t),
  ...waysToPeople(t),
];
