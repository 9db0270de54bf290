import type { Feature } from '../../../usecases/ports.ts';

/** What is lost without each permission. */
export const lost: Readonly<Record<Feature, string>> = {
  people: 'niemand wordt in de directory gevonden, dus niets werkt',
  invitations: 'niemand wordt uitgenodigd; uitnodigingen wachten',
  'roles-by-group':
    'wie via een groep mag aanvragen, goedkeuren of beheren is niet bekend, dus niemand mag het',
  'groups-not-owned': 'alleen groepen waarvan Usher eigenaar is, worden gegeven en weggenomen',
  'application-roles': 'app-rollen worden niet gegeven en niet weggenomen',
  'directory-roles': 'directoryrollen worden niet gegeven en niet weggenomen',
  'moving-accounts': 'een gewijzigd adres krijgt een eigen account',
  'blocking-accounts': 'gasten die niets meer hebben, worden niet geblokkeerd',
  'deleting-accounts': 'gasten die niets meer hebben, worden niet verwijderd',
  'own-mail': 'onze eigen mail wordt niet verstuurd',
  bounces: 'dat onze eigen mail terugkomt, merkt niemand, en de sponsor wordt niet gevraagd',
  contacts: 'e-mailcontacten worden niet getoond',
  'last-sign-in':
    'de laatste aanmelding wordt niet getoond: beoordelingen gaan zonder, en niemand geldt als inactief',
  sponsors: 'de sponsors van een gast in Entra blijven zoals ze zijn wanneer iemand anders de gast overneemt',
  policies: 'een beleid dat gasten buitenhoudt, valt pas op als een uitnodiging mislukt',
  installing: 'wie Usher niet heeft geïnstalleerd, wordt niet bereikt, en de volgende wordt gevraagd',
  'activity-feed': 'wie de chat heeft gedempt, hoort niets tot die zelf kijkt',
};
