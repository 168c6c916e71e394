import { describe, expect, it } from 'vitest';
import { isForeignPost, type Origin } from '@/lib/platform/foreign-post';

const post: Origin = {
  method: 'POST',
  origin: 'https://plein.example',
  fetchSite: 'same-origin',
  hosts: ['plein.example', 'plein.example'],
};

describe('a foreign post', () => {
  it.each<[string, Partial<Origin>, boolean]>([
    ['our own form', {}, false],
    ['an old browser without these headers', { origin: null, fetchSite: null }, false],
    ['an address typed by hand', { origin: null, fetchSite: 'none' }, false],
    ['another site', { origin: 'https://elsewhere.example', fetchSite: 'cross-site' }, true],
    ['another site, old browser', { origin: 'https://elsewhere.example', fetchSite: null }, true],
    ['a neighbour on the same domain', { fetchSite: 'same-site' }, true],
    ['an origin that is hidden', { origin: 'null', fetchSite: null }, true],
    ['another port', { origin: 'https://plein.example:8443', fetchSite: null }, true],
    ['a look from another site', { method: 'GET', origin: 'https://elsewhere.example' }, false],
    ['a delete from another site', { method: 'DELETE', fetchSite: 'cross-site' }, true],
  ])('%s', (_, change, expected) => {
    expect(isForeignPost({ ...post, ...change })).toBe(expected);
  });
});
