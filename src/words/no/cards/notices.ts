import type { NotTaken } from '../../../usecases/ports.ts';
import type { NoticeFacts } from '../../types.ts';
import type { Words } from '../../words.ts';
import { stuck } from './stuck.ts';

const why = ({ comment }: NoticeFacts): string => (comment === undefined ? '' : ` Begrunnelse: ${comment}`);
function notTaken(why: NotTaken): string {
  switch (why.kind) {
    case 'status':
      return `den svarer ${why.status}`;
    case 'slow':
      return 'den svarer ikke innen ti sekunder';
    case 'unreachable':
      return 'jeg når den ikke';
  }
}
const told = ({ told: names }: NoticeFacts): string =>
  names === '' ? '' : ` Jeg har sagt fra til ${names}.`;
const notInstalled = ({ notInstalled: { names } }: NoticeFacts): string =>
  names === '' ? '' : ` ${names} har ikke installert Usher.`;

/** What the end of access came to. */
const ENDED: Readonly<Record<NoticeFacts['ended'], (p: NoticeFacts) => string>> = {
  taken: (p) => `${p.address} har ikke lenger tilgang til ${p.resource}.`,
  nothing: (p) => `${p.address} har ikke tilgang til ${p.resource}; det var ingenting å fjerne.`,
  stays: (p) =>
    `Tilgangen til ${p.resource} for ${p.address} er avsluttet her; det som fantes fra før, beholdes.`,
};

/** The short messages that come by themselves. */
export const notices: Pick<
  Words['cards'],
  | 'notice'
  | 'alert'
  | 'unreached'
  | 'privilegedGroup'
  | 'webhookDown'
  | 'channelGone'
  | 'auditGone'
  | 'turned'
