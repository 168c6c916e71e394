import { describe, expect, it } from 'vitest';
import { spokenPhone } from '@/components/ui/spoken-phone';

const asSeen = (phone: string) => spokenPhone(phone).replaceAll('\u00a0', ' ');

describe('a phone number', () => {
  it.each(['0600000158', '06-00000158', '06 - 0000 0158', '+31 6 0000 0158', '0031600000158'])(
    'is written in one way: %s',
    (phone) => expect(asSeen(phone)).toBe('06 - 0000 0158'),
  );

  it.each(['088 - 000 00 14', '112', '+32 2 555 12 12'])('stays as it was written: %s', (phone) =>
    expect(asSeen(phone)).toBe(phone),
  );

  it('does not fall apart over two lines', () => {
    expect(spokenPhone('0600000158')).not.toContain(' ');
    expect(spokenPhone('088 - 000 00 14')).not.toContain(' ');
  });
});
