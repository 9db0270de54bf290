import type { NotTaken } from '../../../usecases/ports.ts';
import type { NoticeFacts } from '../../types.ts';
import type { Words } from '../../words.ts';
import { stuck } from './stuck.ts';

const why = ({ comment }: NoticeFacts): string => (comment === undefined ? '' : ` Reden: ${comment}`);
function notTaken(why: NotTaken): string {
  switch (why.kind) {
    case 'status':
      return `het antwoord is ${why.status}`;
    case 'slow':
      return 'er komt binnen tien seconden geen antwoord';
    case 'unreachable':
      return 'ik kan het niet bereiken';
  }
}
const told = ({ told: names }: NoticeFacts): string =>
  names === '' ? '' : ` Ik heb het ${names} laten weten.`;
const notInstalled = ({ notInstalled: { names, several } }: NoticeFacts): string =>
  names === '' ? '' : ` ${names} ${several ? 'hebben' : 'heeft'} Usher niet geïnstalleerd.`;

/** What the end of access came to. */
const ENDED: Readonly<Record<NoticeFacts['ended'], (p: NoticeFacts) => string>> = {
  taken: (p) => `${p.address} heeft geen toegang meer tot ${p.resource}.`,
  nothing: (p) => `${p.address} heeft geen toegang tot ${p.resource}; er was niets te verwijderen.`,
  stays: (p) => `De toegang van ${p.address} tot ${p.resource} is hier beëindigd; wat er eerder was, blijft.`,
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
    granted: (p) => `${p.address} heeft nu toegang tot ${p.resource}${p.until ? `, tot ${p.until}` : ''}.`,
    rejected: (p) =>
      `${p.by} heeft je aanvraag voor toegang van ${p.address} tot ${p.resource} afgewezen.${why(p)} Er is niets verzonden.`,
    cancelled: (p) =>
      `${p.by} heeft je aanvraag voor toegang van ${p.address} tot ${p.resource} ingetrokken.${why(p)}`,
    lapsed: (p) =>
      `Niemand besliste op tijd over je aanvraag voor toegang van ${p.address} tot ${p.resource}, dus die is vervallen. Vraag het opnieuw aan, of overleg met een goedkeurder.`,
    'approvers-unreachable': (p) =>
      `Voor de beslissing over ${p.address} voor ${p.resource} kon ik ${p.people} niet bereiken.${notInstalled(p)}`,
    'approvers-reminded': (p) =>
      `Over ${p.address} voor ${p.resource} heeft nog niemand beslist; ik heb ${p.people} eraan herinnerd.`,
    'alternates-asked': (p) =>
      `${p.address} voor ${p.resource}: ${p.turned}, dus vraag ik de reservegoedkeurders.`,
    'administrators-asked': (p) =>
      `${p.address} voor ${p.resource}: ${p.turned}, dus vraag ik de beheerders.`,
    'stage-approved': (p) =>
      `${p.by} heeft ${p.address} voor ${p.resource} goedgekeurd; nu beslist de volgende fase.`,
    'approved-for-you': (p) =>
      `${p.decider} heeft als je vervanger een aanvraag van ${p.sponsor} goedgekeurd: ${p.address} voor ${p.resource}. Met **vervanging stoppen** eindigt de vervanging.`,
    'rejected-for-you': (p) =>
      `${p.decider} heeft als je vervanger een aanvraag van ${p.sponsor} afgewezen: ${p.address} voor ${p.resource}. Met **vervanging stoppen** eindigt de vervanging.`,
    'revoked-for-you': (p) =>
      `${p.decider} heeft als je vervanger de goedkeuring van een aanvraag van ${p.sponsor} ingetrokken: ${p.address} voor ${p.resource}.${why(p)}`,
    'nobody-to-ask': (p) =>
      `Over ${p.address} voor ${p.resource} kan niemand beslissen: behalve jij is er geen goedkeurder die ik kan bereiken. Overleg met een beheerder; de aanvraag blijft open.`,
    'invitation-held-up': (p) =>
      `Vertraagd: de uitnodiging aan ${p.address} voor ${p.resource} wacht. ${p.why}${told(p)} Ik blijf het proberen.`,
    'invitation-refused': (p) => `${p.address} is niet uitgenodigd. ${p.why}`,
    'acceptance-awaited': (p) =>
      `${p.address} heeft de uitnodiging voor ${p.resource} nog niet geaccepteerd, en de helft van de tijd is om. Vraag of de mail is aangekomen; je kunt hem opnieuw sturen, de link zelf doorgeven, het adres wijzigen of de aanvraag intrekken.`,
    'mail-bounced': (p) =>
      `De uitnodiging aan ${p.address} voor ${p.resource} kwam terug: de mailserver nam de mail niet aan. Controleer het adres en wijzig het als het niet klopt; klopt het wel, geef dan zelf de link door of stuur de uitnodiging later opnieuw.`,
    'invitation-withdrawn': (p) =>
      `${p.address} heeft de uitnodiging voor ${p.resource} zo lang niet geaccepteerd dat ik die heb ingetrokken. Vraag het opnieuw aan als de toegang nog nodig is.`,
    'invitation-expired': (p) =>
      `${p.address} heeft de uitnodiging voor ${p.resource} niet op tijd geaccepteerd. Typ **stuur ${p.address} opnieuw** voor een nieuwe.`,
    resent: (p) =>
      `${p.people} heeft de uitnodiging aan ${p.address} voor ${p.resource} opnieuw laten sturen.${why(p)}`,
    'account-gone': (p) =>
      `${p.address} heeft geen toegang tot ${p.resource}: iemand heeft het account uit de directory verwijderd. ${
        p.isEmployee
          ? 'Een beheerder kan het binnen 30\u00a0dagen herstellen; vraag de toegang dan opnieuw aan.'
          : 'Vraag het opnieuw aan om met een nieuwe uitnodiging te beginnen. Was het een vergissing, laat een beheerder het account dan eerst herstellen, binnen 30\u00a0dagen.'
      }`,
    'grant-failed': (p) =>
      `Vertraagd: ${p.address} kan nog geen toegang krijgen tot ${p.resource}. ${p.why}${told(p)} Ik blijf het proberen.`,
    'terms-awaited': (p) =>
      `${p.address} is nog niet akkoord gegaan met de voorwaarden van ${p.resource} en heeft dus geen toegang. De link in de uitnodiging laat de voorwaarden zien. Typ **stuur ${p.address} opnieuw** voor een link om door te geven.`,
    'terms-declined': (p) =>
      `${p.address} is niet akkoord gegaan met de voorwaarden van ${p.resource} en krijgt dus geen toegang. Wie zich bedenkt, kan de link nog gebruiken.`,
    'new-terms-declined': (p) =>
      `${p.address} is niet akkoord gegaan met de nieuwe voorwaarden van ${p.resource}. De toegang blijft; typ **verwijder ${p.address}** om die te beëindigen.`,
    removed: (p) =>
      `${ENDED[p.ended](p)}${p.comment ? ` ${p.by} heeft de goedkeuring ingetrokken: ${p.comment}` : ''}`,
    'removal-failed': (p) =>
      `Vertraagd: de toegang van ${p.address} tot ${p.resource} is nog niet te verwijderen. ${p.why}${told(p)} Ik blijf het proberen.`,
    'removal-undone': (p) =>
      `${p.people} heeft het verwijderen ongedaan gemaakt: ${p.address} heeft weer toegang tot ${p.resource}${p.until ? `, tot ${p.until}` : ''}.`,
    'earlier-removal-asked': (p) =>
      `${p.people} laat ook weghalen wat ${p.address} al vóór Usher in ${p.resource} had.${why(p)}`,
    'membership-restored': (p) =>
      `Het lidmaatschap achter de toegang van ${p.address} tot ${p.resource} was verdwenen. Ik heb het teruggezet.`,
    'leftover-failed': (p) =>
      `Het account van ${p.address} heeft nergens meer toegang toe, maar kon nog niet worden geblokkeerd of verwijderd. ${p.why} Ik blijf het proberen.`,
    'account-restored': (p) =>
      `Het account van ${p.address} is terug zoals het was. Toegang tot ${p.resource} is er niet; vraag die opnieuw aan als dat nodig is.`,
    adopted: (p) =>
      `Je bent nu sponsor van ${p.address}; de toegang tot ${p.resource} was er al vóór mijn tijd. ${p.people} heeft je als sponsor ingevuld. Misschien zijn er meer: **lijst** laat al je partners zien.`,
    left: (p) => `${p.address} heeft de toegang tot ${p.resource} zelf opgegeven; die is weg.`,
    'inactive-removed': (p) =>
      `${p.address} heeft geen toegang meer tot ${p.resource}: de laatste aanmelding is zo lang geleden dat de catalogus die beëindigt. Was het een vergissing, dan kun je het tien minuten lang ongedaan maken: **status ${p.address}**.`,
    'transfer-accepted': (p) => `${p.people} is vanaf nu sponsor van ${p.address} (${p.resource}).`,
    'transfer-declined': (p) =>
      `${p.people} neemt ${p.address} (${p.resource}) niet over.${why(p)} Alles blijft zoals het was; vraag iemand anders met **draag ${p.address} over aan @NAME**.`,
    'transfer-lapsed': (p) =>
      `Op de vraag wie ${p.address} (${p.resource}) overneemt, heeft niemand op tijd geantwoord, dus alles blijft zoals het was. Vraag het nog eens, of vraag iemand anders, met **draag ${p.address} over aan @NAME**.`,
    ...stuck,
    'new-link-wished': (p) =>
      `${p.address} vraagt om een nieuwe uitnodiging voor ${p.resource}: de vorige werkt niet meer.`,
    'longer-wished': (p) =>
      `${p.address} vraagt om langere toegang tot ${p.resource}${p.until ? `; nu geldt die tot ${p.until}` : ''}.`,
    'ends-soon': (p) => `De toegang van ${p.address} tot ${p.resource} geldt tot ${p.until}.`,
    extended: (p) =>
      `${p.by} heeft het goedgekeurd: ${p.address} heeft toegang tot ${p.resource}, ${p.until ? `tot ${p.until}` : 'voor onbepaalde tijd'}.`,
    'extended-for-you': (p) =>
      `${p.people} heeft de toegang van ${p.address} tot ${p.resource} laten verlengen: die ${p.until ? `geldt nu tot ${p.until}` : 'eindigt niet meer'}.${why(p)}`,
    'extension-rejected': (p) =>
      `${p.by} heeft langere toegang van ${p.address} tot ${p.resource} afgewezen.${why(p)} Die eindigt zoals gepland.`,
    'extension-lapsed': (p) =>
      `Niemand besliste op tijd over langere toegang van ${p.address} tot ${p.resource}, dus die eindigt zoals gepland. Overleg met een goedkeurder, of vraag het opnieuw aan.`,
  },
  alert: {
    'approvers-unreachable': (p) =>
      `Voor de beslissing over ${p.address} voor ${p.resource}, aangevraagd door ${p.sponsor}, kan ik ${p.people} niet bereiken.${notInstalled(p) || ' Misschien is Usher daar niet geïnstalleerd, of geblokkeerd.'}`,
    'invitation-held-up': (p) =>
      `Vertraagd: de uitnodiging aan ${p.address} voor ${p.resource}, aangevraagd door ${p.sponsor}, wacht. ${p.why} Ik blijf het proberen.`,
    'grant-failed': (p) =>
      `Vertraagd: ${p.address} kan de toegang tot ${p.resource}, die ${p.sponsor} heeft aangevraagd, nog niet krijgen. ${p.why} Ik blijf het proberen.`,
    'removal-failed': (p) =>
      `Vertraagd: de toegang van ${p.address} tot ${p.resource}, aangevraagd door ${p.sponsor}, moet nog worden verwijderd. ${p.why} Ik blijf het proberen.`,
    'earlier-removal-asked': (p) =>
      `${p.people} laat ook weghalen wat ${p.address} al vóór Usher in ${p.resource} had; ${p.sponsor} had de toegang aangevraagd.${why(p)}`,
    'nobody-to-ask': (p) =>
      `Over ${p.address} voor ${p.resource}, aangevraagd door ${p.sponsor}, kan niemand beslissen: er is geen goedkeurder die ik kan bereiken. Voeg er in Entra een toe; de aanvraag blijft zolang open.`,
  },
  unreached: (sponsor, sentence) => `Ik kan ${sponsor} niet bereiken. De boodschap is: ${sentence}`,
  privilegedGroup: (resource) =>
    `Met ${resource} komt iemand in een groep die directoryrollen kan hebben, dus geef ik het aan niemand: daarvoor zijn goedkeurders nodig, en een beheerder die het toestaat. Zet er in de catalogus goedkeurders bij en zet DIRECTORY\\_ROLES op allow, of geef een andere groep op.`,
  webhookDown: (host, since, why) =>
    `${host} heeft sinds ${since} geen gebeurtenissen van me aangenomen: ${notTaken(why)}. Ik blijf het proberen; wat na drie dagen niet is aangenomen, stuur ik niet meer, en dat vind je met **exporteer**. **diagnose** probeert het nu.`,
  auditGone:
    'Ik kan niet meer schrijven in het kanaal voor auditors, dus daar wordt niets meer gemeld. Alles blijft vastgelegd: je vindt het met **exporteer**. Typ **logboek hier** in een ander kanaal om dat te kiezen.',
  channelGone:
    'Ik kan niet meer schrijven in het kanaal voor goedkeuringen, dus goedkeurders krijgen hun kaarten vanaf nu persoonlijk. Typ **goedkeuringen hier** in een kanaal om een ander te kiezen.',
  turned: {
    silence: 'Niemand heeft op tijd beslist',
    unreachable: 'Niemand was bereikbaar om te beslissen',
    nobody: 'Er is niemand die kan beslissen',
  },
};
