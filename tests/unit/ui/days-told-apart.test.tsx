import { NextIntlClientProvider } from 'next-intl';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { MyComplaintList } from '@/components/heard/my-complaints';
import {
  EndedComplaints,
  OpenComplaints,
  UntoldComplaints,
} from '@/components/heard/work-complaints';
import { LeadNotices } from '@/components/notice/notices';
import { TermsTable } from '@/components/terms/terms-table';
import { nl } from '@/lib/messages/nl';
import type { CaseTerm } from '@/lib/rules/case-terms/types';

const html = (page: React.ReactNode) =>
  renderToStaticMarkup(
    <NextIntlClientProvider locale="nl" messages={nl as never} timeZone="Europe/Amsterdam">
      {page}
    </NextIntlClientProvider>,
  ).replaceAll('\u00a0', ' ');

describe('a day of another year', () => {
  const term: CaseTerm = {
    ...{ key: 'k', partId: 'p', domain: 'wmo', rule: 'wmo.besluit', kind: 'latest', source: 'Wmo' },
    ...{ binds: 'municipality', state: 'running', standsStill: null, endedOn: null },
    ...{ start: '2026-12-18', rawEnd: '2027-01-01', end: '2027-01-05', target: '2026-12-29' },
    from: { eventId: 'e', kind: 'melding', on: '2026-12-18' },
    explanation: [
      {
        ...{ kind: 'rolled', on: '2027-01-05', article: 'Atw 1' },
        skipped: [{ on: '2027-01-01', why: 'newYear' }],
      },
    ],
  } as unknown as CaseTerm;

  it('is not taken for one of this year in the table of terms, nor in why it is that day', () => {
    const table = html(<TermsTable terms={[term]} today="2026-12-20" />);
    for (const day of ['di 5 januari 2027', 'di 29 december 2026', 'vr 1 januari 2027']) {
      expect(table).toContain(day);
    }
  });

  it('nor in what must not be forgotten', () => {
    const line = { id: 'n', caseId: 'c', number: 214, kind: 'promise', rule: null } as const;
    const lines = [{ ...line, domain: null, dueOn: '2025-12-30', isOver: true, count: 1 }] as const;
    expect(html(<LeadNotices notices={{ lines, total: 1 }} />)).toContain('di 30 december 2025');
  });
});

describe('two complaints of one day', () => {
  const at = (time: string) => new Date(`2026-03-10T${time}:00Z`);
  const one = (id: string, time: string, receivedOn = '2026-03-10') =>
    ({ id, receivedOn, at: at(time), isEnded: false, since: at('12:00') }) as const;
  const line = (id: string, time: string, receivedOn?: string) => ({
    ...one(id, time, receivedOn),
    ...{
      handler: null,
      isMine: false,
      canTake: false,
      isPostponed: false,
      dueOn: null,
      isLate: false,
    },
    endedAt: at('15:00'),
  });

  it('are told apart by their time in the own list, and one alone needs none', () => {
    const list = html(
      <MyComplaintList
        lines={[one('a', '08:12'), one('b', '13:05'), one('c', '09:00', '2026-03-09')]}
      />,
    );
    expect(list).toContain('Klacht van dinsdag 10 maart 2026 om 09.12 uur');
    expect(list).toContain('Klacht van dinsdag 10 maart 2026 om 14.05 uur');
    expect(list).toContain('Klacht van maandag 9 maart 2026<');
  });

  it.each([
    ['that wait', (lines: ReturnType<typeof line>[]) => <OpenComplaints lines={lines} />],
    ['that were answered', (lines: ReturnType<typeof line>[]) => <EndedComplaints lines={lines} />],
    ['to tell', (lines: ReturnType<typeof line>[]) => <UntoldComplaints lines={lines} />],
  ])('are told apart in the list of those %s, on paper by when they were typed in', (_, listOf) => {
    const list = html(
      listOf([line('a', '08:12'), line('b', '13:05'), line('c', '13:07', '2026-03-06')]),
    );
    expect(list).toContain('Ontvangen op di 10 maart 2026, 9.12 uur');
    expect(list).toContain('Ontvangen op di 10 maart 2026, 14.05 uur');
    expect(list).toContain('Ontvangen op 6 maart 2026, ingevoerd op di 10 maart 2026, 14.07 uur');
  });
});
