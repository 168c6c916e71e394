import { describe, expect, it } from 'vitest';
import { whyContactPerson } from '@/lib/rules/contact-person-why';

const facts = { reason: 'worksNearby', isAskedFor: false, wasBefore: false };

describe('why this contact person', () => {
  it('is the reason of the rule for who asked first', () => {
    expect(whyContactPerson(facts)).toBe('worksNearby');
    expect(whyContactPerson({ ...facts, reason: null })).toBeNull();
  });

  it('is that she helps already, for a request that came later', () => {
    expect(whyContactPerson({ ...facts, wasBefore: true })).toBe('helpsAlready');
  });

  it.each(['handedOver', 'reassigned', 'residentAsked'])(
    'is the wish of the resident, whoever decided: %s',
    (reason) => {
      expect(whyContactPerson({ ...facts, reason, isAskedFor: true })).toBe('residentAsked');
    },
  );

  it('is no wish of a resident who never asked for it', () => {
    expect(whyContactPerson({ ...facts, reason: 'residentAsked' })).toBe('handedOver');
    expect(whyContactPerson({ ...facts, reason: 'reassigned' })).toBe('handedOver');
  });
});