> = {
  notice: {
    granted: (p) => `${p.address} har nå tilgang til ${p.resource}${p.until ? `, frem til ${p.until}` : ''}.`,
    rejected: (p) =>
      `${p.by} avslo forespørselen din om tilgang til ${p.resource} for ${p.address}.${why(p)} Ingenting ble sendt.`,
    cancelled: (p) =>
      `${p.by} trakk tilbake forespørselen din om tilgang til ${p.resource} for ${p.address}.${why(p)}`,
    lapsed: (p) =>
      `Ingen avgjorde forespørselen din om tilgang til ${p.resource} for ${p.address} i tide, så den utløp. Be om det på nytt, eller snakk med en godkjenner.`,
    'approvers-unreachable': (p) =>
      `Jeg fikk ikke tak i ${p.people}, som skal avgjøre tilgangen til ${p.resource} for ${p.address}.${notInstalled(p)}`,
    'approvers-reminded': (p) =>
      `Ingen har avgjort tilgangen til ${p.resource} for ${p.address} ennå; jeg har minnet ${p.people} på det.`,
    'alternates-asked': (p) =>
      `${p.address} til ${p.resource}: ${p.turned}, så jeg spør reservegodkjennerne.`,
    'administrators-asked': (p) =>
      `${p.address} til ${p.resource}: ${p.turned}, så jeg spør administratorene.`,
    'stage-approved': (p) =>
      `${p.by} godkjente tilgang til ${p.resource} for ${p.address}; nå er det neste trinn som avgjør.`,
    'approved-for-you': (p) =>
      `${p.decider} var stedfortreder for deg og godkjente en forespørsel fra ${p.sponsor}: tilgang til ${p.resource} for ${p.address}. **stedfortreder stopp** avslutter det.`,
    'rejected-for-you': (p) =>
      `${p.decider} var stedfortreder for deg og avslo en forespørsel fra ${p.sponsor}: tilgang til ${p.resource} for ${p.address}. **stedfortreder stopp** avslutter det.`,
    'revoked-for-you': (p) =>
      `${p.decider} var stedfortreder for deg og trakk tilbake godkjenningen av en forespørsel fra ${p.sponsor}: tilgang til ${p.resource} for ${p.address}.${why(p)}`,
    'nobody-to-ask': (p) =>
      `Ingen kan avgjøre tilgangen til ${p.resource} for ${p.address}: Utenom deg er det ingen godkjenner jeg når. Snakk med en administrator; forespørselen står åpen.`,
    'invitation-held-up': (p) =>
      `Forsinket: Invitasjonen til ${p.address} for ${p.resource} venter. ${p.why}${told(p)} Jeg fortsetter å prøve.`,
    'invitation-refused': (p) => `${p.address} ble ikke invitert. ${p.why}`,
    'acceptance-awaited': (p) =>
      `${p.address} har ikke godtatt invitasjonen til ${p.resource} ennå, og halve tiden er gått. Spør om e‑posten kom frem; du kan sende den på nytt, gi lenken videre selv, endre adressen eller trekke forespørselen tilbake.`,
    'mail-bounced': (p) =>
      `Invitasjonen til ${p.address} for ${p.resource} kom tilbake: e‑postserveren tok ikke imot den. Sjekk adressen og endre den hvis den er feil; er den riktig, kan du gi lenken videre selv eller sende invitasjonen på nytt senere.`,
    'invitation-withdrawn': (p) =>
      `${p.address} har ikke godtatt invitasjonen til ${p.resource} på så lenge at jeg trakk den tilbake. Be om det på nytt hvis tilgangen fortsatt trengs.`,
    'invitation-expired': (p) =>
      `${p.address} godtok ikke invitasjonen til ${p.resource} i tide. Skriv **send ${p.address} på nytt** for en ny.`,
    resent: (p) => `${p.people} fikk sendt invitasjonen til ${p.address} for ${p.resource} på nytt.${why(p)}`,
    'account-gone': (p) =>
      `${p.address} har ikke tilgang til ${p.resource}: Noen slettet kontoen fra Entra. ${
        p.isEmployee
          ? 'En administrator kan gjenopprette den innen 30\u00a0dager; be om det på nytt da.'
          : 'Be om det på nytt for å begynne med en ny invitasjon. Var det en feil, få en administrator til å gjenopprette kontoen først, innen 30\u00a0dager.'
      }`,
    'grant-failed': (p) =>
      `Forsinket: ${p.address} kan ikke få tilgang til ${p.resource} ennå. ${p.why}${told(p)} Jeg fortsetter å prøve.`,
    'terms-awaited': (p) =>
      `${p.address} har ikke godtatt vilkårene for ${p.resource} ennå, og har derfor ikke tilgang. Lenken i invitasjonen viser vilkårene. Skriv **send ${p.address} på nytt** for en lenke å gi videre.`,
    'terms-declined': (p) =>
      `${p.address} avslo vilkårene for ${p.resource}, og får ikke tilgang. Hvis partneren ombestemmer seg, virker lenken fortsatt.`,
    'new-terms-declined': (p) =>
      `${p.address} avslo de nye vilkårene for ${p.resource}. Tilgangen beholdes; skriv **fjern ${p.address}** for å avslutte den.`,
    removed: (p) =>
      `${ENDED[p.ended](p)}${p.comment ? ` ${p.by} trakk tilbake godkjenningen: ${p.comment}` : ''}`,
    'removal-failed': (p) =>
      `Forsinket: Tilgangen til ${p.resource} for ${p.address} kan ikke fjernes ennå. ${p.why}${told(p)} Jeg fortsetter å prøve.`,
    'removal-undone': (p) =>
      `${p.people} angret fjerningen: ${p.address} har tilgang til ${p.resource} igjen${p.until ? `, frem til ${p.until}` : ''}.`,
    'earlier-removal-asked': (p) =>
      `${p.people} får tatt bort også det ${p.address} hadde av ${p.resource} før Usher.${why(p)}`,
    'membership-restored': (p) =>
      `Medlemskapet bak tilgangen til ${p.resource} for ${p.address} var borte. Jeg har lagt det inn igjen.`,
    'leftover-failed': (p) =>
      `Kontoen til ${p.address} har ikke tilgang til noe lenger, men kunne ikke blokkeres eller slettes ennå. ${p.why} Jeg fortsetter å prøve.`,
    'account-restored': (p) =>
      `Kontoen til ${p.address} er tilbake som den var. Den har ikke tilgang til ${p.resource}; be om det på nytt hvis det trengs.`,
    adopted: (p) =>
      `Du er nå sponsor for ${p.address}, som hadde tilgang til ${p.resource} før min tid; ${p.people} førte deg opp. Det kan være flere: **liste** viser alle dine.`,
    left: (p) => `${p.address} har selv sagt fra seg tilgangen til ${p.resource}; den er fjernet.`,
    'inactive-removed': (p) =>
      `${p.address} har ikke lenger tilgang til ${p.resource}: Det er så lenge siden siste pålogging at katalogen avslutter den. Var det feil, kan det angres i ti minutter: **status ${p.address}**.`,
    'transfer-accepted': (p) => `${p.people} er sponsor for ${p.address} (${p.resource}) fra nå av.`,
    'transfer-declined': (p) =>
      `${p.people} tar ikke over ${p.address} (${p.resource}).${why(p)} Alt er som det var; spør noen andre med **overlat ${p.address} til @NAME**.`,
    'transfer-lapsed': (p) =>
      `Ingen svarte i tide på hvem som tar over ${p.address} (${p.resource}), så alt er som det var. Spør igjen, eller noen andre, med **overlat ${p.address} til @NAME**.`,
    ...stuck,
    'new-link-wished': (p) =>
      `${p.address} ber om en ny invitasjon til ${p.resource}: Den gamle virker ikke lenger.`,
    'longer-wished': (p) =>
      `${p.address} ber om lengre tilgang til ${p.resource}${p.until ? `; nå varer den til ${p.until}` : ''}.`,
    'ends-soon': (p) => `Tilgangen til ${p.resource} for ${p.address} varer til ${p.until}.`,
    extended: (p) =>
      `${p.by} godkjente: ${p.address} har tilgang til ${p.resource}, ${p.until ? `frem til ${p.until}` : 'uten sluttdato'}.`,
    'extended-for-you': (p) =>
      `${p.people} fikk forlenget tilgangen til ${p.resource} for ${p.address}: Den ${p.until ? `varer nå til ${p.until}` : 'slutter ikke lenger'}.${why(p)}`,
    'extension-rejected': (p) =>
      `${p.by} avslo lengre tilgang til ${p.resource} for ${p.address}.${why(p)} Den slutter som planlagt.`,
    'extension-lapsed': (p) =>
      `Ingen avgjorde lengre tilgang til ${p.resource} for ${p.address} i tide, så den slutter som planlagt. Snakk med en godkjenner, eller be om det på nytt.`,
  },
  alert: {
    'approvers-unreachable': (p) =>
      `Jeg får ikke tak i ${p.people}, som skal avgjøre tilgangen til ${p.resource} for ${p.address}, som ${p.sponsor} ba om.${notInstalled(p) || ' Kanskje er ikke Usher installert der, eller den er blokkert.'}`,
    'invitation-held-up': (p) =>
      `Forsinket: Invitasjonen til ${p.address} for ${p.resource}, som ${p.sponsor} ba om, venter. ${p.why} Jeg fortsetter å prøve.`,
    'grant-failed': (p) =>
      `Forsinket: ${p.address} kan foreløpig ikke få tilgangen til ${p.resource} som ${p.sponsor} ba om. ${p.why} Jeg fortsetter å prøve.`,
    'removal-failed': (p) =>
      `Forsinket: Tilgangen til ${p.resource} for ${p.address}, som ${p.sponsor} ba om, må fortsatt fjernes. ${p.why} Jeg fortsetter å prøve.`,
    'earlier-removal-asked': (p) =>
      `${p.people} får tatt bort også det ${p.address} hadde av ${p.resource} før Usher; ${p.sponsor} ba om tilgangen.${why(p)}`,
    'nobody-to-ask': (p) =>
      `Ingen kan avgjøre tilgangen til ${p.resource} for ${p.address}, som ${p.sponsor} ber om: Det er ingen godkjenner jeg når. Legg til en i Entra; forespørselen står åpen så lenge.`,
  },
  unreached: (sponsor, sentence) => `Jeg får ikke tak i ${sponsor}. Beskjeden er: ${sentence}`,
  privilegedGroup: (resource) =>
    `${resource} gir medlemskap i en gruppe som kan ha Entra-roller, så jeg gir den ikke til noen: Det krever godkjennere, og en administrator som tillater det. Gi den godkjennere i katalogen og sett DIRECTORY\\_ROLES til allow, eller oppgi en annen gruppe.`,
  webhookDown: (host, since, why) =>
    `${host} har ikke tatt imot hendelser fra meg siden ${since}: ${notTaken(why)}. Jeg fortsetter å prøve; det som ikke er tatt imot etter tre dager, sender jeg ikke mer, og du finner det med **eksporter**. **diagnose** prøver nå.`,
  auditGone:
    'Jeg kan ikke lenger skrive i kanalen for revisorer, så ingenting meldes der. Alt er fortsatt registrert: Du finner det med **eksporter**. For å velge en annen kanal skriver du **logg her** der.',
  channelGone:
    'Jeg kan ikke lenger skrive i kanalen for godkjenninger, så godkjennere får kortene personlig fra nå av. Skriv **godkjenninger her** i en kanal for å velge en annen.',
  turned: {
    silence: 'Ingen har avgjort det i tide',
    unreachable: 'Ingen var å få tak i for å avgjøre det',
    nobody: 'Det er ingen som kan avgjøre det',
  },
};
