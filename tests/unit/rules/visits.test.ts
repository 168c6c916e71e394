import { describe, expect, it } from 'vitest';
import { visitsIn } from '@/lib/rules/visits';

const at = (time: string) => new Date(`2026-11-26T${time}:00Z`);

describe('visits', () => {
  it('are none without a look', () => {
    expect(visitsIn([])).toBe(0);
  });

  it('are one, however many pages were opened shortly after each other', () => {
    expect(visitsIn([at('09:00'), at('09:02'), at('09:31'), at('10:01')])).toBe(1);
  });

  it('are two when somebody comes back more than half an hour later', () => {
    expect(visitsIn([at('09:00'), at('09:31')])).toBe(2);
  });

  it('do not depend on the order in which they are read', () => {
    expect(visitsIn([at('14:00'), at('09:00'), at('09:10')])).toBe(2);
  });
});
