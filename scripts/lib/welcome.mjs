// @ts-check
import { pathToFileURL } from 'node:url';
import { bundlePath } from './programs.mjs';
import { say } from './say.mjs';

/** @typedef {{ name: string, functionTitle: string, roles: string[] }} Colleague */
/** @typedef {{ givenName: string, familyNamePrefix: string | null, familyName: string }} Resident */

/**
 * Says where the service is and, in a demo, who can sign in.
 * @param {import('./recipes.mjs').Installation} installation
 */
export async function welcome({ isDemo, port, common }) {
  say(`\nSociaal Plein: ${common.PUBLIC_URL}`);
  if (isDemo) {
    const { demoResidents, demoStaff } = await import(pathToFileURL(bundlePath('people')).href);
    for (const line of whoCanSignIn(demoResidents, demoStaff)) say(line);
    say(`  sent mail   http://127.0.0.1:${port + 2}`);
    say(`  sent SMS    http://127.0.0.1:${port + 4}`);
  }
  say('Stop with Ctrl-C.\n');
}

/**
 * One line for each role, with somebody to choose on the sign-in page.
 * @param {Resident[]} residents
 * @param {Colleague[]} staff
 * @returns {string[]}
 */
export function whoCanSignIn(residents, staff) {
  const withRole = (/** @type {string} */ role) =>
    staff.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
  const names = residents.map(({ givenName, familyNamePrefix, familyName }) =>
    [givenName, familyNamePrefix, familyName].filter(Boolean).join(' '),
  );
  return [
    'Sign in without a password, as one of these made-up people:',
    `  resident    /mijn    ${few(names)}`,
    `  host        /balie   ${few(withRole('host'))}`,
    `  consultant  /werk    ${few(withRole('consultant'))}`,
    `  team lead   /werk    ${few(withRole('team_lead'))}`,
  ];
}

/** @param {string[]} names */
const few = (names) => (names.length > 3 ? `${names.slice(0, 3).join(', ')}, …` : names.join(', '));
