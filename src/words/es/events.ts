import type { Complaint } from '../../access/complaint.ts';
import type { KeptBecause, LeftoverStep } from '../../access/leftover.ts';
import type { Asked, Cause, Person, Request, Round } from '../../access/record.ts';
import { afterColon } from '../joints.ts';
import type { Words } from '../words.ts';
import { WHY_ASKED } from './lists/inquiries.ts';
import { listed, plural } from './spanish.ts';
import { REASONS, TRIED } from './tried.ts';

const STUCK: Readonly<Record<Complaint, string>> = {
  'no-mail': 'la invitación no llega',
  'other-account': 'inició sesión con otra cuenta',
  'own-tenant': 'acaba en su propia empresa',
  'no-passcode': 'el código por correo no llega',
  'no-second-factor': 'ya no tiene el segundo factor',
  blocked: 'Microsoft dice que el acceso está bloqueado',
  'asks-password': 'se le pide una contraseña que nunca tuvo',
};

const because = (reason: string | undefined): string => (reason === undefined ? '' : `: ${reason}`);

/** What the catalogue asked besides, as it was worded then. */
const answers = ({ answers: all = [] }: Request): string =>
  all.map(({ ask, answer }) => `; ${ask} ${answer}`).join('');

const inPlace = (whom: Person | undefined): string => (whom === undefined ? '' : ` en lugar de ${whom.name}`);
const names = (people: readonly Person[]): string => listed(people.map(({ name }) => name));
const asked = (people: readonly Asked[]): string =>
  listed(
    people.map((one) => (one.for === undefined ? one.name : `${one.name} (en lugar de ${one.for.name})`)),
  );

const TURNED: Readonly<Record<Cause, string>> = {
  silence: 'nadie había decidido a tiempo',
  unreachable: 'no se pudo contactar con nadie',
  nobody: 'no había nadie a quien preguntar',
};

const ROUNDS: Readonly<Record<Exclude<Round, 'first'>, string>> = {
  alternates: 'suplentes',
  administrators: 'administradores',
};

/** Of one who was asked. */
const ROUND: typeof ROUNDS = { alternates: 'suplente', administrators: 'administrador' };

const KEPT: Readonly<Record<KeptBecause, string>> = {
  'not-ours': 'no la creó Usher',
  'in-use': 'tiene algo más asignado',
  gone: 'alguien la había eliminado',
  'blocked-before': 'otra persona la había bloqueado',
  unblocked: 'alguien la había desbloqueado',
};

const STEPS: Readonly<Record<LeftoverStep, string>> = { block: 'bloquear', delete: 'eliminar' };

// On record is a text, of which an older version may have had others.
const REFUSED: Readonly<Record<string, string>> = REASONS;

/** What of a request is not as usual. */
function optionsOf({ replaces, invitedAs, delivery, cc, personalMessage }: Request): string {
  const how = {
    microsoft: 'por el correo de Microsoft',
    own: 'por nuestro propio correo',
    link: 'con un enlace para pasárselo',
  };
  return [
    replaces && ` en lugar de ${replaces.address}`,
    invitedAs && ', como miembro',
    delivery && `, ${how[delivery]}`,
    cc && `, con copia a ${cc}`,
    personalMessage && ', con un mensaje',
  ]
    .filter(Boolean)
    .join('');
}

