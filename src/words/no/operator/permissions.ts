import type { Feature } from '../../../usecases/ports.ts';

/** What is lost without each permission. */
export const lost: Readonly<Record<Feature, string>> = {
  people: 'ingen blir funnet i Entra, så ingenting virker',
  invitations: 'ingen blir invitert; invitasjoner venter',
  'roles-by-group':
    'hvem som kan be om, godkjenne eller administrere gjennom en gruppe, er ikke kjent, så ingen kan',
  'groups-not-owned': 'bare grupper som Usher eier, blir gitt og fjernet',
  'application-roles': 'app-roller blir verken gitt eller fjernet',
  'directory-roles': 'Entra-roller blir verken gitt eller fjernet',
  'moving-accounts': 'en endret adresse får en egen konto',
  'blocking-accounts': 'gjester som ikke har noe igjen, blir ikke blokkert',
  'deleting-accounts': 'gjester som ikke har noe igjen, blir ikke slettet',
  'own-mail': 'vår egen e-post går ikke ut',
  bounces: 'at vår egen e-post kommer tilbake, merker ingen, og sponsoren blir ikke spurt',
  contacts: 'e-postkontakter vises ikke',
  'last-sign-in': 'siste pålogging vises ikke: gjennomganger går uten den, og ingen regnes som inaktiv',
  sponsors: 'en gjests sponsorer i Entra blir som de er når noen andre tar over gjesten',
  policies: 'en policy som holder gjester ute, oppdages først når en invitasjon mislykkes',
  installing: 'den som ikke har installert Usher, nås ikke, og den neste blir spurt',
  'activity-feed': 'den som har dempet chatten, får ikke vite noe før vedkommende ser etter',
};
