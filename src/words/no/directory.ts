import type { Words } from '../words.ts';

/** Why the directory did not do it. */
export const directory: Words['directory'] = {
  throttled: () => 'Microsoft ba meg vente litt.',
  unavailable: () => 'Microsoft svarer ikke akkurat nå.',
  timeout: () => 'Microsoft svarte ikke i tide.',
  'not-signed-in': () =>
    'Usher kunne ikke logge på hos Microsoft; en administrator må sjekke påloggingsinformasjonen.',
  'permission-missing': (permission) =>
    permission === 'GroupMember.ReadWrite.All'
      ? 'Usher får ikke endre hvem som er i gruppen: En administrator må gjøre Usher til eier av gruppen, eller gi GroupMember.ReadWrite.All i Entra.'
      : `Usher mangler ${permission === undefined ? 'en tillatelse' : `tillatelsen ${permission}`} i Entra; en administrator må gi den.`,
  'not-replicated': () => 'Den nye kontoen er ikke kommet på plass overalt hos Microsoft ennå.',
  'pending-guest': () => 'Gjesten har ikke godtatt invitasjonen ennå.',
  'not-found': () =>
    'Entra kjenner ikke denne kontoen eller gruppen lenger; en administrator kan se i Entra om den er slettet.',
  'group-dynamic': () =>
    'Gruppen fylles av en regel, så ingen kan legges til for hånd; en administrator må oppgi en annen gruppe.',
  'group-synced': () =>
    'Gruppen styres lokalt, så den kan ikke endres her; en administrator må oppgi en annen gruppe.',
  'group-mail-enabled': () =>
    'Gruppen er en distribusjonsliste eller en e‑postaktivert sikkerhetsgruppe, som bare Exchange kan endre; en administrator må oppgi en annen gruppe.',
  'group-closed': () =>
    'Gruppen tar ikke imot gjester; en administrator kan tillate gjester i den, eller oppgi en annen gruppe.',
  'group-full': () => 'Gruppen er full; en administrator må lage plass i den, eller oppgi en annen gruppe.',
  'invitations-blocked': () =>
    'Microsoft har blokkert invitasjoner for hele firmaet, på grunn av mistenkelig aktivitet; en administrator må be Microsofts kundestøtte oppheve det, og så skrive **tempo fortsett fordi det er opphevet**. Til da sendes ingen, og ingen går tapt.',
  'directory-full': () =>
    'Firmaets Entra er full; en administrator må slette det som ikke trengs, eller få Microsoft til å heve grensen, og så skrive **tempo fortsett fordi det er plass**.',
  'invitee-refused': () =>
    'Firmaets regler lar ikke denne personen bli invitert; en administrator kan se på tillatte og avviste domener i Entra.',
  'invitations-disabled': () =>
    'Gjesteinvitasjoner er slått av for dette firmaet; en administrator kan tillate dem.',
  'domain-is-ours': () =>
    'Adressen hører til ditt eget firma, så den kan ikke inviteres som gjest. Sjekk skrivemåten.',
  'address-is-employee': () =>
    'Microsoft sier at en konto her allerede har denne adressen, men viser den ikke til meg; en administrator kan slå den opp i Entra.',
  'account-blocked': () =>
    'Kontoen finnes, men er blokkert for pålogging; en administrator må oppheve blokkeringen.',
  'address-refused': () => 'Microsoft godtar ikke denne adressen. Sjekk skrivemåten.',
  'cross-tenant-blocked': () =>
    'Innstillingene for tilgang på tvers av leiere blokkerer invitasjoner til denne partneren; administratorene i begge firmaene kan tillate dem.',
  'target-address': () => 'Microsoft fant ikke måladressen akkurat nå.',
  'mailbox-missing': () =>
    'Postboksen som skal sende invitasjonen, finnes ikke; en administrator må sjekke MAIL_SENDER.',
  unexpected: () => 'Microsoft ga et svar som Usher ikke kjenner; det som ble sagt, står i loggen til Usher.',
};

/** What Microsoft said that nobody knows the meaning of. */
export const unknownAnswer: Words['unknownAnswer'] = {
  quoted: (said, marks) => [said && `«${said}»`, marks && `(${marks})`].filter(Boolean).join(' '),
  request: (id) => `forespørsel ${id}`,
  met: (quoted) => `Microsoft ga et svar som Usher ikke kjenner: ${quoted}.`,
  about: (address, resource, sponsor) => `Det gjelder ${address} til ${resource}, som ${sponsor} ba om.`,
  next: 'Microsofts kundestøtte vet mer ut fra forespørsels-ID-en. Det samme svaret melder jeg én gang om dagen.',
  told: 'Microsoft ga et svar som Usher ikke kjenner; administratorene har fått vite hva som ble sagt.',
};

/** Why an invitation waits that has its turn later. */
export const paced: Words['paced'] =
  'Invitasjonene går ut noen få om gangen, så ikke Microsoft synes de er mistenkelige.';

export const privilegedGroup: Words['privilegedGroup'] =
  'Det er en gruppe som kan ha Entra-roller, og ingen måtte godkjenne det. Administratorene vet om det.';
export const resourceGone: Words['resourceGone'] =
  'Ressursen står ikke i katalogen lenger; en administrator må legge den inn igjen.';