export const events: Words['events'] = {
  requested: ({ request }) =>
    `pidió acceso${optionsOf(request)}${request.reason === undefined ? '' : `, motivo: ${request.reason}`}${answers(request)}`,
  'approvers-asked': ({ people, round }) =>
    people.length === 0
      ? 'no encontró a nadie que pudiera decidir'
      : `pidió una decisión a ${asked(people)}${round === 'first' ? '' : `, como ${(people.length === 1 ? ROUND : ROUNDS)[round]}`}`,
  'approvers-unreachable': ({ people }) => `no pudo contactar con ${names(people)}`,
  'approvers-reminded': () => 'se lo recordó a quienes tienen que decidir',
  escalated: ({ round, why }) => `recurrió a los ${ROUNDS[round]}, porque ${TURNED[why]}`,
  'taken-up': () => 'se ocupa de ello',
  'nobody-to-ask': () => 'ya no tenía a nadie a quien pedir una decisión',
  'stage-approved': ({ stage, comment, for: whom }) =>
    `aprobó la fase ${stage + 1}${inPlace(whom)}${because(comment)}`,
  approved: ({ comment, for: whom }) => `aprobó la solicitud${inPlace(whom)}${because(comment)}`,
  'approval-not-needed': ({ why }) =>
    `siguió adelante sin aprobación: ${why === 'employee' ? 'es un empleado' : 'no hay aprobadores'}`,
  adopted: ({ reason }) => `adoptó un acceso que ya estaba antes${because(reason)}`,
  rejected: ({ comment, for: whom }) => `rechazó la solicitud${inPlace(whom)}${because(comment)}`,
  lapsed: () => 'cerró la solicitud: nadie decidió a tiempo',
  cancelled: ({ reason, for: whom, cause }) => {
    if (cause === 'emergency') return `quitó todos los accesos al socio por una emergencia${because(reason)}`;
    return whom === undefined
      ? `retiró la solicitud${because(reason)}`
      : `revocó la aprobación${inPlace(whom)}${because(reason)}`;
  },
  'link-issued': () => 'creó un enlace de acceso',
  'link-unused': () => 'desechó un enlace de acceso cuyo correo nunca salió',
  invited: ({ mailed, delivery }) => {
    if (delivery === 'link') return 'entregó el enlace de la invitación, para pasárselo al socio';
    if (delivery === 'own') return 'envió la invitación por nuestro propio correo';
    return mailed ? 'envió la invitación' : 'dejó abierta la invitación anterior';
  },
  'invitee-reminded': () => 'recordó la invitación al socio por nuestro propio correo',
  'invitation-held-up': (event, { why }) =>
    `aún no ha podido enviar la invitación: ${afterColon(why(event))}`,
  'invitation-refused': (event, { why }) => `no pudo enviar la invitación: ${afterColon(why(event))}`,
  'acceptance-awaited': () => 'avisó al patrocinador de que nadie ha aceptado aún',
  'mail-bounced': () => 'un correo a esta persona volvió sin entregarse',
  'invitation-withdrawn': () => 'retiró la invitación, que nadie había aceptado',
  'invitation-expired': () => 'cerró la invitación: caducó sin aceptarse',
  'account-gone': () => 'abandonó: la cuenta se eliminó del directorio',
  'resend-asked': ({ delivery, reason }) =>
    `pidió ${delivery === 'link' ? 'un nuevo enlace para pasárselo al socio' : 'una nueva invitación'}${because(reason)}`,
  accepted: ({ seen }) =>
    seen === 'link' ? 'aceptó, y volvió por el enlace' : 'aceptó, según muestra el directorio',
  granted: ({ until, memberships }, { day }) => {
    const end = until === undefined ? '' : ` hasta el ${day(until)}`;
    const there = memberships.filter(({ outcome }) => outcome === 'there-before').length;
    if (there > 0 && there < memberships.length) return `dio acceso${end} (una parte ya estaba antes)`;
    const already = memberships.every(({ outcome }) => outcome !== 'added');
    return `dio acceso${end}${there > 0 ? ' (ya estaba antes)' : already ? ' (ya estaba)' : ''}`;
  },
  'grant-begun': ({ unseen }) =>
    unseen ? 'empezó a dar acceso, y no pudo ver qué había antes' : 'empezó a dar acceso',
  'membership-restored': () => 'repuso una pertenencia que había desaparecido, y que este acceso necesita',
  'earlier-removal-asked': ({ reason }) => `pidió quitar también lo que ya estaba antes${because(reason)}`,
  'grant-failed': (event, { why }) => `aún no pudo dar acceso: ${afterColon(why(event))}`,
  extended: ({ until, reason }, { day }) =>
    `${until === undefined ? 'dejó el acceso sin fecha de fin' : `prolongó el acceso hasta el ${day(until)}`}${because(reason)}`,
  'end-reminded': () => 'anunció el fin del acceso',
  'end-answered': ({ answer }) =>
    answer === 'ends' ? 'dijo que el acceso termina según lo previsto' : 'pidió que se prolongue el acceso',
  'removal-asked': ({ cause, reason, for: whom, lastSignIn }, { day }) =>
    ({
      expired: 'puso fin al acceso en la fecha prevista',
      asked: `pidió quitar el acceso${because(reason)}`,
      revoked: `revocó la aprobación${inPlace(whom)}${because(reason)}`,
      left: 'renunció al acceso',
      review: `puso fin al acceso, según el resultado de la revisión${because(reason)}`,
      emergency: `quitó todos los accesos al socio por una emergencia${because(reason)}`,
      inactive: `puso fin al acceso: el socio no había iniciado sesión desde ${lastSignIn === undefined ? 'hace mucho' : `el ${day(lastSignIn + 1)}`}`,
    })[cause],
  removed: ({ memberships }) =>
    memberships.some(({ outcome }) => outcome === 'removed')
      ? 'quitó el acceso'
      : memberships.some(({ outcome }) => outcome === 'there-before')
        ? 'dejó en su sitio lo que ya estaba antes'
        : 'no encontró nada más que quitar',
  'terms-awaited': ({ version, shown }) =>
    shown
      ? `mostró las condiciones (versión ${version}) al socio`
      : `espera: antes hay que aceptar las condiciones (versión ${version})`,
  'terms-agreed': ({ version, language }) =>
    `aceptó las condiciones (versión ${version}, mostradas en ${language})`,
  'terms-declined': ({ version, language }) =>
    `no aceptó las condiciones (versión ${version}, mostradas en ${language})`,
  'removal-undone': ({ reason }) => `devolvió el acceso quitado${because(reason)}`,
  'partner-wished': ({ wish }) =>
    wish === 'longer' ? 'pidió que se prolongue el acceso' : 'pidió una nueva invitación',
  'partner-complained': ({ complaint }) => `dijo que algo no funciona: ${STUCK[complaint]}`,
  'block-asked': () => 'quiere que la cuenta se bloquee enseguida',
  'leftover-found': ({ block, delete: deletion }, { day }) =>
    `vio que a la cuenta no le queda nada${deletion === undefined ? '' : `, y se eliminará el ${day(deletion)}`}${block === undefined ? '' : '; hasta entonces está bloqueada'}`,
  'leftover-begun': ({ step }) => `empezó a ${STEPS[step]} la cuenta`,
  'account-blocked': () => 'bloqueó el inicio de sesión de la cuenta',
  'deletion-announced': () => 'avisó a los administradores de que la cuenta se va a eliminar',
  'account-deleted': () => 'eliminó la cuenta',
  'leftover-kept': ({ why }) => `dejó la cuenta como está, porque ${KEPT[why]}`,
  'leftover-failed': ({ step, ...problem }, { why }) =>
    `aún no pudo ${STEPS[step]} la cuenta: ${afterColon(why(problem))}`,
  'restore-asked': () => 'quiere que la cuenta vuelva a estar como estaba',
  'account-restored': () => 'restauró la cuenta',
  'removal-failed': (event, { why }) => `aún no pudo quitar el acceso: ${afterColon(why(event))}`,
  forgotten: ({ reason }) => `borró los datos personales de todo lo anterior${because(reason)}`,
  'review-asked': ({ people, why, lastSignIn }, { day }) =>
    `preguntó a ${names(people)} si el acceso aún se necesita${WHY_ASKED[why]}${lastSignIn === undefined ? '' : ` (último inicio de sesión: ${day(lastSignIn + 1)})`}`,
  reviewed: ({ answer, comment }) =>
    `${answer === 'keep' ? 'dijo que el acceso aún se necesita' : 'dijo que el acceso ya no se necesita'}${because(comment)}`,
  'review-silent': ({ outcome }) =>
    `no tuvo respuesta a la revisión: ${
      {
        kept: 'el acceso se conserva, como dice el catálogo',
        removed: 'el acceso se quita, como dice el catálogo',
        owners: 'se pregunta ahora a los propietarios del recurso',
        'put-off': 'no se podía esperar respuesta de nadie, así que se volverá a preguntar',
      }[outcome]
    }`,
  'transfer-asked': ({ people, cause, reason }) =>
    cause === 'asked'
      ? `pidió a ${names(people)} que se ${plural(people.length, 'ocupe', 'ocupen')} de este socio${because(reason)}`
      : `pidió a ${names(people)} que se ${plural(people.length, 'ocupe', 'ocupen')} de este socio, porque su patrocinador ya no trabaja aquí`,
  'transfer-accepted': ({ from }) => `se ocupa ahora de este socio, en lugar de ${from.name}`,
  'transfer-declined': ({ comment }) => `no aceptó ocuparse de este socio${because(comment)}`,
  'transfer-over': ({ why }) =>
    ({
      lapsed: 'no tuvo respuesta: el patrocinador de este socio sigue siendo el mismo',
      'passed-on': 'no tuvo respuesta, y pide a otros que se ocupen de este socio',
      back: 'vio que el patrocinador ha vuelto, y sigue ocupándose de este socio',
    })[why],
  'sponsors-noted': ({ placed, code, permission }, { why }) =>
    code === undefined
      ? `${placed === undefined ? 'encontró al nuevo patrocinador entre' : 'puso al nuevo patrocinador entre'} los patrocinadores del invitado en Entra`
      : `no pudo cambiar los patrocinadores del invitado en Entra: ${afterColon(why({ code, ...(permission !== undefined && { permission }) }))}`,
  'attempt-refused': ({ action, code }) =>
    `${TRIED[action] ?? 'intentó algo desconocido'}, sin éxito: ${REFUSED[code] ?? code}`,
};
