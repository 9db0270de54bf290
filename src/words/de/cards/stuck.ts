import type { Complaint } from '../../../access/complaint.ts';
import type { NoticeFacts } from '../../types.ts';

/** To the sponsor: who is stuck, with what, and what helps. */
export const stuck: { readonly [C in Complaint as `stuck-${C}`]: (p: NoticeFacts) => string } = {
  'stuck-no-mail': ({ address, resource }) =>
    `Bei ${address} kommt die Einladung zu ${resource} nicht an. Klären Sie, wie die Adresse geschrieben ist und ob die Mail im Spam liegt. Senden Sie sie dann erneut, geben Sie den Link selbst weiter, oder ändern Sie die Adresse.`,
  'stuck-other-account': ({ address, resource }) =>
    `${address} kommt nicht in ${resource}: Angemeldet ist ein anderes Konto als das eingeladene. Ein privates Browserfenster hilft. Soll es eine andere Adresse sein, ändern Sie sie.`,
  'stuck-own-tenant': ({ address, resource }) =>
    `${address} kommt nicht in ${resource} und landet beim eigenen Unternehmen. Der Einstieg muss ein Link mit unserem Mandanten sein; der auf der Seite hilft, zu der die Einladung führt.`,
  'stuck-no-passcode': ({ address, resource }) =>
    `${address} kommt nicht in ${resource}: Der Code, den Microsoft zum Anmelden mailt, kommt nicht an. Fragen Sie, ob dieses Postfach Mails von außen annimmt. Wenn nicht, ändern Sie die Adresse.`,
  'stuck-no-second-factor': ({ address, resource }) =>
    `${address} kommt nicht in ${resource}: Das Telefon oder die App zum Bestätigen der Anmeldung ist weg. Wurde das bei uns eingerichtet, bitten Sie unsere IT, es zurückzusetzen: Entra, der Benutzer, Authentifizierungsmethoden, „Erneute Registrierung für die Multi-Faktor-Authentifizierung anfordern“.`,
  'stuck-blocked': ({ address, resource }) =>
    `${address} kommt nicht in ${resource}: Microsoft meldet, dass der Zugriff blockiert ist. Fragen Sie nach dem Code auf dieser Seite. Bei AADSTS500212 muss die eigene IT des Partners unseren Mandanten zulassen; bei AADSTS500213 muss unserer den des Partners zulassen, in den mandantenübergreifenden Zugriffseinstellungen; bei AADSTS53003 sehen Sie sich unseren bedingten Zugriff an.`,
  'stuck-asks-password': ({ address, resource }) =>
    `${address} kommt nicht in ${resource}: Dort wird ein Passwort verlangt, und Gäste haben hier keines. Fragen Sie die Person, die ${resource} betreut, ob sich Gäste dort mit Microsoft anmelden können.`,
};
