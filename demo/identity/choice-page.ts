import { html, page, type Html } from '../page';
import type { Choice } from './directory';

const levelNames: Record<string, string> = {
  'urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport':
    'Basis: alleen een wachtwoord',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:MobileTwoFactorContract': 'Midden: met de app of een sms',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:Smartcard': 'Substantieel: met de app en uw paspoort',
  'urn:oasis:names:tc:SAML:2.0:ac:classes:SmartcardPKI':
    'Hoog: met de chip van uw identiteitskaart',
};

/** The four levels of DigiD, as Logius names them. */
export const digidLevels = Object.keys(levelNames);

function levels(assurance: string[], asked: string | undefined): Html | null {
  if (assurance.length === 0) return null;
  return html`<fieldset>
    <legend>Hoe zeker is het dat u het bent?</legend>
    ${assurance.map(
      (level) =>
        html`<label
          ><input
            type="radio"
            name="niveau"
            value="${level}"
            ${level === asked ? html`checked` : null}
          />${levelNames[level] ?? level}</label
        >`,
    )}
  </fieldset>`;
}

function list(people: Choice[]): Html {
  return html`<ul>
    ${people.map(
      (person) =>
        html`<li>
          <button class="person" name="persoon" value="${person.key}">
            <b>${person.name}</b><br />${person.detail}
          </button>
        </li>`,
    )}
  </ul>`;
}

export type ChoicePage = {
  title: string;
  people: Choice[];
  refused: Choice[];
  assurance: string[];
  asked: string | undefined;
};

/** The page on which somebody is chosen; choosing is signing in. */
export function choicePage({ title, people, refused, assurance, asked }: ChoicePage): string {
  return page(
    title,
    html`<p>Kies wie u bent. U hebt hier geen wachtwoord nodig.</p>
      <form method="post">
        <h2>Wie bent u?</h2>
        ${list(people)}
        <h2>Zien wat er gebeurt als het niet mag</h2>
        ${levels(assurance, asked)} ${list(refused)}
        <h2>Toch niet inloggen?</h2>
        <p><button class="quiet" name="stop" value="1">Stop en ga terug</button></p>
      </form>`,
  );
}
