import type { Complaint } from '../../../access/complaint.ts';
import type { NoticeFacts } from '../../types.ts';

/** To the sponsor: who is stuck, with what, and what helps. */
export const stuck: { readonly [C in Complaint as `stuck-${C}`]: (p: NoticeFacts) => string } = {
  'stuck-no-mail': ({ address, resource }) =>
    `Bij ${address} komt de uitnodiging voor ${resource} niet aan. Vraag hoe het adres precies luidt, en of de mail in de spam zit. Stuur hem dan opnieuw, geef de link zelf door, of wijzig het adres.`,
  'stuck-other-account': ({ address, resource }) =>
    `${address} komt ${resource} niet in: er is een ander account aangemeld dan het uitgenodigde. Een privévenster in de browser helpt. Moet het een ander adres zijn, wijzig het dan.`,
  'stuck-own-tenant': ({ address, resource }) =>
    `${address} komt ${resource} niet in en belandt bij het eigen bedrijf. Begin bij een link met onze tenant erin; die op de pagina waar de uitnodiging naartoe leidt, helpt.`,
  'stuck-no-passcode': ({ address, resource }) =>
    `${address} komt ${resource} niet in: de code die Microsoft mailt om aan te melden, komt niet aan. Vraag of dat postvak mail van buiten aanneemt. Zo niet, wijzig dan het adres.`,
  'stuck-no-second-factor': ({ address, resource }) =>
    `${address} komt ${resource} niet in: de telefoon of app die de aanmelding bevestigt, is weg. Is die bij ons ingesteld, vraag onze IT dan om een reset: Entra, de gebruiker, Verificatiemethoden, ‘Opnieuw registreren voor meervoudige verificatie vereisen’.`,
  'stuck-blocked': ({ address, resource }) =>
    `${address} komt ${resource} niet in: Microsoft zegt dat de toegang is geblokkeerd. Vraag naar de code op die pagina. Bij AADSTS500212 moet de eigen IT van de partner onze tenant toestaan; bij AADSTS500213 moet de onze die van de partner toestaan, in de instellingen voor toegang tussen tenants; kijk bij AADSTS53003 naar onze voorwaardelijke toegang.`,
  'stuck-asks-password': ({ address, resource }) =>
    `${address} komt ${resource} niet in: er wordt om een wachtwoord gevraagd, en dat hebben gasten hier niet. Vraag degene die ${resource} beheert of gasten zich daar met Microsoft kunnen aanmelden.`,
};
