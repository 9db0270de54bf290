import { afterColon } from '../../joints.ts';
import type { Words } from '../../words.ts';

/** What approvers read on their cards. */
export const approvals: Pick<Words['cards'], 'approval' | 'waiting' | 'revoke'> = {
  approval: {
    title: (sponsor, partner, resource, length) =>
      `${sponsor} ber om tilgang for ${partner} til ${resource} ${length}`,
    extension: (sponsor, partner, resource, length) =>
      `${sponsor} ber om lengre tilgang for ${partner} til ${resource} ${length}`,
    length: {
      for: (span) => `i ${span}`,
      until: (day) => `frem til ${day}`,
      forever: 'uten sluttdato',
    },
    called: (who) => `${who}: Dette venter på avgjørelse.`,
    yours: 'Dette er din egen forespørsel, så noen andre avgjør den.',
    others: 'Andre er bedt om å avgjøre denne.',
    reminder: (day) => `Påminnelse: spurt ${day}, ikke avgjort ennå.`,
    stage: (stage, of) => `Trinn ${stage} av ${of}`,
    next: (people) => `Nå er det ${people} som avgjør. Du trenger ikke å gjøre noe mer.`,
    nextStage: 'Nå er det neste trinn som avgjør. Du trenger ikke å gjøre noe mer.',
    inPlaceOf: (name) => `Du avgjør for ${name}, som er borte.`,
    inPlace: (name, whom) => `${name} for ${whom}`,
    takeBack: 'Trekk tilbake',
    takeUp: 'Jeg ser på det',
    takenUp: (name, when) => `${name} har sett på det siden ${when}.`,
    since: (status) => `Siden da: ${status}`,
    said: (comment) => `«${comment}»`,
    decided: {
      approved: 'Godkjent',
      rejected: 'Avslått',
      cancelled: 'Trukket tilbake',
      lapsed: 'Utløpt',
    },
    by: (who, when) => `av ${who}, ${when}`,
    partner: 'For',
    domain: 'Domene',
    known: (domain) => `${domain}, kjent her`,
    new: (domain) => `${domain}, nytt her: ingen har bedt om tilgang for noen derfra før`,
    publicMail: (domain) => `${domain}, der hvem som helst kan ha en adresse`,
    asked: 'Forespurt',
    decideBy: 'Avgjør innen',
    askedBecause: {
      silence: 'Du er spurt fordi ingen har avgjort det i tide.',
      unreachable: 'Du er spurt fordi ingen andre var å få tak i.',
      nobody: 'Du er spurt fordi det ikke var noen andre å spørre.',
    },
    termLabel: 'Varighet',
    reason: 'Begrunnelse',
    noReason: 'Ingen begrunnelse',
    directory: 'Gjest',
    found: {
      employee: 'En ansatt; inne når det er godkjent',
      'accepted-guest': 'Kjent her; inne når det er godkjent',
      'pending-guest': 'Tidligere invitert, ikke godtatt; den invitasjonen gjelder fortsatt',
      nobody: 'Ny her; inviteres når det er godkjent',
    },
    replaces: 'Erstatter',
    foundBefore: 'Kjent her med den gamle adressen; får en ny invitasjon når det er godkjent',
    foundPending: 'Tidligere invitert, ikke godtatt ennå; får invitasjonen på nytt når det er godkjent',
    replaced: (address, invited) =>
      invited
        ? `${address}. Er gjestekontoen laget for denne sponsoren og har ikke noe annet, fortsetter den med den nye adressen; ellers får den nye adressen en egen konto.`
        : address,
    account: 'Konto',
    member: 'Som medlem i firmaets Entra, ikke som gjest',
    delivery: 'Invitasjon',
    deliveries: {
      microsoft: 'Med e‑posten fra Microsoft',
      own: 'Med vår egen e‑post',
      link: (name) => `Som en lenke, som ${name} gir videre`,
    },
    cc: 'Kopi til',
    personal: 'Melding',
    contact: 'Kontaktlenke',
    comment: 'Kommentar (valgfritt)',
    commentHint: 'Hvorfor, om du avslår',
    earlier: 'Tidligere',
    approve: 'Godkjenn',
    reject: 'Avslå',
  },
  waiting: {
    title: (count) =>
      count === 0
        ? 'Ingenting venter på deg'
        : count === 1
          ? '1 forespørsel venter på at du avgjør den'
          : `${count} forespørsler venter på at du avgjør dem`,
    none: 'Godkjenningskort kommer av seg selv når noen ber om noe.',
    how: 'Kryss av det du avgjør samlet. «Åpne» viser alt om én forespørsel.',
    row: (partner, resource) => `${partner} til ${resource}`,
    asked: (sponsor, day, length) => `${sponsor}, ${day}, ${length}`,
    silent:
      'Microsoft sluttet å svare underveis, så resten venter fortsatt. Kryss av for dem igjen om et minutt.',
    list: {
      title: (sponsor, count) =>
        count === 0 ? `Ingenting mer fra ${sponsor} venter her` : `${sponsor} ber om ${count} til`,
      how: 'Ti forespørsler fra én person kommer som kort, og resten venter her. Kryss av det du avgjør samlet. «Åpne» viser alt om én forespørsel.',
      more: (count) =>
        `Etter disse kommer det ${count} til. Skriv **godkjenninger** for å se alt som venter på deg.`,
      moved: (sponsor) => `Det andre ${sponsor} ber om, står lenger ned.`,
      byWhom: (decided, name) => `${afterColon(decided)} av ${name}`,
    },
    open: 'Åpne',
    approve: 'Godkjenn',
    reject: 'Avslå',
    decided: {
      approve: (who) => `Godkjent: ${who}`,
      reject: (who) => `Avslått: ${who}`,
    },
  },
  revoke: {
    title: (address, resource) =>
      `Trekke tilbake godkjenningen din av tilgang til ${resource} for ${address}?`,
    whom: 'Partner',
    now: 'Nå',
    what: 'Tilgang som er gitt, slutter nå; en invitasjon virker ikke lenger. Den som ba om det, får vite det, med begrunnelsen din.',
    reason: 'Begrunnelse',
    reasonHint: 'Prosjektet er ferdig',
    reasonError: 'Skriv hvorfor; den som ba om det, leser det.',
    revoke: 'Trekk tilbake',
    cancel: 'Avbryt',
    done: (address, resource) => `Du trakk tilbake godkjenningen av tilgang til ${resource} for ${address}`,
    gone: 'Partneren har ikke tilgang.',
    going: 'Tilgangen blir fjernet. Sponsoren får vite når det er gjort.',
  },
};
