import { DefinitionList } from '@/components/ui/definition-list';
import { Heading } from '@/components/ui/heading';
import { Lines } from '@/components/ui/lines';
import { BackLink, Link } from '@/components/ui/link';
import { Paragraph } from '@/components/ui/paragraph';
import { Section } from '@/components/ui/section';
import { SkipLink } from '@/components/ui/skip-link';
import { Table, type Column } from '@/components/ui/table';
import { Extra } from '@/components/ui/extra';
import { VisuallyHidden } from '@/components/ui/visually-hidden';
import type { DesignTexts, Specimen } from './specimen';

type Row = { name: string; next: string };

function tableOf(t: DesignTexts, rows: Row[], caption: string) {
  const columns: Column<Row>[] = [
    { key: 'name', label: t('sample.household'), header: true, cell: (row) => row.name },
    { key: 'next', label: t('sample.next'), cell: (row) => row.next },
  ];
  return <Table {...{ caption, columns, rows }} rowKey={(row) => row.name} />;
}

/** What is read. */
export const wordSpecimens = (t: DesignTexts): Specimen[] => [
  {
    name: 'Heading',
    of: Heading,
    states: {
      default: [1, 2, 3, 4].map((look) => (
        <Heading key={look} level={4} look={look as 1}>
          {t('sample.title')}
        </Heading>
      )),
      other: (
        <Heading level={4} look="hero">
          {t('sample.title')}
        </Heading>
      ),
      long: (
        <Heading level={4} look={1}>
          {t('sample.longWord')}
        </Heading>
      ),
    },
  },
  {
    name: 'Paragraph',
    of: Paragraph,
    states: {
      default: <Paragraph>{t('sample.line')}</Paragraph>,
      other: [
        <Paragraph key="lead" look="lead">
          {t('sample.line')}
        </Paragraph>,
        <Paragraph key="small" look="small">
          {t('sample.line')}
        </Paragraph>,
      ],
      long: <Paragraph>{t('sample.long')}</Paragraph>,
    },
  },
  {
    name: 'Link',
    of: Link,
    states: {
      default: <Link href="#inhoud">{t('sample.action')}</Link>,
      other: (
        <Link href="#inhoud" icon="calendar">
          {t('sample.action')}
        </Link>
      ),
      focus: <Link href="#inhoud">{t('sample.action')}</Link>,
      long: <Link href="#inhoud">{t('sample.longAction')}</Link>,
    },
  },
  {
    name: 'BackLink',
    of: BackLink,
    states: {
      default: <BackLink href="#inhoud">{t('sample.back')}</BackLink>,
      focus: <BackLink href="#inhoud">{t('sample.back')}</BackLink>,
      long: <BackLink href="#inhoud">{t('sample.longAction')}</BackLink>,
    },
  },
  {
    name: 'SkipLink',
    of: SkipLink,
    states: { focus: <SkipLink text={t('sample.skip')} /> },
  },
  {
    name: 'Extra',
    of: Extra,
    states: { default: <Extra>{t('sample.line')}</Extra> },
  },
  {
    name: 'VisuallyHidden',
    of: VisuallyHidden,
    states: { default: <VisuallyHidden>{t('sample.line')}</VisuallyHidden> },
  },
  {
    name: 'Lines',
    of: Lines,
    states: {
      default: <Lines lines={[t('sample.line'), t('sample.help')]} />,
      long: <Lines lines={[t('sample.long'), t('sample.longWord')]} />,
    },
  },
  {
    name: 'DefinitionList',
    of: DefinitionList,
    states: {
      default: <DefinitionList items={[{ term: t('sample.title'), value: t('sample.line') }]} />,
      other: (
        <DefinitionList
          items={[{ term: t('sample.title'), value: t('sample.line'), quote: true }]}
        />
      ),
      long: <DefinitionList items={[{ term: t('sample.longWord'), value: t('sample.long') }]} />,
    },
  },
  {
    name: 'Section',
    of: Section,
    states: {
      default: (
        <Section id="section-gewoon" title={t('sample.title')} aside={t('sample.today')}>
          <Paragraph>{t('sample.line')}</Paragraph>
        </Section>
      ),
      empty: (
        <Section id="section-leeg" title={t('sample.messages')}>
          <Paragraph>{t('sample.nobody')}</Paragraph>
        </Section>
      ),
      long: (
        <Section id="section-lang" title={t('sample.longWord')} aside={t('sample.today')}>
          <Paragraph>{t('sample.long')}</Paragraph>
        </Section>
      ),
    },
  },
  {
    name: 'Table',
    of: Table,
    states: {
      default: tableOf(
        t,
        [{ name: t('sample.name'), next: t('sample.date') }],
        t('states.default'),
      ),
      empty: tableOf(t, [], t('states.empty')),
      long: tableOf(t, [{ name: t('sample.longName'), next: t('sample.long') }], t('states.long')),
    },
  },
];
