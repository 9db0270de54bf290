import type { LookCode } from '../../../access/batch/row-problem.ts';
import type { RowFaultWords } from '../../list-faults.ts';
import { LIVE } from '../live.ts';
import { listed, or } from '../spanish.ts';

const live = (status: string): string =>
  Object.entries(LIVE).find(([one]) => one === status)?.[1] ?? 'ya es conocido aquí';

/** What only a look at the directory, the catalogue and what is on record can say against a row. */
export const lookProblems: Pick<RowFaultWords, LookCode> = {
  'already-live': (given, [status = '', sponsor = '']) =>
    `${given} ${live(status)}; de este socio se ocupa ${sponsor}. Descarte esta fila.`,
  'not-requester': () =>
    'Usted no puede pedir acceso a esto. Descarte esta fila, o pida a un administrador que le agregue.',
  'domain-denied': (given) =>
    `A nadie de ${given} se le puede invitar a esto. Descarte esta fila, o pregunte el motivo a un administrador.`,
  'domain-not-allowed': (given, instead) =>
    `A los socios de ${given} no se les puede invitar a esto. Escriba una dirección de ${listed(instead)}.`,
  'own-domain': (given, [until]) =>
    until === undefined
      ? `${given} es nuestro propio dominio, y aquí nadie tiene esta dirección. Compruebe la ortografía.`
      : `${given} es nuestro propio dominio, y esta cuenta se eliminó. Un administrador puede restaurarla hasta el ${until}.`,
  'account-disabled': (given) =>
    `La cuenta de ${given} tiene bloqueado el inicio de sesión. Descarte esta fila, o pida antes a un administrador que la desbloquee.`,
  'privileged-group': (_given, people) =>
    `Este acceso pasa por un grupo que puede tener roles de directorio, y nadie está autorizado a pedirlo. Para cambiarlo, pregunte a ${people.length === 0 ? 'un administrador' : listed(people)}.`,
  'several-accounts': (given, people) =>
    `Varias personas tienen ${given}, entre ellas ${listed(people)}. Invite a esta persona aparte, y elija a quién se refiere.`,
  'same-person': (given, [row = '']) =>
    `${given} es otra dirección de la persona de la fila ${row}. Descarte una de las dos.`,
  'look-alike': (given, [corrected = '']) =>
    `${given} se parece mucho a ${corrected}. Escriba esa; si está bien como está, invite antes a esta persona aparte.`,
  deleted: (given, [until]) =>
    until === undefined
      ? `${given} tenía aquí una cuenta de invitado, y se eliminó hace poco. Si quiere una nueva invitación, invite a esta persona aparte.`
      : `${given} tenía aquí una cuenta de invitado, y se eliminó; un administrador puede restaurarla hasta el ${until}. Si quiere una nueva invitación, invite a esta persona aparte.`,
  'nothing-found': (given) =>
    `No conozco a nadie con la dirección ${given}. Compruebe la ortografía, o descarte esta fila.`,
  'which-one': (_given, resources) => `Hay más de uno. Escriba ${or(resources)}.`,
  'not-yours': (given, [sponsor = '']) =>
    `De ${given} se ocupa ${sponsor}; solo esa persona o un administrador puede cambiar eso. Descarte esta fila.`,
  over: (given) => `El acceso de ${given} ya ha terminado, o termina ahora mismo. Descarte esta fila.`,
  'not-invited-yet': (given) =>
    `${given} aún no tiene invitación; sale en cuanto se apruebe la solicitud. Descarte esta fila.`,
  'already-granted': (given) =>
    `${given} ha aceptado, y no necesita una nueva invitación. Descarte esta fila.`,
  'not-granted': (given) =>
    `${given} no tiene ahora ningún acceso que se pueda prolongar. Descarte esta fila.`,
  'no-end': (given) => `El acceso de ${given} no tiene fecha de fin. Descarte esta fila.`,
  'not-longer': (_given, [until = '']) =>
    `El acceso ya dura hasta el ${until}. Escriba un día posterior, o una duración como 90d.`,
  'extension-pending': (given) =>
    `Una prolongación para ${given} ya espera una decisión. Descarte esta fila.`,
  'already-sponsor': (given, [sponsor = '']) =>
    `${sponsor} ya se ocupa de ${given}. Indique otro colega, o descarte esta fila.`,
  'own-sponsor': () => 'Nadie se ocupa de su propio acceso. Indique otro colega.',
  'sponsor-unknown': (given) =>
    `No conozco a ningún colega como ${given}. Escriba la dirección de alguien que trabaje aquí.`,
  'list-of-its-own': () =>
    'Esta fila invita, y otras cambian accesos que ya hay. Ponga las filas que invitan en una lista propia.',
  'not-looked-up': (given) =>
    `Microsoft no puede buscar ${given}. Compruebe cómo se escribe; si está bien, invite a esta persona aparte.`,
  'too-often': (given, [when = '']) =>
    `${given} acaba de recibir una nueva invitación, o varias hoy. La siguiente podrá salir el ${when}: descarte esta fila hasta entonces.`,
  'not-possible': (given) => `${given} no sirve para una lista. Hágalo aparte, y podré decirle más.`,
};
