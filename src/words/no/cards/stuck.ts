import type { Complaint } from '../../../access/complaint.ts';
import type { NoticeFacts } from '../../types.ts';

/** To the sponsor: who is stuck, with what, and what helps. */
export const stuck: { readonly [C in Complaint as `stuck-${C}`]: (p: NoticeFacts) => string } = {
  'stuck-no-mail': ({ address, resource }) =>
    `${address} sier at invitasjonen til ${resource} ikke kommer frem. Sjekk at adressen er riktig skrevet, og se i søppelposten. Send den så på nytt, gi lenken videre selv, eller endre adressen.`,
  'stuck-other-account': ({ address, resource }) =>
    `${address} kommer ikke inn i ${resource}: En annen konto enn den inviterte er logget på. Et privat nettleservindu hjelper. Skal det være en annen adresse, endre den.`,
  'stuck-own-tenant': ({ address, resource }) =>
    `${address} kommer ikke inn i ${resource}, men havner i sitt eget firma. Begynn med en lenke med vår leier i; den på siden som invitasjonen fører til, hjelper.`,
  'stuck-no-passcode': ({ address, resource }) =>
    `${address} kommer ikke inn i ${resource}: Koden som Microsoft sender på e‑post for pålogging, kommer ikke frem. Spør om postboksen tar imot e‑post utenfra. Gjør den ikke det, endre adressen.`,
  'stuck-no-second-factor': ({ address, resource }) =>
    `${address} kommer ikke inn i ${resource}: Telefonen eller appen som bekrefter påloggingen, er borte. Er den satt opp hos oss, be IT hos oss tilbakestille den: Entra, brukeren, Authentication methods, Require re-register multifactor authentication.`,
  'stuck-blocked': ({ address, resource }) =>
    `${address} kommer ikke inn i ${resource}: Microsoft sier at tilgangen er blokkert. Spør etter koden på den siden. Ved AADSTS500212 må partnerens egen IT tillate vår leier; ved AADSTS500213 må vår tillate deres, i innstillingene for tilgang på tvers av leiere; ved AADSTS53003 må du se på vår betingede tilgang.`,
  'stuck-asks-password': ({ address, resource }) =>
    `${address} kommer ikke inn i ${resource}: Der kreves et passord, og gjester har ikke det her. Spør den som har ansvar for ${resource}, om gjester kan logge på med Microsoft.`,
};
